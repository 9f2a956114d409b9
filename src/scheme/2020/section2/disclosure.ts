import type { ItemDefinition } from "../../definition.js";
import { mark } from "../mark.js";

/** 2.1 政务公开 */
export const disclosure = [
  {
    code: "2.1.1",
    name: "政府信息公开",
    full: "5",
    method: "日常监测",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/政务公开/政府信息公开",
    about: "看公开指南、公开制度、公开年报和申请渠道是否建好。",
    evidence: "信息公开平台各栏目截图。",
  },
  {
    code: "2.1.2.1",
    name: "网站信息发布",
    nameIsOurs: true,
    full: "8",
    method: "日常监测",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/政务公开/信息发布",
    about: "看机构、人员、文件、动态、统计等基本栏目的内容是否到位。",
    evidence: "监测记录和栏目页面截图。",
  },
  {
    code: "2.1.2.2",
    name: "重点信息公开",
    nameIsOurs: true,
    full: "7",
    method: "年底综合考核",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/政务公开/信息发布",
    about: "看财政资金等本领域的重点内容是否设专栏公开。",
    evidence: "专题专栏的网址和截图。",
  },
] satisfies readonly ItemDefinition[];

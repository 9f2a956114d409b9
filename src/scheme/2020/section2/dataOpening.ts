import type { ItemDefinition } from "../../definition.js";
import { mark } from "../mark.js";

/** 2.2 数据开放 */
export const dataOpening = [
  {
    code: "2.2.1",
    name: "公共数据资源开放",
    full: "6",
    method: "日常监测",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/数据开放/公共数据资源开放",
    about: "看在全省统一开放平台上公开的数据数量、规模和质量如何。",
    evidence: "开放平台的后台统计和数据集抽查记录。",
    readings: [23],
  },
] satisfies readonly ItemDefinition[];

import type { SectionDefinition } from "../definition.js";
import { dataOpening } from "./section2/dataOpening.js";
import { disclosure } from "./section2/disclosure.js";
import { interaction } from "./section2/interaction.js";
import { interpretation } from "./section2/interpretation.js";
import { portal } from "./section2/portal.js";
import { services } from "./section2/services.js";
import { upkeep } from "./section2/upkeep.js";

export const section2 = {
  code: "2",
  name: "政府网站",
  full: "100",
  clause: "二(一)",
  levels: [
    { code: "2.1", name: "政务公开", full: "20" },
    { code: "2.1.2", name: "信息发布", full: "15" },
    { code: "2.2", name: "数据开放", full: "6" },
    { code: "2.3", name: "解读回应", full: "8" },
    { code: "2.3.1", name: "政策解读", full: "8" },
    { code: "2.4", name: "办事服务", full: "22" },
    { code: "2.4.1", name: "服务方式完备度", full: "3" },
    { code: "2.4.2", name: "服务事项覆盖度", full: "5" },
    { code: "2.4.2.1", name: "事项清单", full: "2" },
    { code: "2.4.2.2", name: "服务事项覆盖情况", full: "3" },
    { code: "2.4.4", name: "在线办理深度", full: "6" },
    { code: "2.5", name: "互动交流", full: "17" },
    { code: "2.5.1", name: "咨询投诉", full: "6" },
    { code: "2.5.2", name: "在线访谈", full: "5" },
    { code: "2.5.3", name: "调查征集", full: "6" },
    { code: "2.6", name: "网站性能维护及保障机制", full: "14" },
    { code: "2.6.2", name: "功能设计", full: "2" },
    { code: "2.6.3", name: "监督检查", full: "6" },
    { code: "2.6.5", name: "保障机制", full: "4" },
    { code: "2.7", name: "省政府门户网站内容保障", full: "13" },
  ],
  items: [
    {
      code: "2.0",
      name: "政府网站单项否决",
      method: "年底综合考核",
      rule: "veto",
      params: {},
      inputs: {
        veto: { name: "veto", label: "网站出现单项否决情形", unit: "" },
        reason: { name: "reason", label: "否决理由", unit: "" },
      },
      by: "office",
      clause: "二(一)/单项否决",
      about: "看网站是否触及国务院办公厅检查指标所列的任何一种否决情形。",
      evidence: "检查通报或网站检查记录，并写明否决理由。",
      readings: [13],
    },
    ...disclosure,
    ...dataOpening,
    ...interpretation,
    ...services,
    ...interaction,
    ...upkeep,
    ...portal,
  ],
} satisfies SectionDefinition;

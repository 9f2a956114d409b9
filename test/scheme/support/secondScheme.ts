import { parameter } from "./parameter.js";
import type { ItemDefinition, SchemeDefinition } from "../../../src/scheme/definition.js";

/**
 * Another assessment, fictional: other codes, other sections, another sum of levels, no pool, a parameter of its own.
 * That it is computed without a change of any code is what it is for.
 */
const basics = { method: "日常监测", by: "office", evidence: "检查记录。" } as const;

const hall: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "10.1.1",
    name: "窗口投诉",
    full: "12.5",
    rule: "deduct",
    params: { per: parameter("complaintAmount"), cap: "7.5" },
    inputs: { count: { name: "complaints", label: "查实的投诉", unit: "起" } },
    by: "ledger",
    clause: "甲/1",
    about: "看窗口投诉多不多。",
  },
  {
    ...basics,
    code: "10.1.2",
    name: "按时办结",
    full: "20",
    rule: "rateDrop",
    params: { per: "0.5", steps: "proRata", step: "2", from: "95" },
    inputs: {
      numerator: { name: "closed", label: "按时办结的件", unit: "件" },
      denominator: { name: "all", label: "全部件", unit: "件" },
    },
    by: "department",
    clause: "甲/2",
    about: "看办件快不快。",
  },
  {
    ...basics,
    code: "10.2",
    name: "群众等候时间",
    full: "17.5",
    rule: "rankValue",
    params: { method: "linear", ties: "mean", bands: parameter("places"), order: "ascending" },
    inputs: { value: { name: "minutes", label: "平均等候", unit: "分钟" } },
    by: "department",
    clause: "甲/3",
    about: "看群众要等多久，越短越好。",
  },
];

const desk: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "20.1.1",
    name: "丢失档案",
    rule: "timesInGroup",
    params: { per: "3" },
    inputs: { count: { name: "lost", label: "丢失的档案", unit: "卷" } },
    clause: "乙/1(1)",
    about: "看档案丢了没有。",
  },
  {
    ...basics,
    code: "20.1.2",
    name: "未设档案员",
    rule: "onceInGroup",
    params: { per: "4" },
    inputs: { notMet: { name: "nobody", label: "没有档案员", unit: "" } },
    clause: "乙/1(2)",
    about: "看有没有人管档案。",
  },
  {
    ...basics,
    code: "20.2",
    name: "年度总结",
    full: "10",
    rule: "deadline",
    params: { from: "2024-02-20", by: "2024-02-29" },
    inputs: { published: { name: "sent", label: "报送日期", unit: "" } },
    by: "department",
    clause: "乙/2",
    about: "看总结是否按时报送。",
  },
  {
    ...basics,
    code: "20.3",
    name: "领导评价",
    full: "32",
    rule: "rating",
    params: {},
    inputs: { rating: { name: "mark", label: "评价", unit: "分" } },
    clause: "乙/3",
    about: "看领导怎样评价。",
  },
  {
    ...basics,
    code: "20.9",
    name: "重大事故",
    rule: "veto",
    params: {},
    inputs: {
      veto: { name: "accident", label: "发生重大事故", unit: "" },
      reason: { name: "what", label: "事由", unit: "" },
    },
    clause: "乙/4",
    about: "看有没有出大事。",
  },
];

export const secondScheme = {
  id: "county-2024",
  title: "某县窗口服务考核（虚构）",
  parameters: [
    {
      name: "complaintAmount",
      kind: "choice",
      meaning: { zh: "每起投诉扣分", en: "points for each complaint" },
      default: "1.25",
      choices: [
        { value: "1.25", label: "一又四分之一分" },
        { value: "2.5", label: "两分半" },
      ],
    },
    { name: "places", kind: "bands", meaning: { zh: "档次", en: "bands" }, default: [["1", "1"]] },
  ],
  readings: [
    {
      number: 1,
      question: "每起投诉扣多少？",
      clause: "甲/1",
      reading: "扣 1.25 分。",
      alternatives: "扣 2.5 分。",
      parameters: ["complaintAmount"],
    },
  ],
  sections: [
    {
      code: "10",
      name: "大厅",
      full: "50",
      clause: "甲",
      levels: [{ code: "10.1", name: "办事", full: "32.5" }],
      items: hall,
    },
    {
      code: "20",
      name: "内务",
      full: "50",
      clause: "乙",
      levels: [{ code: "20.1", name: "档案", full: "8", group: true }],
      items: desk,
    },
  ],
  final: { standing: ["10", "20"] },
} satisfies SchemeDefinition;

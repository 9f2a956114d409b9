import { parameter } from "./parameter.js";
import type { ItemDefinition, SchemeDefinition } from "../../../src/scheme/definition.js";

/**
 * A fictional assessment that differs from the one that the program has in all that it may: another year, a full mark of
 * 120, parts that stand, are weighted and share, what comes on top and what is taken off, thresholds, a veto of the
 * total, other codes, other words.
 */
const basics = { method: "日常监测", by: "office", evidence: "督查记录。" } as const;

const service: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "50.1",
    name: "来访接待",
    full: "15",
    rule: "deduct",
    params: { per: parameter("visitAmount"), cap: "9" },
    inputs: { count: { name: "complaints", label: "接待不当", unit: "起" } },
    by: "ledger",
    clause: "甲/1",
    about: "看来访是否妥善接待。",
    lateAfter: { days: 5, kind: "calendar" },
  },
  {
    ...basics,
    code: "50.2",
    name: "按期办结",
    full: "15",
    rule: "stepsOnShare",
    params: {
      table: [
        ["0.9", "5"],
        ["0.95", "10"],
        ["0.99", "15"],
      ],
      bound: "from",
    },
    inputs: {
      numerator: { name: "closed", label: "按期办结的来信", unit: "件" },
      denominator: { name: "letters", label: "收到的来信", unit: "件" },
    },
    by: "department",
    clause: "甲/2",
    about: "看来信是否按期办结。",
  },
  {
    ...basics,
    code: "50.3",
    name: "计划报送",
    full: "10",
    rule: "deadline",
    params: { from: "2031-02-01", by: "2031-03-10" },
    inputs: { published: { name: "sent", label: "计划送达日期", unit: "" } },
    by: "department",
    clause: "甲/3",
    about: "看计划是否按期送达。",
  },
  {
    ...basics,
    code: "50.9",
    name: "隐瞒事故",
    rule: "veto",
    params: {},
    inputs: {
      veto: { name: "hidden", label: "隐瞒事故", unit: "" },
      reason: { name: "which", label: "事由", unit: "" },
    },
    clause: "甲/4",
    about: "看有无隐瞒事故。",
  },
];

const files: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "60.1",
    name: "案卷评查",
    full: "60",
    rule: "weightedMarks",
    params: { weights: ["0.5", "0.3", "0.2"] },
    inputs: {
      marks: { name: "marks", label: "案卷得分", unit: "分", kinds: ["法制科评查", "抽查组评查", "同行互评"] },
    },
    clause: "乙/1",
    about: "看案卷做得怎样。",
  },
  {
    ...basics,
    code: "60.2",
    name: "卷宗缺漏",
    full: "40",
    rule: "deductByKind",
    params: { per: ["0.5", "2"] },
    inputs: { count: { name: "missing", label: "卷宗缺漏", unit: "处", kinds: ["缺签名", "缺页"] } },
    clause: "乙/2",
    about: "看卷宗齐不齐。",
  },
];

const street: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "71.1",
    name: "巡查到位",
    full: "80",
    rule: "rateDrop",
    params: { per: "1", steps: "whole", step: "1", from: "98" },
    inputs: {
      numerator: { name: "walked", label: "完成的巡查", unit: "次" },
      denominator: { name: "planned", label: "应做的巡查", unit: "次" },
    },
    by: "department",
    clause: "丙/1",
    about: "看巡查做没做到。",
  },
];

const market: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "72.1",
    name: "商户等候",
    full: "50",
    rule: "rankValue",
    params: { method: "linear", ties: "mean", bands: parameter("places"), order: "ascending" },
    inputs: { value: { name: "minutes", label: "商户平均等候", unit: "分钟" } },
    by: "department",
    clause: "丁/1",
    about: "看商户要等多久，越短越好。",
  },
];

const honours: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "80.1",
    name: "经验推广",
    full: "6",
    rule: "perPiece",
    params: { per: "2" },
    inputs: { count: { name: "articles", label: "被推广的经验", unit: "篇" } },
    clause: "戊/1",
    about: "看经验有没有推广。",
  },
];

const reproaches: readonly ItemDefinition[] = [
  {
    ...basics,
    code: "90.1",
    name: "通报批评",
    full: "8",
    rule: "lostPerPiece",
    params: { per: "4" },
    inputs: { count: { name: "notices", label: "被通报批评", unit: "次" } },
    clause: "己/1",
    about: "看有没有被通报批评。",
  },
];

export const districtScheme = {
  id: "district-2031",
  title: "示例区2031年街镇与部门评议办法（虚构）",
  version: "二稿",
  words: { among: "全区", assessor: "督查室", withoutSection: "不设集市的街镇", sectionReading: 2 },
  parameters: [
    {
      name: "visitAmount",
      kind: "choice",
      meaning: { zh: "每起接待不当扣分", en: "points for each complaint" },
      default: "1.5",
      choices: [
        { value: "1.5", label: "一分半" },
        { value: "3", label: "三分" },
      ],
    },
    { name: "streetShare", kind: "share", meaning: { zh: "街面占比", en: "share of the streets" }, default: "0.55" },
    { name: "places", kind: "bands", meaning: { zh: "档次", en: "bands" }, default: [["1", "1"]] },
  ],
  readings: [
    {
      number: 1,
      question: "接待不当每起扣多少？",
      clause: "甲/1",
      reading: "每起扣 1.5 分。",
      alternatives: "每起扣 3 分。",
      parameters: ["visitAmount"],
    },
    {
      number: 2,
      question: "不设集市的街镇怎样评议？",
      clause: "丁",
      reading: "集市的分值归入街面。",
      alternatives: "按满分计。",
      parameters: ["streetShare"],
    },
    {
      number: 3,
      question: "分档计分时档次怎样设？",
      clause: "全文",
      reading: "不分档。",
      alternatives: "可另设档次。",
      parameters: ["places"],
    },
  ],
  sections: [
    { code: "50", name: "接访", full: "40", clause: "甲", indicatorDepth: 2, levels: [], items: service },
    { code: "60", name: "案卷", full: "100", clause: "乙", indicatorDepth: 2, levels: [], items: files },
    { code: "71", name: "街面", full: "80", clause: "丙", indicatorDepth: 2, levels: [], items: street },
    { code: "72", name: "集市", full: "50", clause: "丁", indicatorDepth: 2, levels: [], items: market },
    { code: "80", name: "表扬", full: "6", clause: "戊", indicatorDepth: 2, levels: [], items: honours },
    { code: "90", name: "批评", full: "8", clause: "己", indicatorDepth: 2, levels: [], items: reproaches },
  ],
  final: {
    full: "120",
    standing: ["50"],
    weighted: [{ section: "60", points: "30" }],
    pool: {
      points: "50",
      name: "街面与集市",
      parts: [
        { section: "71", share: parameter("streetShare") },
        { section: "72", share: "rest" },
      ],
    },
    additions: [{ section: "80", above: "96", limit: "5" }],
    subtractions: [{ section: "90", limit: "8" }],
    most: "120",
    failBelow: "72",
    veto: { effect: "total", mark: "59" },
  },
} satisfies SchemeDefinition;

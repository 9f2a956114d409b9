import type { SchemeDefinition } from "./definition.js";

/**
 * What an author begins with: one section with an item of each common kind, to be replaced, and the parameters that
 * most assessments have. It can be tried as it stands and is not issued.
 */
export const emptyScheme: SchemeDefinition = {
  id: "新指标体系",
  title: "示例年度考核指标体系（待改）",
  incomplete: "示例的部分、考核项和口径尚未改成正式内容",
  parameters: [
    {
      name: "notApplicable",
      kind: "choice",
      meaning: {
        zh: "项目不适用于某单位，或比率的分母为 0 时怎样计分",
        en: "How an item counts that does not apply to a department, or whose denominator is 0",
      },
      default: "full",
      choices: [
        { value: "full", label: "计满分" },
        { value: "rescale", label: "剔除，由同级其他项目折算" },
      ],
    },
    {
      name: "rounding",
      kind: "choice",
      meaning: { zh: "在哪一步四舍五入", en: "Where scores are rounded, half up" },
      default: "items",
      choices: [
        { value: "items", label: "项目、分组和折算小计逐一四舍五入" },
        { value: "final", label: "只对总分和显示的数四舍五入" },
      ],
    },
    {
      name: "decimals",
      kind: "whole",
      meaning: { zh: "得分保留的小数位数", en: "Decimals of the scores" },
      default: 2,
      range: [1, 4],
    },
    {
      name: "grades",
      kind: "grades",
      meaning: {
        zh: "等次的起始分（含）与名称，由高到低；有单项否决的单位一律为不合格",
        en: "Grades by the score from which they begin (inclusive), descending; a department with a veto always fails",
      },
      default: [],
    },
  ],
  readings: [
    {
      number: 1,
      question: "项目不适用于某单位时怎样计分？",
      clause: "全文",
      reading: "计满分。",
      alternatives: "剔除：由同级其他项目按分值折算。",
      parameters: ["notApplicable"],
    },
    {
      number: 2,
      question: "得分怎样四舍五入，等次怎样划分？",
      clause: "全文",
      reading: "逐项四舍五入，保留两位小数；不划等次。",
      alternatives: "可只对总分四舍五入；可改小数位数；可设等次。",
      parameters: ["rounding", "decimals", "grades"],
    },
  ],
  sections: [
    {
      code: "1",
      name: "示例部分",
      full: "100",
      clause: "一",
      levels: [
        { code: "1.1", name: "示例一级指标甲", full: "60" },
        { code: "1.2", name: "示例一级指标乙", full: "40" },
      ],
      items: [
        {
          code: "1.1.1",
          name: "示例：按次扣分",
          full: "30",
          rule: "deduct",
          params: { per: "0.5" },
          inputs: { count: { name: "count", label: "发现的问题", unit: "处" } },
          by: "ledger",
          clause: "一/1",
          about: "看一年内发现多少处问题。",
          evidence: "检查记录。",
        },
        {
          code: "1.1.2",
          name: "示例：按比例得分",
          full: "30",
          rule: "proportion",
          params: {},
          inputs: {
            numerator: { name: "done", label: "按期办结的事项", unit: "件" },
            denominator: { name: "total", label: "应办结的事项", unit: "件" },
          },
          by: "department",
          clause: "一/2",
          about: "看按期办结的比例。",
          evidence: "办件清单。",
        },
        {
          code: "1.2.1",
          name: "示例：是或否",
          full: "20",
          rule: "gate",
          params: {},
          inputs: { met: { name: "met", label: "已经达到要求", unit: "" } },
          by: "department",
          clause: "一/3",
          about: "看是否达到要求，达到得满分。",
          evidence: "证明材料。",
        },
        {
          code: "1.2.2",
          name: "示例：由考核人员评定",
          full: "20",
          rule: "rating",
          params: {},
          inputs: { rating: { name: "rating", label: "评定得分", unit: "分" } },
          by: "office",
          clause: "一/4",
          about: "看总体做得如何。",
          evidence: "评定记录。",
        },
      ],
    },
  ],
  final: { full: "100", standing: ["1"] },
  words: { assessor: "考核人员" },
};

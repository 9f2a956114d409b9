import type { Words } from "../../words/words.js";

/** A bound before its figure, in a sentence. */
export const boundWords: Readonly<Record<"from" | "above" | "upTo" | "below", Words>> = {
  from: { zh: "达到", en: "at least" },
  above: { zh: "超过", en: "more than" },
  upTo: { zh: "不超过", en: "at most" },
  below: { zh: "低于", en: "less than" },
};

/** What the values are called that parameters choose from. */
export const choiceWords = {
  linear: { zh: "线性递减", en: "linear" },
  toZero: { zh: "线性递减至零", en: "linear down to zero" },
  bands: { zh: "分档", en: "by bands" },
  relative: { zh: "与最优值之比", en: "relative to the best value" },

  best: { zh: "取最优名次并跳号", en: "the best place: 1, 2, 2, 4" },
  mean: { zh: "取平均名次", en: "the mean place: 1, 2.5, 2.5, 4" },
  dense: { zh: "取最优名次不跳号", en: "the best place, none skipped: 1, 2, 2, 3" },

  descending: { zh: "从大到小", en: "the largest is best" },
  ascending: { zh: "从小到大", en: "the smallest is best" },

  whole: { zh: "只计整步长", en: "whole steps only" },
  proRata: { zh: "按实际计", en: "parts of a step count" },

  from: { zh: "达到", en: "the bound or more" },
  above: { zh: "超过", en: "more than the bound" },
  upTo: { zh: "不超过", en: "the bound or less" },
  below: { zh: "低于", en: "less than the bound" },

  started: { zh: "不足一个步长按一个计", en: "a step that is begun counts" },

  section: { zh: "所在部分", en: "the section" },
  item: { zh: "只本项", en: "the item alone" },

  working: { zh: "工作日", en: "working days" },
  calendar: { zh: "自然日", en: "calendar days" },
} as const satisfies Record<string, Words>;

import type { LossCause } from "../rules/contract/rule.js";
import type { Words } from "../words/words.js";

/** What took points. */
export const causeWords = {
  finding: { zh: "发现问题", en: "findings" },
  rate: { zh: "比率未达标", en: "rates below the baseline" },
  proportion: { zh: "按比例得分", en: "proportions below 100%" },
  ranking: { zh: "排序靠后", en: "places in rankings" },
  rating: { zh: "评定扣分", en: "ratings below the full mark" },
  deadline: { zh: "逾期或未完成", en: "late or never done" },
  notMet: { zh: "未达到要求", en: "requirements not met" },
  veto: { zh: "单项否决", en: "vetoes" },
  missing: { zh: "未填或未评定", en: "not filled in or not rated" },
} as const satisfies Record<LossCause | "missing", Words>;

/** What moves points between the losses of items and the total. */
export const adjustmentWords = {
  bonus: { zh: "加分抵回", en: "given back by the bonus" },
  limits: { zh: "减分超出限额的部分", en: "subtractions beyond their limit" },
  absent: { zh: "不适用而不计分的部分", en: "parts that do not apply and count for nothing" },
  most: { zh: "超出总分上限的部分", en: "above the limit of the total" },
  veto: { zh: "单项否决", en: "veto" },
  rounding: { zh: "四舍五入", en: "rounding" },
} as const satisfies Record<string, Words>;

/** What a yes-or-no parameter is set to. */
export const truthWords = {
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
} as const satisfies Record<string, Words>;

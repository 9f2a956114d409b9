import type { Words } from "../../words/words.js";
import type { OtherLine } from "./totalLines.js";
import type { PlaceSource, TotalSource } from "./changeSources.js";
import type { Unsplit } from "./splitChange.js";

export const totalSourceWords: Readonly<Record<TotalSource, Words>> = {
  own: { zh: "自身填报和评定", en: "own answers" },
  rules: { zh: "指标体系", en: "rules" },
  readings: { zh: "口径和参数", en: "readings" },
  others: { zh: "其他单位", en: "other departments" },
};

export const placeSourceWords: Readonly<Record<PlaceSource, Words>> = {
  own: { zh: "自身填报和评定", en: "own answers" },
  rules: { zh: "指标体系和口径", en: "rules with readings" },
  others: { zh: "其他单位填报和评定", en: "others' answers" },
  field: { zh: "参评单位增减", en: "which departments there are" },
};

export const otherLineWords: Readonly<Record<OtherLine, Words>> = {
  rescaling: { zh: "不适用项目的折算", en: "rescaling for what does not apply" },
  limits: { zh: "封顶和扣完为止", en: "caps and floors" },
  veto: { zh: "单项否决", en: "veto" },
  rounding: { zh: "四舍五入", en: "rounding" },
};

export const unsplitWords: Readonly<Record<Unsplit["because"], Words>> = {
  noTotal: { zh: "有一年没有总分，不能比较", en: "no total in one of the years" },
  noTotalBetween: {
    zh: "有的来源换成另一年后没有总分（填报无效或各部分都不适用），变化不能拆分",
    en: "with some source of the other year there is no total, so the change cannot be split",
  },
};

/** How the split is defined: it stands beside every list of parts. */
export const splitDefinition: Words = {
  zh:
    "变化按来源拆分：各来源由上年换成本年，先后次序的一切排列取平均（Shapley 值），各部分之和恰为总变化。" +
    "与上年相对应的考核项（上年代码）用填报年度的答案；没有对应或填报内容已变的考核项，连同其答案计入指标体系。日期随规则中的日期移到另一年度。",
  en:
    "The change is split by source: each source goes from last year to this year, averaged over all orders (Shapley), so " +
    "that the parts are exactly the change. Items that correspond are answered by the year of the answers; items that do " +
    "not, or that ask for something else, count with their answers as part of the rules. Days move with those of the rule.",
};

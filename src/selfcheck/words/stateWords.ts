import type { Words } from "../../words/words.js";
import type { CheckState, ResultKind } from "../result/selfCheckResult.js";

export const stateWords: Readonly<Record<CheckState, Words>> = {
  works: { zh: "正常", en: "works" },
  differs: { zh: "有差别", en: "works with a difference" },
  fails: { zh: "不能用", en: "does not work" },
  skipped: { zh: "未检查", en: "not checked" },
};

export const kindWords: Readonly<Record<ResultKind, Words>> = {
  addin: { zh: "加载项自检", en: "self-check of the add-in" },
  native: { zh: "普通公式自检", en: "self-check of native formulas" },
};

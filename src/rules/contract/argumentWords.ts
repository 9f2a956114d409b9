import type { Words } from "../../words/words.js";

/** What arguments are called that several rules have. */
export const argumentWords = {
  full: { zh: "满分", en: "full mark" },
  numerator: { zh: "分子（达到要求的数量）", en: "numerator, how many meet the requirement" },
  denominator: {
    zh: "分母（全部数量；为 0 时本项不适用）",
    en: "denominator, how many there are (with 0 the item does not apply)",
  },
} as const satisfies Record<string, Words>;

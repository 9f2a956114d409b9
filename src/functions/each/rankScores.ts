import type { Fraction } from "../../exact/fraction.js";
import { customFunction } from "../customFunction.js";
import { rankingArguments, scorer } from "./ranking.js";

export const rankScores = customFunction({
  name: "RANKSCORE",
  title: { zh: "全体排序计分", en: "Scores by place, for all" },
  about: {
    zh: "各单位的数值在一起排名次，按名次得分；结果在旁边逐格列出，空白的数值对应空白。放不下溢出区域的地方用 RANKSCOREOF。",
    en: "Places all values and gives the points of each; the results spill beside the range, blank where the value is blank. Where a spill cannot go, use RANKSCOREOF.",
  },
  arguments: rankingArguments,
  result: {
    about: {
      zh: "与数值区域同样大小的得分，不四舍五入（分）",
      en: "the scores in points, not rounded, in the shape of the values",
    },
    dimensionality: "matrix",
  },
  examples: [
    {
      shows: "数值相同的名次相同；空白的不参加排序，对应空白",
      args: [[[30], [50], [30], [""], [10]], 4],
      result: [["3"], ["4"], ["3"], [""], ["1"]],
    },
    { shows: "线性递减至零：最后一名得 0 分", args: [[[30], [50], [10]], 4, "toZero"], result: [["2"], ["4"], ["0"]] },
  ],
  compute: ({ values, ...ranking }) => {
    const score = scorer(values, ranking);
    return values.map((value): Fraction | string => (value === null ? "" : score(value)));
  },
});

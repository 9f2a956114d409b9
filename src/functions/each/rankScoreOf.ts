import { Fraction } from "../../exact/fraction.js";
import { countEqual } from "../../formula/places.js";
import { single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import { customFunction } from "../customFunction.js";
import { invalidValue } from "../arguments/functionError.js";
import { rankingArguments, scorer } from "./ranking.js";

const bands = [
  [0.25, 1],
  [0.5, 0.8],
  [0.75, 0.6],
  [1, 0.4],
];

export const rankScoreOf = customFunction({
  name: "RANKSCOREOF",
  title: { zh: "单个排序计分", en: "Score by place, for one" },
  about: {
    zh: "一个单位的数值在全体中排名次，按名次得分。用于表格的一行，结果只占一格。",
    en: "Places one value among all and gives its points: for one row of a table, in a single cell.",
  },
  arguments: {
    value: {
      title: { zh: "本单位的数值，须在全部数值之中", en: "the value to be scored, one of all values" },
      kind: single(cellRules.placed()),
    },
    ...rankingArguments,
  },
  result: { about: { zh: "得分，不四舍五入（分）", en: "the score in points, not rounded" }, dimensionality: "scalar" },
  examples: [
    { shows: "并列第 2 名，共 4 个：满分的 3/4", args: [30, [[30], [50], [30], [10]], 2], result: "1.5" },
    {
      shows: "按分档表：名次比例 2/4，在前 50% 以内，得满分的 0.8",
      args: [30, [[30], [50], [30], [10]], 2, "bands", "best", bands],
      result: "1.6",
    },
  ],
  compute: ({ value, values, ...ranking }) => {
    if (countEqual(values.cells, value).equals(Fraction.zero))
      throw invalidValue(
        `RANKSCOREOF：value（${value}）不在 values 之中，无法排名次。`,
        `RANKSCOREOF: value (${value}) is not one of values, so it has no place.`,
      );
    return scorer(values, ranking)(value);
  },
});

import { Fraction } from "../../exact/fraction.js";
import { divide, lessOrEqual, max, multiply, sum, total } from "../../formula/build.js";
import type { Expr } from "../../formula/expr.js";
import { argumentWords } from "../contract/argumentWords.js";
import { equalsIn, numbersIn, plainIn, plainText } from "../contract/figureText.js";
import { marksOfKinds } from "../contract/inputType.js";
import { points, weights } from "../contract/paramType.js";
import { markCell } from "../contract/invention.js";
import { kindName } from "../contract/kindWords.js";
import { rule, type Figures, type InputWords } from "../contract/rule.js";
import { inChinese, type Say } from "../../words/say.js";

/** Marks of several raters, or of several quarters, as a weighted mean. */
export const weightedMarks = rule({
  id: "WEIGHTEDMARKS",
  title: { zh: "多方评分加权平均", en: "Weighted mean of marks" },
  about: {
    zh: "各方（或各季度）评分按权重平均；权重合计不为 1 的，除以合计。各方评分须齐全，均不高于满分。",
    en: "The mean of several marks by weight; where the weights do not add up to 1, it is divided by their sum. All marks must be there, none above the full mark.",
  },
  inputs: { marks: marksOfKinds() },
  params: { full: points(), weights: weights() },
  help: {
    marks: { zh: "各方评分，均不高于满分", en: "the marks, each at most the full mark" },
    full: argumentWords.full,
    weights: { zh: "各方的权重，与评分一一对应", en: "the weights, one for each mark" },
  },
  judged: true,
  alike: ["marks", "weights"],
  together: ({ weights: given }, { marks }) =>
    given.length === marks
      ? null
      : {
          zh: `权重应有 ${marks} 个，与各方评分一一对应，实为 ${given.length} 个`,
          en: `there must be ${marks} weights, one for each mark, not ${given.length}`,
        },
  conditions: ({ marks, full }) => [
    {
      holds: lessOrEqual(max(marks), full),
      otherwise: { zh: "评分不得高于满分", en: "a mark must not exceed the full mark" },
    },
  ],
  work: ({ marks, weights: given }) => {
    const weighted = total(multiply(marks, given));
    return { score: addUpToOne(given) ? weighted : divide(weighted, sum(given)) };
  },
  explain: (figures, _units, wording, say) => {
    const all = sumOf(numbersIn(figures, "weights"));
    const over = all.equals(Fraction.one) ? "" : ` ÷ ${plainText(all)}`;
    const terms = termsOf(figures, wording["marks"], say);
    return say({
      zh: `${over === "" ? terms : `（${terms}）`}${over} ${equalsIn(figures, "score")} 分，满分 ${plainIn(figures, "full")} 分`,
      en: `${over === "" ? terms : `(${terms})`}${over} ${equalsIn(figures, "score")} points, full mark ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "rating",
  scoring: ({ inputs: { marks }, params: { full }, values, assessor }) => {
    const each = values.weights?.map((weight, at) => `${raterName(marks, at)} ${weight}`).join("、");
    return `由${assessor}在 0 至 ${full} 分之间分别评定，按权重平均${each === undefined ? "" : `（${each}）`}。`;
  },
  changes: (figures) => {
    const full = figures["full"];
    return full instanceof Fraction
      ? numbersIn(figures, "marks").flatMap((mark, at) =>
          mark.compare(full) < 0 ? [{ kind: "fullMark" as const, input: "marks" as const, at, value: full }] : [],
        )
      : [];
  },
  invent: (random, { skill, params: { full, weights: given } }) => ({
    marks: given.flatMap(() => markCell(random, skill, full)),
  }),
  examples: [
    { params: { full: "10", weights: ["0.3", "0.7"] }, inputs: { marks: [8, 9] }, score: "8.7" },
    { params: { full: "5", weights: ["1", "1", "1"] }, inputs: { marks: [4, 5, 4] }, score: "13/3" },
  ],
});

const sumOf = (values: readonly Fraction[]): Fraction => values.reduce((so, value) => so.plus(value), Fraction.zero);

/** Known beforehand, it leaves the formula short. */
const addUpToOne = (given: Expr): boolean =>
  given.kind === "array" &&
  sumOf(given.items.filter((item): item is Fraction => item instanceof Fraction)).equals(Fraction.one);

const raterName = (words: InputWords | undefined, at: number, say: Say = inChinese): string =>
  words?.kinds?.[at] === undefined ? say({ zh: `第 ${at + 1} 个`, en: `number ${at + 1}` }) : kindName(words, at);

const termsOf = (figures: Figures, words: InputWords | undefined, say: Say): string => {
  const given = numbersIn(figures, "weights").map(plainText);
  return numbersIn(figures, "marks")
    .map((mark, at) =>
      say({
        zh: `${raterName(words, at, say)} ${plainText(mark)} 分 × ${given[at] ?? ""}`,
        en: `${raterName(words, at, say)} ${plainText(mark)} × ${given[at] ?? ""}`,
      }),
    )
    .join(" + ");
};

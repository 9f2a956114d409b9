import { divide, equal, lessOrEqual, multiply } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { argumentWords } from "../contract/argumentWords.js";
import { equalsIn, plainIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { onePointMore } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** The full mark in proportion to a ratio of two counts. */
export const proportion = rule({
  id: "PROPORTION",
  title: { zh: "按比例得分", en: "Score in proportion" },
  about: { zh: "满分乘以分子与分母之比。", en: "The full mark times numerator over denominator." },
  inputs: { numerator: wholeNumber(), denominator: wholeNumber() },
  params: { full: points() },
  help: {
    numerator: argumentWords.numerator,
    denominator: argumentWords.denominator,
    full: argumentWords.full,
  },
  conditions: ({ numerator, denominator }) => [
    {
      holds: lessOrEqual(numerator, denominator),
      otherwise: { zh: "分子不得大于分母", en: "the numerator must not exceed the denominator" },
    },
  ],
  notApplicable: ({ denominator }) => equal(denominator, number(0)),
  work: ({ numerator, denominator, full }) => ({ score: divide(multiply(full, numerator), denominator) }),
  explain: (figures, units, _wording, say) =>
    say({
      zh: `${plainIn(figures, "full")} 分 × ${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")}${units["denominator"] ? `（${units["denominator"]}）` : ""}${equalsIn(figures, "score")} 分，满分 ${plainIn(figures, "full")} 分`,
      en: `${plainIn(figures, "full")} × ${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")} ${equalsIn(figures, "score")} points, full mark ${plainIn(figures, "full")}`,
    }),
  lossCause: "proportion",
  scoring: ({ inputs: { numerator, denominator }, params: { full } }) =>
    `${full} 分 × ${numerator.label} ÷ ${denominator.label}。`,
  changes: onePointMore,
  invent: (random, { skill }) => {
    if (random.chance(0.02)) return { numerator: wholeCell(0), denominator: wholeCell(0) };
    const denominator = random.whole(12, 480);
    const missing = random.chance(0.35 * skill) ? 0 : Math.min(1, random.next() * (1.05 - skill));
    const numerator = denominator - Math.floor(denominator * missing);
    return { numerator: wholeCell(numerator), denominator: wholeCell(denominator) };
  },
  examples: [
    { params: { full: "3" }, inputs: { numerator: 17, denominator: 23 }, score: "51/23" },
    { params: { full: "5" }, inputs: { numerator: 40, denominator: 40 }, score: "5" },
  ],
});

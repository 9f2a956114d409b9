import { Fraction } from "../../../exact/fraction.js";
import { divide, equal, lessOrEqual } from "../../../formula/build.js";
import { number } from "../../../formula/expr.js";
import { measured, numberIn, percentText, plainIn } from "../../contract/figureText.js";
import { wholeNumber } from "../../contract/inputType.js";
import { wholeCell } from "../../contract/invention.js";
import { rule } from "../../contract/rule.js";
import { inventedStep } from "./inventedStep.js";
import {
  boundSaid,
  nextStep,
  shareBounds,
  stepParams,
  stepsAmiss,
  stepScore,
  stepText,
  stepsTold,
} from "./stepScore.js";

/** A ratio of two counts falls into a step of a table: 95% one point, 99% one and a half, all two. */
export const stepsOnShare = rule({
  id: null,
  title: { zh: "按比率分档得分", en: "Points by the step of a ratio" },
  about: {
    zh: "按分子与分母之比所在的档次得分。",
    en: "Numerator over denominator falls into a step of a table; the step gives the points.",
  },
  inputs: { numerator: wholeNumber(), denominator: wholeNumber() },
  params: stepParams(shareBounds),
  together: stepsAmiss,
  conditions: ({ numerator, denominator }) => [
    {
      holds: lessOrEqual(numerator, denominator),
      otherwise: { zh: "分子不得大于分母", en: "the numerator must not exceed the denominator" },
    },
  ],
  notApplicable: ({ denominator }) => equal(denominator, number(0)),
  work: ({ numerator, denominator, ...steps }) => {
    const share = divide(numerator, denominator);
    return { share, ...stepScore(share, steps) };
  },
  explain: (figures, units, _wording, say) => {
    const counts = `${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")}`;
    const share = percentText(numberIn(figures, "share"));
    return say({
      zh: `${measured(counts, units["denominator"])}，比率 ${share}，${stepText(figures, boundSaid(percentText, say), say)}`,
      en: `${counts}, a rate of ${share}, ${stepText(figures, boundSaid(percentText, say), say)}`,
    });
  },
  lossCause: "rate",
  scoring: (terms) => {
    const { numerator, denominator } = terms.inputs;
    return stepsTold(`${numerator.label} ÷ ${denominator.label} `, terms, boundSaid(percentText));
  },
  changes: (figures) => {
    const [part, whole] = [numberIn(figures, "numerator"), numberIn(figures, "denominator")];
    const value = nextStep(figures, part.over(whole), Fraction.one.over(whole));
    return value && value.compare(whole) <= 0 ? [{ kind: "threshold", input: "numerator", value }] : [];
  },
  invent: (random, { skill, params }) => {
    const denominator = random.whole(40, 600);
    const share = Math.min(1, inventedStep(random, skill, params));
    return { numerator: wholeCell(Math.floor(denominator * share)), denominator: wholeCell(denominator) };
  },
  examples: [
    {
      params: {
        full: "2",
        table: [
          ["0.95", "1"],
          ["0.99", "1.5"],
          ["1", "2"],
        ],
        bound: "from",
      },
      inputs: { numerator: 96, denominator: 100 },
      score: "1",
    },
    {
      params: {
        full: "2",
        table: [
          ["0.95", "1"],
          ["0.99", "1.5"],
          ["1", "2"],
        ],
        bound: "from",
      },
      inputs: { numerator: 94, denominator: 100 },
      score: "0",
    },
    {
      params: {
        full: "3",
        table: [
          ["0.01", "3"],
          ["0.05", "1"],
        ],
        bound: "below",
      },
      inputs: { numerator: 1, denominator: 100 },
      score: "1",
    },
  ],
});

import { Fraction } from "../../../exact/fraction.js";
import { measured, numberIn, plainText } from "../../contract/figureText.js";
import { wholeNumber } from "../../contract/inputType.js";
import { wholeCell } from "../../contract/invention.js";
import { rule } from "../../contract/rule.js";
import { inventedStep } from "./inventedStep.js";
import { boundSaid, nextStep, stepParams, stepsAmiss, stepScore, stepText, stepsTold } from "./stepScore.js";

/** A count, such as that of findings in the ledger, falls into a step of a table. */
export const stepsOnCount = rule({
  id: null,
  title: { zh: "按次数分档得分", en: "Points by the step of a count" },
  about: { zh: "按次数所在的档次得分。", en: "The count falls into a step of a table; the step gives the points." },
  inputs: { count: wholeNumber() },
  params: stepParams(),
  together: stepsAmiss,
  work: ({ count, ...steps }) => stepScore(count, steps),
  explain: (figures, units, _wording, say) => {
    const shown = (figure: Fraction): string =>
      say({ zh: measured(plainText(figure), units["count"]), en: plainText(figure) });
    const count = shown(numberIn(figures, "count"));
    const step = stepText(figures, boundSaid(shown, say), say);
    return say({ zh: `${count}，${step}`, en: `${count}, ${step}` });
  },
  lossCause: "notMet",
  scoring: (terms) => {
    const { label, unit } = terms.inputs.count;
    return stepsTold(
      label,
      terms,
      boundSaid((bound) => measured(plainText(bound), unit)),
    );
  },
  changes: (figures) => {
    const value = nextStep(figures, numberIn(figures, "count"), Fraction.one);
    return value ? [{ kind: "threshold", input: "count", value }] : [];
  },
  invent: (random, { skill, params }) => ({ count: wholeCell(Math.round(inventedStep(random, skill, params))) }),
  examples: [
    {
      params: {
        full: "3",
        table: [
          ["0", "3"],
          ["2", "2"],
          ["5", "1"],
        ],
        bound: "upTo",
      },
      inputs: { count: 2 },
      score: "2",
    },
    {
      params: {
        full: "3",
        table: [
          ["0", "3"],
          ["2", "2"],
          ["5", "1"],
        ],
        bound: "upTo",
      },
      inputs: { count: 6 },
      score: "0",
    },
    {
      params: {
        full: "4",
        table: [
          ["6", "2"],
          ["12", "4"],
        ],
        bound: "from",
      },
      inputs: { count: 12 },
      score: "4",
    },
  ],
});

import { Fraction } from "../../../exact/fraction.js";
import { measured, numberIn, plainText } from "../../contract/figureText.js";
import { decimal } from "../../contract/inputType.js";
import { rule } from "../../contract/rule.js";
import { inventedStep } from "./inventedStep.js";
import { boundSaid, nextStep, stepParams, stepsAmiss, stepScore, stepText, stepsTold } from "./stepScore.js";

/** A figure falls into a step of a table, and earns the points of that step. */
export const stepsOnValue = rule({
  id: null,
  title: { zh: "按数值分档得分", en: "Points by the step of a value" },
  about: { zh: "按数值所在的档次得分。", en: "The value falls into a step of a table; the step gives the points." },
  inputs: { value: decimal() },
  params: stepParams(),
  together: stepsAmiss,
  work: ({ value, ...steps }) => stepScore(value, steps),
  explain: (figures, units, _wording, say) => {
    const shown = (figure: Fraction): string =>
      say({ zh: measured(plainText(figure), units["value"]), en: plainText(figure) });
    const value = shown(numberIn(figures, "value"));
    const step = stepText(figures, boundSaid(shown, say), say);
    return say({ zh: `数值 ${value}，${step}`, en: `the value is ${value}, ${step}` });
  },
  lossCause: "notMet",
  scoring: (terms) => {
    const { label, unit } = terms.inputs.value;
    return stepsTold(
      label,
      terms,
      boundSaid((bound) => measured(plainText(bound), unit)),
    );
  },
  changes: (figures) => {
    const value = nextStep(figures, numberIn(figures, "value"), null);
    return value ? [{ kind: "threshold", input: "value", value }] : [];
  },
  invent: (random, { skill, params }) => ({
    value: [Fraction.of(Math.floor(inventedStep(random, skill, params) * 100), 100)],
  }),
  examples: [
    {
      params: {
        full: "5",
        table: [
          ["80", "2"],
          ["90", "4"],
          ["95", "5"],
        ],
        bound: "from",
      },
      inputs: { value: "90" },
      score: "4",
    },
    {
      params: {
        full: "5",
        table: [
          ["80", "2"],
          ["90", "4"],
          ["95", "5"],
        ],
        bound: "above",
      },
      inputs: { value: "90" },
      score: "2",
    },
    {
      params: {
        full: "5",
        table: [
          ["2.5", "5"],
          ["5", "3"],
        ],
        bound: "upTo",
        otherwise: "1",
      },
      inputs: { value: "5.01" },
      score: "1",
    },
  ],
});

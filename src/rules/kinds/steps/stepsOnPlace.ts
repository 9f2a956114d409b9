import { Fraction } from "../../../exact/fraction.js";
import { text } from "../../../formula/expr.js";
import { measured, plainIn, plainText } from "../../contract/figureText.js";
import { decimal } from "../../contract/inputType.js";
import { choice, optional, points, stepTable } from "../../contract/paramType.js";
import { nextPlace } from "../../contract/changes.js";
import { rule } from "../../contract/rule.js";
import { requiredMetric } from "../requiredMetric.js";
import { placeBounds, stepsAmiss, stepScore, stepText, stepsTold } from "./stepScore.js";
import { inChinese, type Say } from "../../../words/say.js";

/** Points by the place of a reported value among all departments: the first three, the first ten. */
export const stepsOnPlace = rule({
  id: null,
  title: { zh: "按名次分档得分", en: "Points by the step of a place" },
  about: {
    zh: "各单位按填报数值排序，按名次所在的档次得分。",
    en: "Departments are placed by the value they report; the place falls into a step of a table.",
  },
  inputs: { value: decimal() },
  params: {
    full: points(),
    table: stepTable(placeBounds),
    ties: choice("best", "mean", "dense"),
    order: choice("descending", "ascending"),
    otherwise: optional(points()),
  },
  together: stepsAmiss,
  metrics: ({ value, ties, order }) => ({ value: { title: { zh: "排序数值", en: "value" }, value, ties, order } }),
  work: ({ full, table, otherwise }, ranked) => {
    const { place } = requiredMetric(ranked, "value");
    const bound = text("upTo");
    return { place, bound, ...stepScore(place, { full, table, bound, otherwise }) };
  },
  explain: (figures, units, _wording, say) =>
    say({
      zh: `数值 ${measured(plainIn(figures, "value"), units["value"])}，在参加排序的 ${plainIn(figures, "ranked")} 个单位中列第 ${plainIn(figures, "place")} 名，${stepText(figures, placeSaid(say), say)}`,
      en: `the value is ${plainIn(figures, "value")}, place ${plainIn(figures, "place")} of the ${plainIn(figures, "ranked")} that are ranked, ${stepText(figures, placeSaid(say), say)}`,
    }),
  lossCause: "ranking",
  scoring: ({ inputs, values }) =>
    stepsTold(`按${inputs.value.label}排序，`, { values: { ...values, bound: "upTo" } }, placeSaid(inChinese)),
  changes: (_figures, better) => nextPlace("value", better("value")),
  invent: (random, { stock }) => ({ value: [Fraction.of(stock * random.whole(1, 90), random.pick([1, 2, 10]))] }),
  examples: [
    {
      params: {
        full: "5",
        table: [
          ["1", "5"],
          ["3", "3"],
        ],
        ties: "best",
        order: "descending",
      },
      inputs: { value: "30" },
      metrics: { value: ["30", "50", "30", "10"] },
      score: "3",
    },
    {
      params: {
        full: "5",
        table: [
          ["1", "5"],
          ["2", "3"],
        ],
        ties: "mean",
        order: "descending",
        otherwise: "1",
      },
      inputs: { value: "30" },
      metrics: { value: ["30", "50", "30", "10"] },
      score: "1",
    },
  ],
});

/** "第 1 名", "前 3 名"; a mean place may lie between two. */
const placeSaid =
  (say: Say) =>
  (place: Fraction): string => {
    if (place.equals(Fraction.one)) return say({ zh: "第 1 名", en: "the first place" });
    return place.isWhole()
      ? say({ zh: `前 ${plainText(place)} 名`, en: `the first ${plainText(place)}` })
      : say({ zh: `名次不超过 ${plainText(place)}`, en: `places up to ${plainText(place)}` });
  };

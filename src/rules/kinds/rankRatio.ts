import { divide, equal, lessOrEqual, when } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { measured, numberIn, plainIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { placeText } from "../contract/placeText.js";
import { plainRanking, rankedScoring, rankParams } from "../contract/rankParams.js";
import { rankScore } from "./rankScore.js";
import { requiredMetric } from "./requiredMetric.js";
import { ceiling, nextPlace } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** Points by the place of a ratio of two counts; without anything to count, the ratio is 0. */
export const rankRatio = rule({
  id: null,
  title: { zh: "按占比排序计分", en: "Ranked by ratio" },
  about: {
    zh: "各单位按部分与全部之比排序，按名次得分；全部为 0 的按比例 0 参加排序。",
    en: "Departments are placed by part over whole (0 where the whole is 0); the place gives the points.",
  },
  inputs: { part: wholeNumber(), whole: wholeNumber() },
  params: rankParams,
  conditions: ({ part, whole }) => [
    {
      holds: lessOrEqual(part, whole),
      otherwise: { zh: "部分不得大于全部", en: "the part must not exceed the whole" },
    },
  ],
  metrics: ({ part, whole, ties, order }) => ({
    ratio: {
      title: { zh: "占比", en: "ratio" },
      value: when(equal(whole, number(0)), number(0), divide(part, whole)),
      ties,
      order,
    },
  }),
  work: (args, ranked) => {
    const metric = requiredMetric(ranked, "ratio");
    return { ratio: metric.value, place: metric.place, score: rankScore(metric, args) };
  },
  explain: (figures, units, _wording, say) =>
    say({
      zh: `占比 ${measured(`${plainIn(figures, "part")}/${plainIn(figures, "whole")}`, units["whole"])}；${placeText(figures, "place", "ratio", "", say)}`,
      en: `the share is ${plainIn(figures, "part")}/${plainIn(figures, "whole")}; ${placeText(figures, "place", "ratio", "", say)}`,
    }),
  lossCause: "ranking",
  scoring: rankedScoring,
  changes: (figures, better) => {
    const ratio = better("ratio");
    return nextPlace("part", ratio && ceiling(ratio.times(numberIn(figures, "whole"))));
  },
  invent: (random, { stock, skill }) => ({
    part: wholeCell(random.chance(0.3) ? stock : Math.floor(stock * random.around(0.3 * skill, 1))),
    whole: wholeCell(stock),
  }),
  examples: [
    {
      params: { full: "1", ...plainRanking },
      inputs: { part: 3, whole: 4 },
      metrics: { ratio: ["3/4", "1", "1/2", "0"] },
      score: "0.75",
    },
  ],
});

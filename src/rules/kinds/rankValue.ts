import { Fraction } from "../../exact/fraction.js";
import { placeText } from "../contract/placeText.js";
import { decimal } from "../contract/inputType.js";
import { plainRanking, rankedScoring, rankParams } from "../contract/rankParams.js";
import { rankScore } from "./rankScore.js";
import { nextPlace } from "../contract/changes.js";
import { rule } from "../contract/rule.js";
import { requiredMetric } from "./requiredMetric.js";

/** Points by the place of one reported value among all departments. */
export const rankValue = rule({
  id: null,
  title: { zh: "按数值排序计分", en: "Ranked by value" },
  about: {
    zh: "各单位按填报数值排序，按名次得分。",
    en: "Departments are placed by the value they report; the place gives the points.",
  },
  inputs: { value: decimal() },
  params: rankParams,
  metrics: ({ value, ties, order }) => ({ value: { title: { zh: "排序数值", en: "value" }, value, ties, order } }),
  work: (args, ranked) => {
    const metric = requiredMetric(ranked, "value");
    return { place: metric.place, score: rankScore(metric, args) };
  },
  explain: (figures, units, _wording, say) => placeText(figures, "place", "value", units["value"] ?? "", say),
  lossCause: "ranking",
  scoring: rankedScoring,
  changes: (_figures, better) => nextPlace("value", better("value")),
  invent: (random, { stock }) => ({ value: [Fraction.of(stock * random.whole(1, 90), random.pick([1, 2, 10]))] }),
  examples: [
    {
      params: { full: "2", ...plainRanking },
      inputs: { value: "30" },
      metrics: { value: ["30", "50", "30", "10"] },
      score: "1.5",
    },
  ],
});

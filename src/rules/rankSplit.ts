import { add, multiply, subtract } from "../formula/build.js";
import { number } from "../formula/expr.js";
import { plainIn, pointsIn } from "./figureText.js";
import { wholeNumber } from "./inputType.js";
import { share } from "./paramType.js";
import { plainRanking, rankParams } from "./rankParams.js";
import { rankScore } from "./rankScore.js";
import { requiredMetric } from "./requiredMetric.js";
import { rule } from "./rule.js";

/** Points by two places, of a stock and of its growth, each with its share of the points. */
export const rankSplit = rule({
  id: null,
  title: { zh: "按总量与增量排序计分", en: "Ranked by total and increment" },
  about: {
    zh: "总量、增量分别排序，各按规定的份额计分后相加。",
    en: "Placed by total and by increment; each place gives its share of the points.",
  },
  inputs: { total: wholeNumber(), added: wholeNumber() },
  params: { ...rankParams, split: share() },
  metrics: ({ total, added, ties, order }) => ({
    total: { title: { zh: "总量", en: "total" }, value: total, ties, order },
    added: { title: { zh: "增量", en: "increment" }, value: added, ties, order },
  }),
  work: (args, ranked) => {
    const byTotal = requiredMetric(ranked, "total");
    const byAdded = requiredMetric(ranked, "added");
    const totalScore = rankScore(byTotal, args);
    const addedScore = rankScore(byAdded, args);
    return {
      totalPlace: byTotal.place,
      addedPlace: byAdded.place,
      totalScore,
      addedScore,
      score: add(multiply(args.split, totalScore), multiply(subtract(number(1), args.split), addedScore)),
    };
  },
  explain: (figures, units) =>
    `参加排序 ${plainIn(figures, "ranked")} 个单位：总量 ${plainIn(figures, "total")} ${units["total"] ?? ""}列第 ${plainIn(figures, "totalPlace")} 名，可得 ${pointsIn(figures, "totalScore")} 分；增量 ${plainIn(figures, "added")} ${units["added"] ?? ""}列第 ${plainIn(figures, "addedPlace")} 名，可得 ${pointsIn(figures, "addedScore")} 分；总量占 ${plainIn(figures, "split")}，增量占其余，满分 ${plainIn(figures, "full")} 分`,
  examples: [
    {
      params: { full: "4", split: "0.5", ...plainRanking },
      inputs: { total: 10, added: 5 },
      metrics: { total: ["10", "20"], added: ["5", "1"] },
      score: "3",
    },
  ],
});

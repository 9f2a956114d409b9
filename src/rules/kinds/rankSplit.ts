import { add, multiply, subtract } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import { numberIn, percentText, plainIn, pointsIn } from "../contract/figureText.js";
import { signedWholeNumber, wholeNumber } from "../contract/inputType.js";
import { share } from "../contract/paramType.js";
import { methodName, pointsForPlace } from "../contract/placeText.js";
import { plainRanking, rankedScoring, rankParams } from "../contract/rankParams.js";
import { rankScore } from "./rankScore.js";
import { requiredMetric } from "./requiredMetric.js";
import { nextPlace } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** Points by two places, of a stock and of its growth, each with its share of the points. */
export const rankSplit = rule({
  id: null,
  title: { zh: "按总量与增量排序计分", en: "Ranked by total and increment" },
  about: {
    zh: "总量、增量（净增，可为负）分别排序，各按规定的份额计分后相加。",
    en: "Placed by total and by increment (net, and so perhaps negative); each place gives its share of the points.",
  },
  inputs: { total: wholeNumber(), added: signedWholeNumber() },
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
  explain: (figures, units, _wording, say) => {
    const by = (title: string, input: string) =>
      say({
        zh: `${title} ${plainIn(figures, input)} ${units[input] ?? ""}，列第 ${plainIn(figures, `${input}Place`)} 名，${pointsForPlace(figures, `${input}Place`, `${input}Score`, say)}`,
        en: `${title} ${plainIn(figures, input)}, place ${plainIn(figures, `${input}Place`)}, ${pointsForPlace(figures, `${input}Place`, `${input}Score`, say)}`,
      });
    const [split, rest] = [numberIn(figures, "split"), Fraction.one.minus(numberIn(figures, "split"))];
    const ranked = say({
      zh: `在参加排序的 ${plainIn(figures, "ranked")} 个单位中按“${methodName(figures, say)}”计分`,
      en: `among the ${plainIn(figures, "ranked")} that are ranked, points “${methodName(figures, say)}”`,
    });
    return say({
      zh: `${ranked}：${by("总量", "total")}；${by("增量", "added")}；总量占 ${percentText(split)}、增量占 ${percentText(rest)}，合计 ${pointsIn(figures, "score")} 分，满分 ${plainIn(figures, "full")} 分`,
      en: `${ranked}: ${by("total", "total")}; ${by("increase", "added")}; the total counts ${percentText(split)}, the increase ${percentText(rest)}: ${pointsIn(figures, "score")} points, full mark ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "ranking",
  scoring: rankedScoring,
  changes: (_figures, better) => [...nextPlace("total", better("total")), ...nextPlace("added", better("added"))],
  invent: (random, { stock }) => ({
    total: wholeCell(stock),
    added: wholeCell(random.whole(-Math.floor(stock / 12), Math.floor(stock / 3))),
  }),
  examples: [
    {
      params: { full: "4", split: "0.5", ...plainRanking },
      inputs: { total: 10, added: 5 },
      metrics: { total: ["10", "20"], added: ["5", "1"] },
      score: "3",
    },
  ],
});

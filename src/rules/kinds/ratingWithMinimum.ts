import { Fraction } from "../../exact/fraction.js";
import { less, lessOrEqual, when } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { numberIn, plainIn } from "../contract/figureText.js";
import { mark, wholeNumber } from "../contract/inputType.js";
import { points, wholeParam } from "../contract/paramType.js";
import { rating as ratingRule } from "./rating.js";
import { fullMark } from "../contract/changes.js";
import { doneTimes } from "../contract/doneWords.js";
import { markCell, wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** The assessor's mark, which counts only when a thing was done often enough. */
export const ratingWithMinimum = rule({
  id: null,
  title: { zh: "达到次数后评定得分", en: "Rating with a minimum count" },
  about: {
    zh: "开展次数少于规定次数的不得分，达到的按评定得分。",
    en: "Nothing when done fewer times than required, else the assessor's rating.",
  },
  inputs: { rating: mark(), times: wholeNumber() },
  params: { full: points(), atLeast: wholeParam(1, 1000) },
  judged: true,
  conditions: ({ rating, full }) => [
    {
      holds: lessOrEqual(rating, full),
      otherwise: { zh: "评分不得高于满分", en: "a rating must not exceed the full mark" },
    },
  ],
  work: ({ rating, times, full, atLeast }) => ({
    score: when(less(times, atLeast), number(0), ratingRule.apply({ rating, full })),
  }),
  explain: (figures, units, wording, say) => {
    const times = plainIn(figures, "times");
    const done = say({
      zh: `${doneTimes(wording["times"])} ${times} ${units["times"] ?? ""}`,
      en: times === "1" ? "done once" : `done ${times} times`,
    });
    return numberIn(figures, "times").compare(numberIn(figures, "atLeast")) < 0
      ? say({
          zh: `${done}，少于 ${plainIn(figures, "atLeast")} ${units["times"] ?? ""}，评定得分不计，满分 ${plainIn(figures, "full")} 分`,
          en: `${done}, fewer than ${plainIn(figures, "atLeast")}: the rating does not count, full mark ${plainIn(figures, "full")}`,
        })
      : say({
          zh: `${done}，评定 ${plainIn(figures, "rating")} 分，满分 ${plainIn(figures, "full")} 分`,
          en: `${done}, rated ${plainIn(figures, "rating")}, full mark ${plainIn(figures, "full")}`,
        });
  },
  lossCause: "rating",
  scoring: ({ inputs: { times }, params: { full, atLeast }, assessor }) =>
    `${doneTimes(times)}少于 ${atLeast} ${times.unit}的不得分；达到的由${assessor}在 0 至 ${full} 分之间评定。`,
  changes: (figures) => {
    const atLeast = numberIn(figures, "atLeast");
    const value = numberIn(figures, "times").compare(atLeast) < 0 ? atLeast : atLeast.minus(Fraction.one);
    return [{ kind: "threshold", input: "times", value }, ...fullMark(figures, "rating")];
  },
  invent: (random, { skill, params: { full, atLeast } }) => ({
    rating: markCell(random, skill, full),
    times: wholeCell(random.chance(0.4 + 0.6 * skill) ? atLeast + random.whole(0, 6) : random.whole(0, atLeast - 1)),
  }),
  examples: [
    { params: { full: "2", atLeast: 3 }, inputs: { rating: "1.8", times: 3 }, score: "1.8" },
    { params: { full: "2", atLeast: 3 }, inputs: { rating: "1.8", times: 2 }, score: "0" },
  ],
});

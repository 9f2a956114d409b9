import { choose, divide, equal, floor, lessOrEqual, max, min, multiply, subtract } from "../formula/build.js";
import { number } from "../formula/expr.js";
import { numberIn, plainIn, plainText, pointsIn } from "./figureText.js";
import { wholeNumber } from "./inputType.js";
import { choice, points, positive } from "./paramType.js";
import { rule } from "./rule.js";

/** A rate costs points for each percentage point by which it lies below its baseline. */
export const rateDrop = rule({
  id: "RATEDROP",
  title: { zh: "按率扣分", en: "Deduction by rate" },
  about: {
    zh: "比率每低于基准一个步长（百分点）扣一次分，扣完为止；不足一个步长的部分是否计入由参数决定。",
    en: "Each step (in percentage points) by which the rate lies below the baseline costs the amount; a parameter says whether parts of a step count.",
  },
  inputs: { numerator: wholeNumber(), denominator: wholeNumber() },
  params: { per: points(), full: points(), steps: choice("whole", "proRata"), step: positive(), from: positive() },
  conditions: ({ numerator, denominator }) => [
    {
      holds: lessOrEqual(numerator, denominator),
      otherwise: { zh: "分子不得大于分母", en: "the numerator must not exceed the denominator" },
    },
  ],
  notApplicable: ({ denominator }) => equal(denominator, number(0)),
  work: ({ numerator, denominator, per, full, steps, step, from }) => {
    const below = max(number(0), subtract(from, divide(multiply(numerator, number(100)), denominator)));
    const exact = divide(below, step);
    const counted = choose(steps, { whole: floor(exact), proRata: exact });
    const lost = min(full, multiply(counted, per));
    return { below, counted, lost, score: subtract(full, lost) };
  },
  explain: (figures, units) => {
    const rate = numberIn(figures, "from").minus(numberIn(figures, "below"));
    const parts = figures["steps"] === "whole" ? "，只计整步" : "";
    return `${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")} ${units["denominator"] ?? ""} = ${plainText(rate)}%，低于 ${plainIn(figures, "from")}% 共 ${plainIn(figures, "below")} 个百分点，计 ${plainIn(figures, "counted")} 步${parts} × ${plainIn(figures, "per")} 分，扣 ${pointsIn(figures, "lost")} 分，满分 ${plainIn(figures, "full")} 分`;
  },
  examples: [
    {
      params: { per: "0.1", full: "3", steps: "whole", step: "1", from: "100" },
      inputs: { numerator: 955, denominator: 1000 },
      score: "2.6",
    },
    {
      params: { per: "0.1", full: "3", steps: "proRata", step: "1", from: "100" },
      inputs: { numerator: 955, denominator: 1000 },
      score: "2.55",
    },
  ],
});

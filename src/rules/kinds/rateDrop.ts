import { choose, divide, equal, floor, lessOrEqual, max, min, multiply, subtract } from "../../formula/build.js";
import { number } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import { argumentWords } from "../contract/argumentWords.js";
import { equalsPoints, numberIn, plainIn, plainText, ratioText } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { fullMarkText, limitedByFullMark } from "../contract/limitText.js";
import { choice, points, positive } from "../contract/paramType.js";
import { onePointMore } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule, type Figures } from "../contract/rule.js";
import type { Say } from "../../words/say.js";

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
  help: {
    numerator: argumentWords.numerator,
    denominator: argumentWords.denominator,
    per: { zh: "每低一个步长扣分", en: "points lost for each step" },
    full: argumentWords.full,
    steps: { zh: "不足一个步长的是否扣分", en: "whether a part of a step counts" },
    step: { zh: "步长（百分点）", en: "size of a step, in percentage points" },
    from: { zh: "基准（百分数，100 表示 100%）", en: "baseline as a percentage: 100 means 100%" },
  },
  fromFull: true,
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
  explain: (figures, units, _wording, say) => {
    const from = numberIn(figures, "from");
    const below = numberIn(figures, "below");
    const full = fullMarkText(figures, say);
    const unit = units["denominator"] ?? "";
    const rate = say({
      zh: `${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")} ${unit}，比率 ${ratioText(from.minus(below))}%`,
      en: `${plainIn(figures, "numerator")}/${plainIn(figures, "denominator")}, a rate of ${ratioText(from.minus(below))}%`,
    });
    if (below.equals(Fraction.zero))
      return say({
        zh: `${rate}，未低于 ${plainText(from)}%，不扣分，${full}`,
        en: `${rate}, not below ${plainText(from)}%, nothing off, ${full}`,
      });
    const points = numberIn(figures, "counted").times(numberIn(figures, "per"));
    const limit = limitedByFullMark(figures, points, say);
    return say({
      zh: `${rate}，低于 ${plainText(from)}% 共 ${ratioText(below)} 个百分点，${steps(figures, say)} × ${plainIn(figures, "per")} 分 ${equalsPoints(points)} 分${limit}，${full}`,
      en: `${rate}, ${ratioText(below)} percentage points below ${plainText(from)}%, ${steps(figures, say)} × ${plainIn(figures, "per")} ${equalsPoints(points)} points off${limit}, ${full}`,
    });
  },
  lossCause: "rate",
  scoring: ({ params: { from, step, per }, fullAsLimit }) =>
    `比率低于 ${from}% 的，每低 ${step} 个百分点扣 ${per} 分，${fullAsLimit}。`,
  changes: onePointMore,
  invent: (random, { skill }) => {
    const denominator = random.whole(200, 6000);
    const late = Math.floor(denominator * (random.next() * (1 - skill) * 0.25));
    return { numerator: wholeCell(denominator - late), denominator: wholeCell(denominator) };
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

/** "只计整数 4 个百分点", or "每 2 个百分点为一档，计 1.5 档" where a step is more or less than one point. */
function steps(figures: Figures, say: Say): string {
  const counted = ratioText(numberIn(figures, "counted"));
  const wholeOnly =
    figures["steps"] === "whole" ? say({ zh: "只计整数", en: "only whole ones: " }) : say({ zh: "计", en: "" });
  return numberIn(figures, "step").equals(Fraction.one)
    ? say({ zh: `${wholeOnly} ${counted} 个百分点`, en: `${wholeOnly}${counted} percentage points` })
    : say({
        zh: `每 ${plainIn(figures, "step")} 个百分点为一档，${wholeOnly} ${counted} 档`,
        en: `in steps of ${plainIn(figures, "step")} percentage points, ${wholeOnly}${counted} steps`,
      });
}

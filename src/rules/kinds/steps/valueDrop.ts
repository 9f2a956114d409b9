import { Fraction } from "../../../exact/fraction.js";
import { choose, divide, floor, max, min, multiply, subtract } from "../../../formula/build.js";
import { number } from "../../../formula/expr.js";
import { argumentWords } from "../../contract/argumentWords.js";
import { equalsPoints, measured, numberIn, plainIn, ratioText, those } from "../../contract/figureText.js";
import { decimal } from "../../contract/inputType.js";
import { fullMarkText, limitedByFullMark } from "../../contract/limitText.js";
import { choice, points, positive } from "../../contract/paramType.js";
import { rule, type Figures } from "../../contract/rule.js";
import type { Say } from "../../../words/say.js";

/** A value costs points for each step by which it lies below what is asked, or above what is allowed. */
export const valueDrop = rule({
  id: "VALUEDROP",
  title: { zh: "按差值扣分", en: "Deduction by distance" },
  about: {
    zh: "数值每低于（或超过）基准一个步长扣一次分，扣完为止；不足一个步长的部分怎样计由参数决定。",
    en: "Each step by which the value lies below the baseline (or above it) costs the amount; a parameter says whether parts of a step count.",
  },
  inputs: { value: decimal() },
  params: {
    per: points(),
    full: points(),
    steps: choice("whole", "proRata", "started"),
    step: positive(),
    from: points(),
    side: choice("below", "above"),
  },
  help: {
    value: { zh: "数值", en: "the value" },
    per: { zh: "每差一个步长扣分", en: "points lost for each step" },
    full: argumentWords.full,
    steps: { zh: "不足一个步长的怎样扣分", en: "whether a part of a step counts" },
    step: { zh: "步长，单位与数值相同", en: "size of a step, in the unit of the value" },
    from: { zh: "基准", en: "the baseline" },
    side: { zh: "低于还是超过基准的扣分", en: "whether what is below or what is above the baseline loses points" },
  },
  fromFull: true,
  work: ({ value, per, full, steps, step, from, side }) => {
    const beyond = max(number(0), choose(side, { below: subtract(from, value), above: subtract(value, from) }));
    const exact = divide(beyond, step);
    const counted = choose(steps, {
      whole: floor(exact),
      proRata: exact,
      started: subtract(number(0), floor(subtract(number(0), exact))),
    });
    const lost = min(full, multiply(counted, per));
    return { beyond, counted, lost, score: subtract(full, lost) };
  },
  explain: (figures, units, _wording, say) => {
    const shown = (name: string) => {
      const figure = plainIn(figures, name);
      return say({ zh: measured(figure, units["value"]), en: figure });
    };
    const full = fullMarkText(figures, say);
    const side = figures["side"] === "above" ? say({ zh: "超过", en: "above" }) : say({ zh: "低于", en: "below" });
    if (numberIn(figures, "beyond").equals(Fraction.zero))
      return say({
        zh: `数值 ${shown("value")}，未${side} ${shown("from")}，不扣分，${full}`,
        en: `the value is ${shown("value")}, not ${side} ${shown("from")}, nothing off, ${full}`,
      });
    const lost = numberIn(figures, "counted").times(numberIn(figures, "per"));
    const limit = limitedByFullMark(figures, lost, say);
    return say({
      zh: `数值 ${shown("value")}，${side} ${shown("from")}，相差 ${shown("beyond")}，每 ${shown("step")}为一档，${countedText(figures, say)} × ${plainIn(figures, "per")} 分 ${equalsPoints(lost)} 分${limit}，${full}`,
      en: `the value is ${shown("value")}, ${side} ${shown("from")} by ${shown("beyond")}, in steps of ${shown("step")}, ${countedText(figures, say)} × ${plainIn(figures, "per")} ${equalsPoints(lost)} points off${limit}, ${full}`,
    });
  },
  lossCause: "notMet",
  scoring: ({ inputs: { value }, params: { from, step, per }, values, fullAsLimit }) => {
    const side = values.side === "above" ? "超过" : "低于";
    const more = values.side === "above" ? "高" : "低";
    const started = values.steps === "started" ? "（不足的按一档计）" : "";
    const [base, size] = [measured(from, value.unit), measured(step, value.unit)];
    // "每低 1 扣 1 分" and "每低 1 天扣 1 分"
    const every = value.unit === "" ? `${size} ` : size;
    return `${value.label}${side} ${those(base)}，每${more} ${every}${started}扣 ${per} 分，${fullAsLimit}。`;
  },
  changes: (figures) =>
    numberIn(figures, "lost").equals(Fraction.zero)
      ? []
      : [{ kind: "threshold", input: "value", value: numberIn(figures, "from") }],
  invent: (random, { skill, params: { from, step, side } }) => {
    const off = Number(step) * 8 * (1 - skill) * random.next() - Number(step);
    const value = Math.max(0, Number(from) + (side === "above" ? off : -off));
    return { value: [Fraction.of(Math.floor(value * 100), 100)] };
  },
  examples: [
    {
      params: { per: "1", full: "25", steps: "whole", step: "1", from: "90", side: "below" },
      inputs: { value: "86.5" },
      score: "22",
    },
    {
      params: { per: "1", full: "25", steps: "started", step: "1", from: "90", side: "below" },
      inputs: { value: "86.5" },
      score: "21",
    },
    {
      params: { per: "0.5", full: "4", steps: "proRata", step: "2", from: "10", side: "above" },
      inputs: { value: "13" },
      score: "3.25",
    },
    {
      params: { per: "1", full: "25", steps: "whole", step: "1", from: "90", side: "below" },
      inputs: { value: "95" },
      score: "25",
    },
  ],
});

/** "计 3 档"; of whole steps only "只计整数 3 档". */
const countedText = (figures: Figures, say: Say): string =>
  say({
    zh: `${figures["steps"] === "whole" ? "只计整数" : "计"} ${ratioText(numberIn(figures, "counted"))} 档`,
    en: `${figures["steps"] === "whole" ? "only whole ones: " : ""}${ratioText(numberIn(figures, "counted"))} steps`,
  });

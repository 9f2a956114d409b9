import { Fraction } from "../../exact/fraction.js";
import { min, multiply } from "../../formula/build.js";
import { equalsPoints, measured, numberIn, plainIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { limitedByMost } from "../contract/limitText.js";
import { points } from "../contract/paramType.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/** Each piece earns a fixed amount, up to a limit. */
export const perPiece = rule({
  id: "PIECESCORE",
  title: { zh: "按件得分", en: "Points per piece" },
  about: {
    zh: "每件得规定的分值，得分不超过上限；一件没有的不得分。",
    en: "Each piece earns the amount, up to the limit; without any there are no points.",
  },
  inputs: { count: wholeNumber() },
  params: { per: points(), full: points() },
  help: {
    count: { zh: "件数", en: "how many pieces" },
    per: { zh: "每件得分", en: "points for each" },
    full: { zh: "最多得分", en: "the most that may be earned" },
  },
  work: ({ count, per, full }) => {
    const counted = multiply(count, per);
    return { counted, score: min(full, counted) };
  },
  explain: (figures, units, _wording, say) => {
    const limit = limitedByMost(figures, say);
    return say({
      zh: `${measured(plainIn(figures, "count"), units["count"])} × ${plainIn(figures, "per")} 分 ${equalsPoints(numberIn(figures, "counted"))} 分${limit}，最多得 ${plainIn(figures, "full")} 分`,
      en: `${plainIn(figures, "count")} × ${plainIn(figures, "per")} ${equalsPoints(numberIn(figures, "counted"))} points${limit}, at most ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "notMet",
  scoring: ({ inputs: { count }, params: { per, full } }) =>
    `${count.label}，每 1 ${count.unit}得 ${per} 分，最多得 ${full} 分。`,
  // a piece is no finding; beyond the limit one more earns nothing
  changes: (figures) =>
    numberIn(figures, "counted").compare(numberIn(figures, "full")) < 0
      ? [{ kind: "threshold", input: "count", value: numberIn(figures, "count").plus(Fraction.one) }]
      : [],
  invent: (random, { skill, params: { per, full } }) => {
    const enough = Number(per) === 0 ? 3 : Math.min(500, Math.ceil(Number(full) / Number(per)));
    return { count: wholeCell(Math.round(enough * 1.3 * skill * random.next())) };
  },
  examples: [
    { params: { per: "0.5", full: "5" }, inputs: { count: 3 }, score: "1.5" },
    { params: { per: "10", full: "30" }, inputs: { count: 4 }, score: "30" },
    { params: { per: "10", full: "30" }, inputs: { count: 0 }, score: "0" },
  ],
});

import { equalsPoints, measured, numberIn, plainIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { limitedByMost } from "../contract/limitText.js";
import { points } from "../contract/paramType.js";
import { oneFinding } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";
import { perPiece } from "./perPiece.js";

/** Each piece takes a fixed amount off, up to a limit: the score is what is taken off a section or the total. */
export const lostPerPiece = rule({
  id: null,
  title: { zh: "按件减分", en: "Points off per piece" },
  about: {
    zh: "每件扣去规定的分值，扣分不超过上限；只用于减分项。",
    en: "Each piece takes the amount off, up to the limit; only where points are subtracted.",
  },
  inputs: { count: wholeNumber() },
  params: { per: points(), full: points() },
  takesOff: true,
  work: (args) => ({ ...perPiece.work(args, {}), score: perPiece.apply(args) }),
  explain: (figures, units, _wording, say) => {
    const limit = limitedByMost(figures, say);
    return say({
      zh: `${measured(plainIn(figures, "count"), units["count"])} × ${plainIn(figures, "per")} 分 ${equalsPoints(numberIn(figures, "counted"))} 分${limit}，最多扣 ${plainIn(figures, "full")} 分`,
      en: `${plainIn(figures, "count")} × ${plainIn(figures, "per")} ${equalsPoints(numberIn(figures, "counted"))} points off${limit}, at most ${plainIn(figures, "full")}`,
    });
  },
  lossCause: "finding",
  scoring: ({ inputs: { count }, params: { per, full } }) => `每 1 ${count.unit}扣 ${per} 分，最多扣 ${full} 分。`,
  changes: (figures) => oneFinding("count", numberIn(figures, "count")),
  invent: (random, { skill }) => ({ count: wholeCell(random.chance(0.8 * skill) ? 0 : random.whole(1, 3)) }),
  examples: [
    { params: { per: "5", full: "20" }, inputs: { count: 2 }, score: "10" },
    { params: { per: "5", full: "20" }, inputs: { count: 5 }, score: "20" },
  ],
});

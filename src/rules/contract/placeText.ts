import { Fraction } from "../../exact/fraction.js";
import { choiceWords } from "./choiceWords.js";
import { equalsIn, numberIn, plainIn, ratioText } from "./figureText.js";
import type { Figures } from "./rule.js";

/** "数值 12 个，在参加排序的 58 个单位中列第 3 名，按“线性递减”计分：2 分 × (58 − 3 + 1) ÷ 58 ≈ 1.9310 分". */
export function placeText(figures: Figures, place: string, value: string, unit: string): string {
  const placed = `数值 ${plainIn(figures, value)}${unit && ` ${unit}`}，在参加排序的 ${plainIn(figures, "ranked")} 个单位中列第 ${plainIn(figures, place)} 名`;
  return `${placed}，按“${methodNames[String(figures["method"])] ?? ""}”计分：${pointsForPlace(figures, place, "score")}，满分 ${plainIn(figures, "full")} 分`;
}

/** How a place becomes points, as arithmetic. */
export function pointsForPlace(figures: Figures, place: string, score: string): string {
  const full = plainIn(figures, "full");
  const n = plainIn(figures, "ranked");
  const p = plainIn(figures, place);
  const points = `${equalsIn(figures, score)} 分`;
  switch (figures["method"]) {
    case "linear":
      return `${full} 分 × (${n} − ${p} + 1) ÷ ${n} ${points}`;
    case "toZero":
      return n === "1" ? `仅一个单位，计满分 ${full} 分` : `${full} 分 × (${n} − ${p}) ÷ (${n} − 1) ${points}`;
    case "bands":
      return `名次比例 ${p}/${n}，所在档次 ${full} 分 × ${shareText(figures, score)} ${points}`;
    default:
      return `${full} 分 × ${shareText(figures, score)} ${points}`;
  }
}

/** The share of the full mark that a score is. */
function shareText(figures: Figures, score: string): string {
  const full = numberIn(figures, "full");
  return full.equals(Fraction.zero) ? "0" : ratioText(numberIn(figures, score).over(full));
}

/** What the four ways of turning a place into points are called. */
export const methodNames: Readonly<Record<string, string>> = {
  linear: choiceWords.linear.zh,
  toZero: choiceWords.toZero.zh,
  bands: choiceWords.bands.zh,
  relative: choiceWords.relative.zh,
};

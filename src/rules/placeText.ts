import { plainIn, pointsIn } from "./figureText.js";
import type { Figures } from "./rule.js";

/** "值 12 个，在参加排序的 58 个单位中列第 3 名，按 linear 计 …" in the product's words. */
export function placeText(figures: Figures, place: string, value: string, unit: string): string {
  return `数值 ${plainIn(figures, value)}${unit && ` ${unit}`}，在参加排序的 ${plainIn(figures, "ranked")} 个单位中列第 ${plainIn(figures, place)} 名，按“${methodNames[String(figures["method"])] ?? ""}”计分，满分 ${plainIn(figures, "full")} 分，计得 ${pointsIn(figures, "score")} 分`;
}

/** What the four ways of turning a place into points are called. */
export const methodNames: Readonly<Record<string, string>> = {
  linear: "线性递减",
  toZero: "线性递减至零",
  bands: "分档",
  relative: "与最优值之比",
};

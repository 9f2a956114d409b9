import { Fraction } from "../../exact/fraction.js";
import { choiceWords } from "./choiceWords.js";
import { equalsIn, numberIn, plainIn, ratioText } from "./figureText.js";
import type { Figures } from "./rule.js";
import type { Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";

/** "数值 12 个，在参加排序的 58 个单位中列第 3 名，按“线性递减”计分：2 分 × (58 − 3 + 1) ÷ 58 ≈ 1.9310 分". */
export function placeText(figures: Figures, place: string, value: string, unit: string, say: Say): string {
  const placed = say({
    zh: `数值 ${plainIn(figures, value)}${unit && ` ${unit}`}，在参加排序的 ${plainIn(figures, "ranked")} 个单位中列第 ${plainIn(figures, place)} 名`,
    en: `the value is ${plainIn(figures, value)}, place ${plainIn(figures, place)} of the ${plainIn(figures, "ranked")} that are ranked`,
  });
  return say({
    zh: `${placed}，按“${methodName(figures, say)}”计分：${pointsForPlace(figures, place, "score", say)}，满分 ${plainIn(figures, "full")} 分`,
    en: `${placed}, points “${methodName(figures, say)}”: ${pointsForPlace(figures, place, "score", say)}, full mark ${plainIn(figures, "full")}`,
  });
}

/** How a place becomes points, as arithmetic. */
export function pointsForPlace(figures: Figures, place: string, score: string, say: Say): string {
  const full = plainIn(figures, "full");
  const n = plainIn(figures, "ranked");
  const p = plainIn(figures, place);
  const points = say({ zh: `${equalsIn(figures, score)} 分`, en: `${equalsIn(figures, score)} points` });
  switch (figures["method"]) {
    case "linear":
      return say({
        zh: `${full} 分 × (${n} − ${p} + 1) ÷ ${n} ${points}`,
        en: `${full} × (${n} − ${p} + 1) ÷ ${n} ${points}`,
      });
    case "toZero":
      return n === "1"
        ? say({ zh: `仅一个单位，计满分 ${full} 分`, en: `the only one: full mark of ${full}` })
        : say({
            zh: `${full} 分 × (${n} − ${p}) ÷ (${n} − 1) ${points}`,
            en: `${full} × (${n} − ${p}) ÷ (${n} − 1) ${points}`,
          });
    case "bands":
      return say({
        zh: `名次比例 ${p}/${n}，所在档次 ${full} 分 × ${shareText(figures, score)} ${points}`,
        en: `share of places ${p}/${n}, its band ${full} × ${shareText(figures, score)} ${points}`,
      });
    default:
      return say({
        zh: `${full} 分 × ${shareText(figures, score)} ${points}`,
        en: `${full} × ${shareText(figures, score)} ${points}`,
      });
  }
}

/** The share of the full mark that a score is. */
function shareText(figures: Figures, score: string): string {
  const full = numberIn(figures, "full");
  return full.equals(Fraction.zero) ? "0" : ratioText(numberIn(figures, score).over(full));
}

/** What the four ways of turning a place into points are called. */
const methodNames: Readonly<Record<string, Words>> = {
  linear: choiceWords.linear,
  toZero: choiceWords.toZero,
  bands: choiceWords.bands,
  relative: choiceWords.relative,
};

export function methodName({ method }: Figures, say: Say): string {
  const words = methodNames[String(method)];
  return words ? say(words) : "";
}

import { FormulaError, type Scalar } from "../../formula/value.js";
import { visibleText } from "../../words/visibleText.js";
import type { Words } from "../../words/words.js";

/** What looks like a number, a percentage or a day, and is none where it stands as text. */
const likeFigure = /^(?=.*[\p{Nd}])[\s\p{Cf}\p{Nd}.,，．%％+＋－\-/年月日:：]+$/u;

/** What a cell holds, as a message shows it: text that looks like a figure is told from one. */
export function shownScalar(value: Scalar): Words {
  if (value === null || value === "") return { zh: "空白", en: "blank" };
  if (typeof value === "boolean") return same(value ? "TRUE" : "FALSE");
  if (value instanceof FormulaError) return { zh: `错误值 ${value.code}`, en: `the error ${value.code}` };
  if (typeof value !== "string") return same(String(value));
  const shown = visibleText(value);
  return likeFigure.test(value) ? { zh: `${shown}（文本）`, en: `${shown} (text)` } : same(shown);
}

const same = (text: string): Words => ({ zh: text, en: text });

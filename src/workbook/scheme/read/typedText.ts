import { Fraction } from "../../../exact/fraction.js";
import type { Words } from "../../../words/words.js";
import { foldedText } from "../../../departments/foldedText.js";
import { visibleText } from "../../../words/visibleText.js";
import { nearMisses } from "../../../choice/nearMisses.js";
import { joinedWords } from "../../../words/joinedWords.js";
import { fault } from "../../../scheme/fault.js";

/** Signs that look like others and are not: what programs put in the place of what was typed. */
const quotes = /[“”„‟‘’‚‛"'「」『』]/g;
const wide = /[\uFF01-\uFF5E]/g;
const blanks = /[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const wideOffset = 0xfee0;

/** A text of which nothing is seen, in a cell that looks empty. */
export const looksBlank = (text: string): boolean => text !== "" && text.replace(blanks, "") === "";

/** A text as a message shows it: of a page, the beginning. */
export function shownText(text: string): string {
  const shown = visibleText(text);
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown;
}
const longestShown = 40;

export interface Cleaned {
  readonly text: string;
  /** What was not as a program needs it; undefined where all was. */
  readonly signs?: Words;
}

/** A code, a name or a figure without the signs that do not belong into it, and what they were. */
export function cleaned(text: string): Cleaned {
  const faults = [
    ...(blanks.test(text) ? [fault("空格或换行")] : []),
    ...(wide.test(text) ? [fault("全角字符")] : []),
    ...(quotes.test(text) ? [fault("引号")] : []),
  ];
  // a global expression remembers where it stopped
  for (const each of [blanks, wide, quotes]) each.lastIndex = 0;
  if (faults.length === 0) return { text };
  const bare = text
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - wideOffset))
    .replace(blanks, "")
    .replace(quotes, "");
  return { text: bare, signs: joinedWords(faults, { zh: "、", en: ", " }) };
}

/** Those of some words that may have been meant: the same but for blanks and width, then near ones, then parts. */
export function nearWords(typed: string, words: readonly string[]): readonly string[] {
  const folded = foldedText(typed);
  if (folded === "") return [];
  const same = words.filter((word) => foldedText(word) === folded);
  if (same.length > 0) return same;
  const near = nearMisses(folded, words);
  if (near.length > 0) return near;
  return words.filter((word) => word.includes(folded) || (folded.includes(word) && word.length > 1));
}

/** Whether a number format shows a hundredth as 1%. */
export const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\./g, "").includes("%");

/** Whether a number format shows a day or a time. */
export const isDayFormat = (format: string): boolean =>
  /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").replace(/general/i, ""));

/** Words of the sheets within quotation marks that stand around them all. */
export const oneOf = (words: Iterable<string>): Words => ({
  zh: [...words].join("”“"),
  en: [...words].join("”, “"),
});

/** How the share is written that a percentage stands for. @param percent such as "95" */
export const shareText = (percent: string): string => Fraction.parse(percent).over(Fraction.of(100)).toString();

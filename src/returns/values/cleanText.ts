import type { NoteReason } from "./cellReading.js";

/** Zero-width characters, soft hyphens and bidirectional controls: invisible, and some programs paste them. */
const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
/** Whitespace of every width; a tab or line break in a cell counts as well. */
const anyBlank = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;

/** The full-width characters that a Chinese keyboard puts into numbers, and nothing else: NFKC would make 12 of ①②. */
const narrow: ReadonlyMap<string, string> = new Map([
  ..."０１２３４５６７８９".split("").map((wide, digit) => [wide, String(digit)] as const),
  ["．", "."],
  ["－", "-"],
  ["＋", "+"],
  ["，", ","],
  ["％", "%"],
]);

export interface CleanText {
  readonly text: string;
  readonly notes: readonly NoteReason[];
}

/** A string without what is invisible: outer whitespace, zero-width characters. Inner whitespace becomes one space. */
export function cleanText(typed: string): CleanText {
  const seen = typed.replace(invisible, "");
  const single = seen.replace(anyBlank, " ");
  const text = single.trim();
  const notes: NoteReason[] = [];
  if (seen !== typed) notes.push("invisible");
  if (text !== seen) notes.push("blanks");
  return { text, notes };
}

/** As `cleanText`, with full-width digits and signs as plain ones. */
export function cleanNumber(typed: string): CleanText {
  const { text, notes } = cleanText(typed);
  const folded = text.replace(/[０-９．－＋，％]/gu, (wide) => narrow.get(wide) ?? wide);
  const minus = folded.replace(/^\u2212/u, "-");
  return {
    text: minus,
    notes: [
      ...notes,
      ...(folded === text ? [] : ["fullWidth" as const]),
      ...(minus === folded ? [] : ["minusSign" as const]),
    ],
  };
}

/**
 * Whether a text would begin a formula somewhere: in Excel by its first sign, in other programs by a full-width
 * one or behind invisible characters (row 1 of the threats).
 */
export function isFormulaLike(text: string): boolean {
  if (/^[\t\r\n\0]/.test(text)) return true;
  return /^[=+\-@\u2212]/u.test(text.replace(invisible, "").replace(anyBlank, " ").trimStart().normalize("NFKC"));
}

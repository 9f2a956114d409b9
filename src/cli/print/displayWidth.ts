/**
 * Characters that take two columns of a terminal: East Asian Wide and Fullwidth (Unicode Standard Annex 11),
 * in blocks. Ambiguous ones such as “” count as one, as most terminals have it.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/u;
const marks = /\p{Mark}/u;

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += marks.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
}

export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));
export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - displayWidth(text))) + text;

/** Without terminal escapes and bidirectional controls: names come from untrusted files. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");

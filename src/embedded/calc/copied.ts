import { cellWord } from "./cellWord.js";
import { isWordCode, quoteEnd, wordEnd } from "./scanText.js";

export interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Whether a formula is a copy of another one: the same but for references that moved with the cell. Nothing is
 * put together for it, so most of the formulas of a large file cost one look.
 */
export function isCopy(a: PlacedText, b: PlacedText): boolean {
  let [i, j] = [0, 0];
  while (i < a.text.length && j < b.text.length) {
    const code = a.text.charCodeAt(i);
    if (code !== b.text.charCodeAt(j) && !isWordCode(code)) return false;
    const isQuote = code === 34 || code === 39;
    const [endA, endB] = isQuote
      ? [quoteEnd(a.text, i), quoteEnd(b.text, j)]
      : isWordCode(code)
        ? [wordEnd(a.text, i), wordEnd(b.text, j)]
        : [i + 1, j + 1];
    if (endA < 0 || endB < 0) return false;
    const isSame = isQuote ? isSameText(a, i, endA, b, j, endB) : !isWordCode(code) || isSameWord(a, i, endA, b, j, endB);
    if (!isSame) return false;
    i = endA;
    j = endB;
  }
  return i === a.text.length && j === b.text.length;
}

function isSameText(a: PlacedText, i: number, endA: number, b: PlacedText, j: number, endB: number): boolean {
  if (endA - i !== endB - j) return false;
  for (let k = 0; k < endA - i; k += 1) if (a.text.charCodeAt(i + k) !== b.text.charCodeAt(j + k)) return false;
  return true;
}

function isSameWord(a: PlacedText, i: number, endA: number, b: PlacedText, j: number, endB: number): boolean {
  const next = a.text.charCodeAt(endA);
  const isName = next === 40 || next === 33;
  const first = isName ? undefined : cellWord(a.text, i, endA);
  const second = isName ? undefined : cellWord(b.text, j, endB);
  if (!first || !second) {
    // whole rows and columns are rare
    const mayBeLine = next === 58 || a.text.charCodeAt(i - 1) === 58;
    return first === second && !mayBeLine && isSameText(a, i, endA, b, j, endB);
  }
  return (
    first.rowFixed === second.rowFixed &&
    first.columnFixed === second.columnFixed &&
    (first.rowFixed ? first.row === second.row : first.row - a.row === second.row - b.row) &&
    (first.columnFixed ? first.column === second.column : first.column - a.column === second.column - b.column)
  );
}

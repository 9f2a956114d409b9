import { cellWord, columnWord, rowWord } from "./cellWord.js";
import { quoteEnd, wordEnd, isWordCode } from "./scanText.js";

/**
 * A formula with relative references (R1C1): what was copied along a column has one spelling, is
 * parsed once, and shares one tree.
 */
export function relativeText(formula: string, row: number, column: number): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = 0; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (code === 34 || code === 39) {
      const end = quoteEnd(formula, at);
      at = end < 0 ? formula.length : end;
    } else if (isWordCode(code)) {
      const end = wordEnd(formula, at);
      const reference = referenceText(formula, at, end, row, column);
      if (reference !== undefined) {
        pieces.push(formula.slice(kept, at), reference);
        kept = end;
      }
      at = end;
    } else at += 1;
  }
  // joined, not added up: a string made by "+" is put together only when it is looked up
  return kept === 0 ? formula : pieces.join("") + formula.slice(kept);
}

function referenceText(formula: string, at: number, end: number, row: number, column: number): string | undefined {
  const next = formula.charCodeAt(end);
  // "(" and "!": a function, a sheet
  if (next === 40 || next === 33) return undefined;
  const cell = cellWord(formula, at, end);
  if (cell) return line("R", cell.rowFixed, cell.row, row) + line("C", cell.columnFixed, cell.column, column);
  if (next !== 58 && formula.charCodeAt(at - 1) !== 58) return undefined;
  const word = formula.slice(at, end);
  const whole = columnWord(word);
  if (whole) return line("C", whole.fixed, whole.at, column);
  const wholeRow = rowWord(word);
  return wholeRow && line("R", wholeRow.fixed, wholeRow.at, row);
}

/** Brackets and bars stand in no formula, so no other text can look the same. */
const line = (mark: string, fixed: boolean, at: number, own: number): string =>
  fixed ? `[${mark}|${at}]` : `[${mark}${at - own}]`;

import { columnNumber, lastColumn, lastRow } from "../../../src/xlsx/cellAddress.js";

/** A corner of a reference as it is written: "B$7". */
export interface CellWord {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)([1-9]\d{0,6})$/;

const dollar = 36;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Every word of every formula passes here, so this is done by hand.
 * @param word a text in which the word goes from `from` to `to`
 * @returns undefined for a word that is no corner
 */
export function cellWord(word: string, from = 0, to = word.length): CellWord | undefined {
  // "$XFD$1048576" is the longest; most words are names of functions
  if (to - from > 12 || !isDigit(word.charCodeAt(to - 1))) return undefined;
  let at = from;
  const columnFixed = word.charCodeAt(at) === dollar;
  if (columnFixed) at += 1;
  let columnAt = 0;
  for (let letter = letterAt(word, at); letter > 0; letter = letterAt(word, at)) {
    columnAt = columnAt * 26 + letter;
    at += 1;
  }
  if (columnAt === 0 || columnAt > lastColumn) return undefined;
  const rowFixed = word.charCodeAt(at) === dollar;
  if (rowFixed) at += 1;
  if (word.charCodeAt(at) === 48) return undefined;
  let rowAt = 0;
  for (; at < to; at += 1) {
    if (!isDigit(word.charCodeAt(at))) return undefined;
    rowAt = rowAt * 10 + word.charCodeAt(at) - 48;
  }
  return rowAt > lastRow ? undefined : { row: rowAt, column: columnAt, rowFixed, columnFixed };
}

/** 1 for "A" or "a", 0 for what is no letter. */
function letterAt(word: string, at: number): number {
  const code = word.charCodeAt(at) & ~32;
  return code >= 65 && code <= 90 ? code - 64 : 0;
}

interface LineWord {
  readonly at: number;
  readonly fixed: boolean;
}

/** One side of "$A:C". */
export function columnWord(word: string): LineWord | undefined {
  const [, mark = "", letters = ""] = column.exec(word) ?? [];
  const at = columnNumber(letters.toUpperCase());
  return at === undefined ? undefined : { at, fixed: mark !== "" };
}

/** One side of "1:$3". */
export function rowWord(word: string): LineWord | undefined {
  const [, mark = "", digits = ""] = row.exec(word) ?? [];
  const at = Number(digits);
  return at === 0 || at > lastRow ? undefined : { at, fixed: mark !== "" };
}

import { columnNumber, lastRow } from "../../xlsx/cellAddress.js";

/** A corner of a reference as it is written: "B$7". */
export interface CellWord {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)([1-9]\d{0,6})$/;

export function cellWord(word: string): CellWord | undefined {
  // "$XFD$1048576" is the longest; most words are names of functions
  if (word.length > 12) return undefined;
  const last = word.charCodeAt(word.length - 1);
  if (!(last >= 48 && last <= 57)) return undefined;
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = cell.exec(word) ?? [];
  const columnAt = columnNumber(letters.toUpperCase());
  const rowAt = Number(digits);
  if (columnAt === undefined || rowAt > lastRow) return undefined;
  return { row: rowAt, column: columnAt, rowFixed: rowMark !== "", columnFixed: columnMark !== "" };
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

import { type Address, columnName, columnNumber, lastColumn, lastRow, rowNumber } from "./cellAddress.js";
import { type FormulaPiece, formulaPieces } from "./formulaTokens.js";

const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)(\d{1,7})$/;

/**
 * The formula of another cell of a group that shares one (ECMA-376 Part 1, 18.3.1.40 f, t="shared"): relative
 * references move with the cell, those with "$" stay.
 *
 * @param formula of the cell that states it, without "="
 * @returns the formula of the cell `to`; a reference that would leave the sheet becomes #REF!
 */
export function moveFormula(formula: string, from: Address, to: Address): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return movePieces(formulaPieces(formula), rows, columns);
}

function movePieces(pieces: readonly FormulaPiece[], rows: number, columns: number): string {
  return pieces.map((piece, i) => (piece.kind === "word" ? moveWord(pieces, i, rows, columns) : piece.text)).join("");
}

function moveWord(pieces: readonly FormulaPiece[], i: number, rows: number, columns: number): string {
  const text = pieces[i]?.text ?? "";
  const before = pieces[i - 1]?.text;
  const after = pieces[i + 1]?.text;
  // LOG10( is a function, Q1! a sheet, Table1[ a table, [1]Sheet a workbook's sheet.
  if (after === "(" || after === "!" || pieces[i + 1]?.kind === "bracket") return text;

  const cell = cellWord.exec(text);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const place = at(letters, digits);
    if (!place) return text;
    const row = fixedRow ? place.row : place.row + rows;
    const column = fixedColumn ? place.column : place.column + columns;
    if (!within(row, lastRow) || !within(column, lastColumn)) return "#REF!";
    return `${fixedColumn}${columnName(column)}${fixedRow}${String(row)}`;
  }
  if (before !== ":" && after !== ":") return text;

  // A:B and 1:2 are whole columns and rows; both sides have to be of the kind.
  const partner = (after === ":" ? pieces[i + 2]?.text : pieces[i - 2]?.text) ?? "";
  const wholeColumn = columnWord.exec(text);
  if (wholeColumn && columnWord.test(partner)) {
    const [, fixed = "", letters = ""] = wholeColumn;
    const number = columnNumber(letters.toUpperCase());
    if (number === undefined || fixed) return text;
    return within(number + columns, lastColumn) ? columnName(number + columns) : "#REF!";
  }
  const wholeRow = rowWord.exec(text);
  if (wholeRow && rowWord.test(partner)) {
    const [, fixed = "", digits = ""] = wholeRow;
    const number = rowNumber(digits);
    if (number === undefined || fixed) return text;
    return within(number + rows, lastRow) ? String(number + rows) : "#REF!";
  }
  return text;
}

function at(letters: string, digits: string): Address | undefined {
  const column = columnNumber(letters.toUpperCase());
  const row = rowNumber(digits);
  return column === undefined || row === undefined ? undefined : { row, column };
}

function within(number: number, last: number): boolean {
  return number >= 1 && number <= last;
}

interface Master {
  readonly pieces: readonly FormulaPiece[];
  readonly at: Address;
}

/** The shared formulas of one sheet, by their number `si`. */
export class SharedFormulas {
  private readonly masters = new Map<number, Master>();

  has(si: number): boolean {
    return this.masters.has(si);
  }

  state(si: number, formula: string, at: Address): void {
    this.masters.set(si, { pieces: formulaPieces(formula), at });
  }

  /** @returns undefined when no cell has stated the formula yet */
  formulaAt(si: number, to: Address): string | undefined {
    const master = this.masters.get(si);
    return master && movePieces(master.pieces, to.row - master.at.row, to.column - master.at.column);
  }
}

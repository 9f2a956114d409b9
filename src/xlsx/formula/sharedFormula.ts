import { type Address, columnName, columnNumber, lastColumn, lastRow, rowNumber } from "../cellAddress.js";
import { type FormulaPiece, formulaPieces } from "./formulaTokens.js";

/** A reference that may move: a cell has both numbers, a whole row or column one. */
interface Reference {
  readonly column?: number;
  readonly row?: number;
  readonly fixedColumn: string;
  readonly fixedRow: string;
}

/** A formula tokenised once, to be written for many cells: text that stays, and references that may move. */
type Template = readonly (string | Reference)[];

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
  return writeOut(templateOf(formula), to.row - from.row, to.column - from.column);
}

/** The shared formulas of one sheet, by their number `si`. */
export class SharedFormulas {
  private readonly masters = new Map<number, { template: Template; at: Address }>();

  has(si: number): boolean {
    return this.masters.has(si);
  }

  state(si: number, formula: string, at: Address): void {
    this.masters.set(si, { template: templateOf(formula), at });
  }

  /** @returns undefined when no cell has stated the formula yet */
  formulaAt(si: number, to: Address): string | undefined {
    const master = this.masters.get(si);
    return master && writeOut(master.template, to.row - master.at.row, to.column - master.at.column);
  }
}

function templateOf(formula: string): Template {
  const pieces = formulaPieces(formula);
  const template: (string | Reference)[] = [];
  let stays = "";
  pieces.forEach((piece, i) => {
    const reference = piece.kind === "word" ? referenceAt(pieces, i) : undefined;
    if (!reference) {
      stays += piece.text;
      return;
    }
    template.push(stays, reference);
    stays = "";
  });
  return [...template, stays];
}

function referenceAt(pieces: readonly FormulaPiece[], i: number): Reference | undefined {
  const text = pieces[i]?.text ?? "";
  const after = pieces[i + 1];
  // LOG10( is a function, Q1! a sheet, Table1[ a table.
  if (after?.text === "(" || after?.text === "!" || after?.kind === "bracket") return undefined;

  const cell = cellWord.exec(text);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const column = columnNumber(letters.toUpperCase());
    const row = rowNumber(digits);
    return column === undefined || row === undefined ? undefined : { column, row, fixedColumn, fixedRow };
  }

  // A:B and 1:2 are whole columns and rows; both sides have to be of the kind.
  const partner = after?.text === ":" ? pieces[i + 2] : pieces[i - 1]?.text === ":" ? pieces[i - 2] : undefined;
  const [, fixedColumn = "", letters = ""] = (partner && columnWord.test(partner.text) && columnWord.exec(text)) || [];
  const column = columnNumber(letters.toUpperCase());
  if (column !== undefined) return { column, fixedColumn, fixedRow: "" };
  const [, fixedRow = "", digits = ""] = (partner && rowWord.test(partner.text) && rowWord.exec(text)) || [];
  const row = rowNumber(digits);
  return row === undefined ? undefined : { row, fixedColumn: "", fixedRow };
}

/** Joined, not added up: strings made by "+" keep all their pieces in memory. */
function writeOut(template: Template, rows: number, columns: number): string {
  return template.map((piece) => (typeof piece === "string" ? piece : moved(piece, rows, columns))).join("");
}

function moved({ column, row, fixedColumn, fixedRow }: Reference, rows: number, columns: number): string {
  let text = "";
  if (column !== undefined) {
    const number = fixedColumn ? column : column + columns;
    if (number < 1 || number > lastColumn) return "#REF!";
    text += fixedColumn + columnName(number);
  }
  if (row !== undefined) {
    const number = fixedRow ? row : row + rows;
    if (number < 1 || number > lastRow) return "#REF!";
    text += fixedRow + String(number);
  }
  return text;
}

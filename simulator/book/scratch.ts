import { moveFormula } from "../../src/xlsx/formula/sharedFormula.js";
import { formulaPieces } from "../../src/xlsx/formula/formulaTokens.js";
import type { CellValue } from "../calc/values/cellValue.js";
import { parseArea, quotedSheetName, type Place } from "./area.js";
import type { Book } from "./book.js";
import type { Sheet } from "./sheet.js";

/**
 * Formulas that stand in no cell: of conditional formats and of validations. The calculator keeps them on
 * invisible sheets, one for each rule, at the place of the cell that they are asked for; so they follow
 * every change without being asked again.
 */
export class Scratch {
  private readonly sheets = new Map<string, Set<string>>();

  constructor(private readonly book: Book) {}

  /** The values of a rule's formula, written as seen from `base`, for cells of a sheet. */
  values(sheet: Sheet, rule: string, formula: string, base: Place, cells: readonly Place[]): readonly CellValue[] {
    const { calculator } = this.book;
    const name = `\u0001${sheet.id}${rule}`;
    let known = this.sheets.get(name);
    if (!known) {
      known = new Set();
      this.sheets.set(name, known);
      calculator.addSheet(name);
    }
    const done = known;
    const missing = cells.filter(({ row, column }) => !done.has(`${row},${column}`));
    for (const { row, column } of missing) done.add(`${row},${column}`);
    calculator.setCells(
      missing.map((at) => ({
        sheet: name,
        row: at.row,
        column: at.column,
        formula: this.formulaAt(sheet, formula, base, at),
      })),
    );
    return cells.map(({ row, column }) => calculator.valueAt(name, row, column));
  }

  /** The value of a formula at one moment. */
  valueNow(sheet: Sheet, formula: string, base: Place, at: Place): CellValue {
    const name = "\u0001now";
    const { calculator } = this.book;
    if (!this.sheets.has(name)) calculator.addSheet(name);
    this.sheets.set(name, new Set());
    calculator.setCell(name, at.row, at.column, { formula: this.formulaAt(sheet, formula, base, at) });
    const value = calculator.valueAt(name, at.row, at.column);
    calculator.setCell(name, at.row, at.column, { value: null });
    return value;
  }

  /** The formula as it would stand in the cell, with the sheet's name before every reference that has none. */
  private formulaAt(sheet: Sheet, formula: string, base: Place, at: Place): string {
    const pieces = formulaPieces(moveFormula(formula, base, at));
    const prefix = `${quotedSheetName(sheet.name)}!`;
    return pieces
      .map(({ kind, text }, i) => {
        if (kind !== "word" || pieces[i + 1]?.text === "(" || pieces[i + 1]?.text === "!") return text;
        const relative = this.relativeName(text, at);
        if (relative !== undefined) return relative;
        const isQualified = pieces[i - 1]?.text === "!" || pieces[i - 1]?.text === ":";
        const isReference =
          parseArea(text) !== undefined || (pieces[i + 1]?.text === ":" && parseArea(`${text}:${text}`) !== undefined);
        return isReference && !isQualified ? prefix + text : text;
      })
      .join("");
  }

  /** A name for "the cell at the same place of another sheet": its reference moves with the cell that uses it. */
  private relativeName(word: string, at: Place): string | undefined {
    const name = this.book.names.find((known) => known.name === word);
    if (!name || !/![A-Z]{1,3}\d+$/i.test(name.refersTo)) return undefined;
    return moveFormula(name.refersTo, { row: 1, column: 1 }, at);
  }
}

import { Fraction } from "../exact/fraction.js";
import { FormulaError, type Scalar } from "../formula/value.js";
import type { BookContents, CellContents, SheetContents } from "../xlsx/bookContents.js";
import { columnLetters } from "./cellRef.js";
import { wholeWorkbook, WorkbookError } from "./workbookError.js";

/** A row by its key, or, where people insert rows as they need them, by its number. */
export type RowKey = string | number;

/**
 * A sheet as its keys describe it: the columns by the keys of row 1, the rows by those of column A.
 * Addresses and the names of tabs play no part.
 */
export class KeyedSheet {
  private constructor(
    readonly name: string,
    private readonly contents: SheetContents,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly rows: ReadonlyMap<string, number>,
    private readonly date1904: boolean,
  ) {}

  /** @throws WorkbookError when no sheet has the key, or several, or when keys of rows or columns repeat */
  static find(book: BookContents, key: string): KeyedSheet {
    return KeyedSheet.read(book, key, true);
  }

  /** A sheet on which rows are copied and inserted: their keys may repeat, and the first of each is taken. @throws as above */
  static findTyped(book: BookContents, key: string): KeyedSheet {
    return KeyedSheet.read(book, key, false);
  }

  private static read(book: BookContents, key: string, rowsDiffer: boolean): KeyedSheet {
    const found = book.sheets.filter(({ cells }) => textOf(cells.get("A1")) === key);
    const [sheet, second] = found;
    if (!sheet)
      throw new WorkbookError(
        wholeWorkbook,
        `没有标识为 ${key} 的工作表；请使用考核簿生成的文件`,
        `there is no sheet with key ${key}; use a file made by Scorebook`,
      );
    if (second)
      throw new WorkbookError(
        wholeWorkbook,
        `工作表“${sheet.name}”与“${second.name}”的标识相同（${key}）；请删去复制的一张`,
        `the sheets “${sheet.name}” and “${second.name}” have the same key (${key}); delete the copy`,
      );
    const columns = new Map<string, number>();
    const rows = new Map<string, number>();
    const enter = (keys: Map<string, number>, cell: CellContents, position: number) => {
      const text = textOf(cell);
      if (text === "" || text.startsWith(".")) return;
      if (keys.has(text) && keys === rows && !rowsDiffer) return;
      const before = keys.get(text);
      if (before !== undefined) {
        const other = keys === rows ? `A${before}` : `${columnLetters(before)}1`;
        throw new WorkbookError(
          `${sheet.name}!${columnLetters(cell.column)}${cell.row}`,
          `标识 ${text} 与 ${other} 重复；工作表的行列不可复制`,
          `the key ${text} stands in ${other} as well; rows and columns must not be copied`,
        );
      }
      keys.set(text, position);
    };
    for (const cell of sheet.cells.values()) {
      if (cell.row === 1 && cell.column > 1) enter(columns, cell, cell.column);
      if (cell.column === 1 && cell.row > 1) enter(rows, cell, cell.row);
    }
    return new KeyedSheet(sheet.name, sheet, columns, rows, book.date1904);
  }

  get rowKeys(): readonly string[] {
    return [...this.rows.keys()];
  }

  /** Keys that begin with a dot belong to headings and to what is calculated, and are none of these. */
  get columnKeys(): readonly string[] {
    return [...this.columns.keys()];
  }

  /** The row with a mark in column A, also one that begins with a dot. */
  markedRow(mark: string): number | undefined {
    for (const cell of this.contents.cells.values()) if (cell.column === 1 && textOf(cell) === mark) return cell.row;
    return undefined;
  }

  hasRow(key: string): boolean {
    return this.rows.has(key);
  }

  /** @throws WorkbookError when the sheet has no such row */
  rowNumber(row: RowKey): number {
    const at = typeof row === "number" ? row : this.rows.get(row);
    if (at === undefined)
      throw new WorkbookError(
        this.name,
        `缺少标识为 ${row} 的行；请恢复被删去的行`,
        `the row with key ${row} is missing; restore it`,
      );
    return at;
  }

  /** Numbers of the rows, ascending, in which one of some columns is filled: a formula, or anything but a blank. */
  filledRows(columns: readonly string[]): readonly number[] {
    const wanted = new Set(columns.flatMap((column) => this.columns.get(column) ?? []));
    const found = new Set<number>();
    for (const { row, column, value, formula } of this.contents.cells.values()) {
      const isBlank = value.kind === "blank" || (value.kind === "text" && value.text === "");
      if (wanted.has(column) && (formula !== undefined || !isBlank)) found.add(row);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** What stands in column A of a row; "" where nothing does. */
  keyIn(row: number): string {
    return textOf(this.contents.cells.get(`A${row}`));
  }

  has(column: string): boolean {
    return this.columns.has(column);
  }

  /** @throws WorkbookError when the sheet has no such row or column */
  placeOf(row: RowKey, column: string): string {
    return `${this.name}!${this.addressOf(row, column)}`;
  }

  /** Sheet and address apart, for writing there. @throws WorkbookError as above */
  cellAt(row: RowKey, column: string): { readonly sheet: string; readonly address: string } {
    return { sheet: this.name, address: this.addressOf(row, column) };
  }

  private addressOf(row: RowKey, column: string): string {
    const [at, position] = [this.rowNumber(row), this.columns.get(column)];
    if (position === undefined)
      throw new WorkbookError(
        this.name,
        `缺少标识为 ${column} 的列；请恢复被删去的列`,
        `the column with key ${column} is missing; restore it`,
      );
    return `${columnLetters(position)}${at}`;
  }

  private cell(row: RowKey, column: string): CellContents | undefined {
    return this.contents.cells.get(this.addressOf(row, column));
  }

  /** What a person typed; null for a blank cell. A formula's cached value is never believed. */
  valueAt(row: RowKey, column: string): Scalar {
    const cell = this.cell(row, column);
    return cell === undefined ? null : cell.formula === undefined ? scalarOf(cell) : new FormulaError("#VALUE!");
  }

  hasFormula(row: RowKey, column: string): boolean {
    return this.cell(row, column)?.formula !== undefined;
  }

  /** As `valueAt`; a day counts from 1900, whatever the workbook counts from. */
  dayAt(row: RowKey, column: string): Scalar {
    const value = this.valueAt(row, column);
    return this.date1904 && value instanceof Fraction ? value.plus(days1904) : value;
  }

  /** What is written for a day of the 1900 system, whatever the workbook counts from. */
  dayContent(day: Fraction): number {
    return (this.date1904 ? day.minus(days1904) : day).toNumber();
  }

  textAt(row: RowKey, column: string): string {
    const cell = this.cell(row, column);
    return cell === undefined || cell.formula !== undefined ? "" : textOf(cell);
  }
}

/** 1904-01-01 in the 1900 system (ECMA-376 Part 1, 18.17.4.1). */
const days1904 = Fraction.of(1462);

const textOf = (cell: CellContents | undefined): string => {
  const value = cell?.value;
  return value?.kind === "text" || value?.kind === "number" ? value.text : "";
};

/** Those that every program has; newer ones count as #VALUE!. */
const errorCodes = ["#N/A", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;

/** Cells with an empty text look blank, and are blank to formulas. */
function scalarOf({ value }: CellContents): Scalar {
  switch (value.kind) {
    case "blank":
      return null;
    case "number":
      return Fraction.parse(value.text);
    case "text":
      return value.text === "" ? null : value.text;
    case "boolean":
      return value.value;
    case "error":
      return new FormulaError(errorCodes.find((known) => known === value.code) ?? "#VALUE!");
  }
}

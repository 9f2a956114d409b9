import type { SchemeDefinition } from "../../../../src/scheme/definition.js";
import { columnLetters } from "../../../../src/workbook/cellRef.js";
import { schemeBookDraft } from "../../../../src/workbook/scheme/buildSchemeBook.js";
import { contentsOfDraft } from "../../../../src/workbook/scheme/contentsOfDraft.js";
import { readSchemeBook, type ReadSchemeBook } from "../../../../src/workbook/scheme/readSchemeBook.js";
import type { BookContents } from "../../../../src/xlsx/bookContents.js";
import type { BookDraft, CellDraft, SheetDraft } from "../../../../src/xlsx/draft.js";
import { readWorkbook } from "../../../../src/xlsx/read/readWorkbook.js";
import { writeWorkbook } from "../../../../src/xlsx/write/writeWorkbook.js";

export function opened(bytes: Uint8Array): BookContents {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.refusal)}`);
  return read.book;
}

const headRow = 4;

/** Somebody renames sheets, and takes them out. */
const withoutLinks = (draft: BookDraft): BookDraft => ({
  ...draft,
  sheets: draft.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ row, column, value, formula, style }) => ({
      row,
      column,
      ...(value !== undefined && { value }),
      ...(formula !== undefined && { formula }),
      ...(style && { style }),
    })),
  })),
});

/** A 指标体系工作簿 in which somebody types: cells are found as people find them, by sheet, row and heading. */
export class TypedBook {
  readonly sheets: SheetDraft[];
  private readonly draft: BookDraft;

  /** Of one definition the workbook is made once. */
  private static readonly drafts = new WeakMap<SchemeDefinition, BookDraft>();

  constructor(definition: SchemeDefinition) {
    this.draft = TypedBook.drafts.get(definition) ?? withoutLinks(schemeBookDraft(definition));
    TypedBook.drafts.set(definition, this.draft);
    this.sheets = [...this.draft.sheets];
  }

  sheet(name: string): SheetDraft {
    const found = this.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  change(name: string, changed: (sheet: SheetDraft) => SheetDraft): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1, changed(this.sheet(name)));
  }

  add(sheet: SheetDraft): void {
    this.sheets.push(sheet);
  }

  remove(name: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1);
  }

  columnOf(name: string, heading: string): number {
    const cell = this.sheet(name).cells.find((each) => each.row === headRow && each.value === heading);
    if (!cell) throw new Error(`${name} has no column ${heading}`);
    return cell.column;
  }

  /** The row in whose column a text stands. @param among of several, from 0 */
  rowOf(name: string, heading: string, text: string, among = 0): number {
    const column = this.columnOf(name, heading);
    const rows = this.sheet(name).cells.filter(
      (cell) =>
        cell.row > headRow &&
        cell.column === column &&
        (typeof cell.value === "number" ? `${cell.value}` : cell.value) === text,
    );
    const row = rows[among]?.row;
    if (row === undefined) throw new Error(`no row of ${name} has ${text} in ${heading}`);
    return row;
  }

  /** The first row in which nothing is filled in. */
  blankRow(name: string, heading: string): number {
    const column = this.columnOf(name, heading);
    const rows = this.sheet(name).cells.filter((cell) => cell.column === column && cell.value !== undefined);
    return Math.max(...rows.map(({ row }) => row)) + 1;
  }

  /** Types into a cell, and returns its place. */
  type(name: string, row: number, heading: string, cell: Pick<CellDraft, "value" | "formula" | "style">): string {
    return this.typeAt(name, row, this.columnOf(name, heading), cell);
  }

  typeAt(name: string, row: number, column: number, cell: Pick<CellDraft, "value" | "formula" | "style">): string {
    this.change(name, (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells.filter((each) => each.row !== row || each.column !== column),
        { row, column, ...cell },
      ].sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    return `${name}!${columnLetters(column)}${row}`;
  }

  bytes(): Promise<Uint8Array> {
    return writeWorkbook({ ...this.draft, sheets: this.sheets });
  }

  /** What a file of it would be read as: packing and unpacking a hundred of them takes longer than all else. */
  read(): ReadSchemeBook {
    return readSchemeBook(contentsOfDraft({ ...this.draft, sheets: this.sheets }));
  }
}

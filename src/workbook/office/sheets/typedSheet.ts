import { ifError, index, rowsBelow } from "../../../formula/build.js";
import { text, type Expr } from "../../../formula/expr.js";
import type { Scalar } from "../../../formula/value.js";
import type { AreaDraft } from "../../../xlsx/draft.js";
import type { BookBuilder } from "../../bookBuilder.js";
import { cell, columnLetters } from "../../cellRef.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { endMark, headMark, typedLayout, watchedRows, type TypedFrame } from "./typedFrame.js";

/** A sheet in which people type rows about a department and an item, with a column that says what each comes to. */
export interface TypedSheet<Key extends string = never> {
  readonly id: "ledger" | "reasons";
  readonly title: string;
  readonly note: string;
  readonly columns: Readonly<Record<Key | "department" | "item" | "check", number>>;
  /** Without a heading, the column is for programs. */
  readonly heads: Readonly<Record<Key, readonly [head: string, width: number]>>;
  /** The name of what is said of each row. */
  readonly checks: string;
  /** Where nothing is. */
  readonly notLooked: string;
}

const { keyRow, titleRow, noteRow, headRow, firstRow } = typedLayout;
const firstColumn = 2;

/** The opening lines, and in column A where the rows begin and end. */
export function openTyped<Key extends string>(
  book: BookBuilder,
  { id, title, note, columns, heads }: TypedSheet<Key>,
  frame: TypedFrame,
): SheetBuilder {
  const sheet = book.sheet(officeSheets[id]);
  sheet.set(keyRow, 1, sheetKey("office", id), style.hidden);
  for (const [key, column] of Object.entries<number>(columns)) sheet.set(keyRow, column, key, style.hidden);
  sheet.hideRow(keyRow);
  sheet.hideColumn(1);
  sheet.set(titleRow, firstColumn, title, style.title);
  sheet.set(noteRow, firstColumn, note, style.note);
  sheet.height(titleRow, 28);
  for (const key of Object.keys(heads) as Key[]) {
    const [head, width] = heads[key];
    if (head) sheet.set(headRow, columns[key], head, style.band);
    sheet.width(columns[key], width);
  }
  sheet.set(frame.headRow, 1, headMark, style.hidden);
  sheet.set(frame.endRow, 1, endMark(frame.checked), style.hidden);
  return sheet;
}

/** "D07 示例厅" of "D07": the code is who or what is meant, the name is for the reader. */
export const labelled = (typed: Scalar, labelOf: ReadonlyMap<string, string>): Scalar =>
  typeof typed === "string" ? (labelOf.get(typed) ?? typed) : typed;

/** What is said of the row that is the `at`-th below the heads now, wherever it is moved. */
export function setCheck(sheet: SheetBuilder, { columns, notLooked }: TypedSheet, at: number, checks: Expr): void {
  const row = headRow + at;
  const heads = cell(sheet.name, headRow, firstColumn, { row: true, column: true });
  const below = rowsBelow(cell(sheet.name, row, firstColumn), heads, at);
  sheet.set(row, columns.check, { expr: ifError(index(checks, below), text(notLooked)) }, style.text);
}

/** A column from below the heads to the last row that counts. */
export const columnOfTyped = (column: number, { endRow }: TypedFrame): AreaDraft => ({
  row: firstRow,
  column,
  rowCount: endRow - headRow,
  columnCount: 1,
});

/** Red: a row does not count. Amber: it counts, and a name in it is not that of now. */
export function markTyped(sheet: SheetBuilder, { columns, checks, notLooked }: TypedSheet, frame: TypedFrame): void {
  const rows = frame.endRow - frame.headRow;
  const said = `IFERROR(INDEX(${checks},ROW()-ROW($${columnLetters(columns.check)}$${headRow})),"${notLooked}")`;
  const at = { row: firstRow, column: firstColumn, columnCount: columns.check - 1 };
  const below = firstRow + rows;
  const typed = `$${columnLetters(columns.department)}${below}:$${columnLetters(columns.check - 1)}${below}`;
  const wrong = { fill: palette.wrong, color: "C00000" } as const;
  sheet.conditionalFormats.push(
    { area: { ...at, rowCount: rows }, formula: `LEFT(${said},1)="✗"`, style: wrong },
    { area: { ...at, rowCount: rows }, formula: `LEN(${said})>1`, style: { fill: palette.warn, color: "9C5700" } },
    { area: { ...at, row: below, rowCount: watchedRows }, formula: `COUNTA(${typed})>0`, style: wrong },
  );
}

/**
 * @param last the last filled row, counted from the heads
 * @param lastColumn that is printed
 */
export function printTyped(
  sheet: SheetBuilder,
  { columns, title }: TypedSheet,
  last: number,
  lastColumn = columns.check,
): void {
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [headRow, headRow],
    footer: { left: title, right: "第 &P 页，共 &N 页" },
    area: {
      row: titleRow,
      column: firstColumn,
      rowCount: firstRow - titleRow + Math.max(20, last),
      columnCount: lastColumn - 1,
    },
  };
}

import type { BookBuilder } from "../../bookBuilder.js";
import { sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { fittedHeight } from "../../fit/fit.js";

/** A sheet of the office workbook that is a list of strings: kept for the record, never filled in by hand. */
export interface ListSheet {
  readonly name: string;
  /** The key in A1 is "scorebook.office." and this. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

export interface ListColumn {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  /** For programs only. */
  readonly hidden?: true;
}

export interface ListRow {
  readonly key: string;
  /** As many as there are columns. */
  readonly cells: readonly string[];
  readonly hidden?: true;
}

export const listFrame = { titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5, firstColumn: 2 } as const;

/** Keys in hidden row 1 and column A, as on every sheet of ours; protected like all of them. */
export function listSheet(book: BookBuilder, { name, id, title, note, columns, rows }: ListSheet): void {
  const sheet = book.sheet(name);
  const { titleRow, noteRow, headRow, firstRow, firstColumn } = listFrame;
  sheet.set(1, 1, sheetKey("office", id), style.hidden);
  sheet.hideRow(1);
  sheet.hideColumn(1);
  sheet.set(titleRow, firstColumn, title, style.title);
  sheet.set(noteRow, firstColumn, note, style.note);
  sheet.height(titleRow, 28);
  sheet.height(headRow, 24);
  columns.forEach(({ key, head, width, hidden }, at) => {
    const column = firstColumn + at;
    sheet.set(1, column, key, style.hidden);
    sheet.set(headRow, column, head, style.band);
    sheet.width(column, width);
    if (hidden) sheet.hideColumn(column);
  });
  rows.forEach((row, at) => {
    const position = firstRow + at;
    sheet.set(position, 1, row.key, style.hidden);
    columns.forEach(({ hidden }, column) => {
      const text = row.cells[column] ?? "";
      sheet.set(position, firstColumn + column, text === "" ? null : text, hidden ? style.hidden : style.text);
    });
    const shown = columns.flatMap(({ hidden, width }, column) =>
      hidden ? [] : [{ text: row.cells[column] ?? "", width }],
    );
    sheet.height(position, fittedHeight(shown, 18));
    if (row.hidden) sheet.hideRow(position);
  });
  const visible = columns.reduce((last, { hidden }, at) => (hidden ? last : at + 1), 1);
  sheet.frozenAt = { row: firstRow, column: firstColumn + 1 };
  sheet.tabColor = palette.quiet;
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [headRow, headRow],
    footer: { left: title, right: "第 &P 页，共 &N 页" },
    area: {
      row: titleRow,
      column: firstColumn,
      rowCount: Math.max(rows.length, 1) + firstRow - titleRow,
      columnCount: visible,
    },
  };
}

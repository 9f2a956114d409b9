import type { Book } from "./book.js";
import { shownText } from "./format/shownText.js";
import type { Sheet } from "./sheet.js";

/** Whether the cell is a heading with the button of the sheet's filter. */
export function isFilterHead({ autoFilter }: Sheet, row: number, column: number): boolean {
  if (!autoFilter || row !== autoFilter.row) return false;
  return column >= autoFilter.column && column < autoFilter.column + autoFilter.columnCount;
}

const shownAt = (book: Book, sheet: Sheet, row: number, column: number): string =>
  shownText(book.valueAt(sheet, row, column), sheet.styleAt(row, column).numberFormat).text;

/** What stands in a column of the filter, each once, in the order in which it appears. */
export function filterChoices(book: Book, sheet: Sheet, column: number): readonly string[] {
  const { autoFilter } = sheet;
  if (!autoFilter) return [];
  const found = new Set<string>();
  for (let at = 1; at < autoFilter.rowCount; at += 1) found.add(shownAt(book, sheet, autoFilter.row + at, column));
  return [...found];
}

/** Shows the rows of which this stands in the column, besides what other columns demand. @param text null: all of them */
export function setFilter(book: Book, sheet: Sheet, column: number, text: string | null): void {
  const { autoFilter, filters, filtered } = sheet;
  if (!autoFilter) return;
  if (text === null) filters.delete(column);
  else filters.set(column, text);
  filtered.clear();
  for (let at = 1; at < autoFilter.rowCount; at += 1) {
    const row = autoFilter.row + at;
    if ([...filters].some(([each, wanted]) => shownAt(book, sheet, row, each) !== wanted)) filtered.add(row);
  }
}

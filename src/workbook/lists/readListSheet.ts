import type { BookContents } from "../../xlsx/bookContents.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";

/** A row of a list sheet: its cells by the keys of their columns. */
export interface ReadListRow {
  readonly key: string;
  readonly cell: (column: string) => string;
  /** "发放登记!C7", for messages. */
  readonly placeOf: (column: string) => string;
}

/**
 * The rows of a sheet that listSheet made, in their order.
 *
 * @returns null when the workbook has no such sheet
 * @throws WorkbookError when there are two, or when keys repeat
 */
export function readListSheet(book: BookContents, id: string): readonly ReadListRow[] | null {
  const key = sheetKey("office", id);
  const present = book.sheets.some(({ cells }) => {
    const value = cells.get("A1")?.value;
    return value?.kind === "text" && value.text === key;
  });
  if (!present) return null;
  const sheet = KeyedSheet.find(book, key);
  return sheet.rowKeys.map((row) => ({
    key: row,
    cell: (column) => (sheet.has(column) ? sheet.textAt(row, column) : ""),
    placeOf: (column) => sheet.placeOf(row, column),
  }));
}

import type { KeyedSheet } from "../keyedSheet.js";
import { typedRows } from "./typedRows.js";

/** Rows that were made to type in, wherever they stand now; where rows were copied, each counts. */
export function preparedIn(sheet: KeyedSheet, columns: readonly string[], key: RegExp): readonly number[] {
  const { head, end } = typedRows(sheet, columns);
  return Array.from({ length: end - head }, (_, at) => head + 1 + at).filter((row) => key.test(sheet.keyIn(row)));
}

/** After the last row in which anything stands, so that rows stay in their order; gaps are filled once the end is reached. */
export function freeRows(sheet: KeyedSheet, columns: readonly string[], key: RegExp): readonly number[] {
  const rows = preparedIn(sheet, columns, key);
  const taken = new Set(sheet.filledRows(columns));
  const end = rows.reduce((last, row, at) => (taken.has(row) ? at + 1 : last), 0);
  return [...rows.slice(end), ...rows.slice(0, end).filter((row) => !taken.has(row))];
}

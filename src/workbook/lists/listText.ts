import { delimitedRows, type TextRow } from "./delimitedRows.js";

/** Rows as a text that departmentList reads again as these rows. */
const listText = (rows: readonly TextRow[]): string =>
  rows
    .filter(({ fields }) => fields.some((field) => field !== ""))
    .map(({ fields }) => fields.map(written).join("\t"))
    .join("\n");

/** A text after its rows were changed. */
export const changedText = (text: string, change: (rows: readonly TextRow[]) => readonly TextRow[]): string =>
  listText(change(delimitedRows(text).rows));

/** In quotes where a sign in it could part fields. */
const written = (field: string): string => (/^"|[\t,，;；|]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

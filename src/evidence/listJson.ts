import type { ReadListRow } from "../workbook/readListSheet.js";
import { WorkbookError } from "../workbook/workbookError.js";
import type { Shape } from "./shape.js";

/**
 * The JSON that a row of a list sheet holds for programs.
 *
 * @param column in which it stands, or begins
 * @param words what it is, and what to do where it is unusable
 * @throws WorkbookError with the cell, where it is none, or not of the shape
 */
export function listJson(row: ReadListRow, column: string, source: string, shape: Shape, words: { readonly what: string; readonly cure: string }): unknown {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new WorkbookError(row.placeOf(column), `${words.what}不可读；${words.cure}`);
  }
  const strange = shape(value);
  if (strange !== null) throw new WorkbookError(row.placeOf(column), `${words.what}不可用（${strange.replace(/^\./, "")}）；${words.cure}`);
  return value;
}

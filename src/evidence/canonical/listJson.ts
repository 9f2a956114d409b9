import type { ReadListRow } from "../../workbook/lists/readListSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { Shape } from "./shape.js";

/** What it is, and what to do where it is unusable. */
type ListJsonWords = Readonly<Record<"zh" | "en", { readonly what: string; readonly cure: string }>>;

/**
 * The JSON that a row of a list sheet holds for programs.
 *
 * @param column in which it stands, or begins
 * @throws WorkbookError with the cell, where it is none, or not of the shape
 */
export function listJson(
  row: ReadListRow,
  column: string,
  source: string,
  shape: Shape,
  words: ListJsonWords,
): unknown {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new WorkbookError(
      row.placeOf(column),
      `${words.zh.what}不可读；${words.zh.cure}`,
      `${words.en.what} cannot be read; ${words.en.cure}`,
    );
  }
  const strange = shape(value);
  if (strange !== null)
    throw new WorkbookError(
      row.placeOf(column),
      `${words.zh.what}不可用（${strange.replace(/^\./, "")}）；${words.zh.cure}`,
      `${words.en.what} cannot be used (${strange.replace(/^\./, "")}); ${words.en.cure}`,
    );
  return value;
}

import { shownScalar } from "../../engine/answers/shownScalar.js";
import { visibleText } from "../../words/visibleText.js";
import type { KeyedSheet, RowKey } from "../keyedSheet.js";

/** What stands in a cell, for a message: a formula is called one, not by what it yields. */
export function foundIn(sheet: KeyedSheet, row: RowKey, column: string): string {
  if (sheet.hasFormula(row, column)) return "公式";
  const value = sheet.valueAt(row, column);
  // codes of items look like numbers, and are none
  return typeof value === "string" && column !== "count" ? visibleText(value) : shownScalar(value).zh;
}

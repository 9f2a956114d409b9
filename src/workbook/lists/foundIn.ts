import { FormulaError } from "../../formula/value.js";
import type { KeyedSheet, RowKey } from "../keyedSheet.js";

/** What stands in a cell, for a message: a formula is called one, not by what it yields. */
export function foundIn(sheet: KeyedSheet, row: RowKey, column: string): string {
  if (sheet.hasFormula(row, column)) return "公式";
  const value = sheet.valueAt(row, column);
  if (value === null) return "空白";
  return value instanceof FormulaError ? "错误值" : String(value);
}

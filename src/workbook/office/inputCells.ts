import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";

/** A cell that is written only where it still holds what it held when the effect was shown. */
export interface KnownCell extends CellToWrite {
  /** Absent where a formula or an error stands, which is to go. */
  readonly before?: CellToWrite["content"];
}

/**
 * The cells of 评分 or 核定 that hold inputs of a department.
 *
 * @param values by the key of the input; null empties a cell
 * @throws WorkbookError when the sheet, the department or a column is missing
 */
export function inputCells(
  scheme: Scheme,
  book: BookContents,
  on: "ratings" | "overrides",
  department: string,
  values: ReadonlyMap<string, Scalar>,
): readonly KnownCell[] {
  const sheet = KeyedSheet.find(book, sheetKey("office", on));
  const days = new Set(
    scheme.items.flatMap(({ inputs }) => inputs.filter(({ type }) => type.kind === "date").flatMap(({ keys }) => keys)),
  );
  return [...values].map(([key, value]) => {
    const before = contentOf(sheet.valueAt(department, key));
    const isDay = days.has(key) && value instanceof Fraction;
    return {
      ...sheet.cellAt(department, key),
      content: isDay ? sheet.dayContent(value) : (contentOf(value) ?? null),
      ...(before !== undefined && { before }),
    };
  });
}

/** @returns undefined for what no input holds */
export function contentOf(value: Scalar): CellToWrite["content"] | undefined {
  if (value instanceof FormulaError || typeof value === "boolean") return undefined;
  return value instanceof Fraction ? value.toNumber() : value;
}

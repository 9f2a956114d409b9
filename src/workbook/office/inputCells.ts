import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { contentOf, type KnownCell } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";

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

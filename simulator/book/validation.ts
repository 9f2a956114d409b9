import type { ValidationDraft } from "../../src/xlsx/draft.js";
import { type CellValue, isError } from "../calc/values/cellValue.js";
import { parseArea, type Place, splitPlace } from "./area.js";
import { type Book, plainText } from "./book.js";
import type { Scratch } from "./scratch.js";
import type { Sheet } from "./sheet.js";

/** What a list offers, as text. */
export function listChoices(book: Book, sheet: Sheet, { values, formula1 = "" }: ValidationDraft): readonly string[] {
  if (values) return values.map((value) => value.trim());
  const name = book.names.find((known) => known.name.toLowerCase() === formula1.toLowerCase());
  const { sheet: listSheetName = sheet.name, address } = splitPlace(name?.refersTo ?? formula1);
  const area = parseArea(address);
  const listSheet = book.sheet(listSheetName);
  if (!area || !listSheet) return [];
  const choices: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const text = plainText(book.valueAt(listSheet, row, column));
      if (text !== "") choices.push(text);
    }
  return choices;
}

/**
 * Whether a value may be entered into a cell. The value must stand in the cell already when the validation is
 * a formula of its own.
 */
export function isValid(
  book: Book,
  scratch: Scratch,
  sheet: Sheet,
  at: Place,
  validation: ValidationDraft,
  value: CellValue,
): boolean {
  if (value === null) return validation.allowBlank !== false || validation.type === "list";
  const base = { row: validation.area.row, column: validation.area.column };
  const limit = (formula: string | undefined): CellValue =>
    formula === undefined ? null : scratch.valueNow(sheet, formula, base, at);
  switch (validation.type) {
    case "any":
      return true;
    case "list":
      return listChoices(book, sheet, validation).includes(plainText(value));
    case "custom": {
      const found = limit(validation.formula1);
      return found === true || (typeof found === "number" && found !== 0);
    }
    case "textLength":
      return isWithin(plainText(value).length, validation, limit(validation.formula1), limit(validation.formula2));
    case "whole":
    case "decimal":
    case "date":
      if (typeof value !== "number" || (validation.type === "whole" && !Number.isInteger(value))) return false;
      return isWithin(value, validation, limit(validation.formula1), limit(validation.formula2));
  }
}

function isWithin(
  value: number,
  { operator = "between" }: ValidationDraft,
  first: CellValue,
  second: CellValue,
): boolean {
  const [low, high] = [numberOf(first), numberOf(second)];
  switch (operator) {
    case "between":
      return (low === undefined || value >= low) && (high === undefined || value <= high);
    case "greaterThanOrEqual":
      return low === undefined || value >= low;
    case "lessThanOrEqual":
      return low === undefined || value <= low;
  }
}

const numberOf = (value: CellValue): number | undefined =>
  typeof value === "number" ? value : value === null || isError(value) ? undefined : Number(value);

import { isError, valueError, type CellError, type CellValue } from "./cellValue.js";
import { compareNumbers } from "./digits.js";
import { numberText, textNumber } from "./textNumber.js";

export function asNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textNumber(value) ?? valueError;
  return value;
}

export function asText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function asTruth(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value !== "string") return value;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : valueError;
}

/** Excel's order: numbers, then strings ignoring case, then FALSE, then TRUE; a blank takes the other's type. */
export function compare(a: CellValue, b: CellValue): number | CellError {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (isError(a)) return a;
  if (isError(b)) return b;
  const left = a ?? neutral(b);
  const right = b ?? neutral(a);
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  const byType = typeOrder(left) - typeOrder(right);
  if (byType !== 0) return byType;
  return typeof left === "string" && typeof right === "string"
    ? compareTexts(left, right)
    : Number(left) - Number(right);
}

type Filled = number | string | boolean;

export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

const neutral = (other: Filled | null): Filled =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

const typeOrder = (value: Filled): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

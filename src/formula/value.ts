import { Fraction } from "../exact/fraction.js";

/** An error of a cell, by Excel's own spelling. It passes through every formula that reads it. */
export class FormulaError {
  constructor(readonly code: "#N/A" | "#VALUE!" | "#DIV/0!" | "#REF!" | "#NAME?" | "#NUM!" | "#NULL!") {}
  toString(): string {
    return this.code;
  }
}

/** What one cell can hold; null is a blank cell, which equals both "" and 0, as in Excel. */
export type Scalar = Fraction | string | boolean | null | FormulaError;

/** What a formula works on: one cell, or the cells of a range in reading order. */
export type Value = Scalar | readonly Scalar[];

const { isArray: isList } = Array;
export const isArray = (value: Value): value is readonly Scalar[] => isList(value);

export function asNumber(value: Scalar): Fraction | FormulaError {
  if (value instanceof Fraction || value instanceof FormulaError) return value;
  if (value === null) return Fraction.zero;
  if (typeof value === "boolean") return value ? Fraction.one : Fraction.zero;
  return new FormulaError("#VALUE!");
}

export function asBoolean(value: Scalar): boolean | FormulaError {
  if (typeof value === "boolean" || value instanceof FormulaError) return value;
  const number = asNumber(value);
  return number instanceof FormulaError ? number : !number.equals(Fraction.zero);
}

export function asText(value: Scalar): string | FormulaError {
  if (value instanceof FormulaError || typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.toString();
}

/** Excel's order of types: numbers before text before FALSE before TRUE; text without regard to case. */
export function compareScalars(a: Scalar, b: Scalar): number | FormulaError {
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  const left = fillBlank(a, b);
  const right = fillBlank(b, a);
  if (left instanceof Fraction && right instanceof Fraction) return left.compare(right);
  const byType = typeOrder(left) - typeOrder(right);
  if (byType !== 0) return byType;
  return compareTexts(String(left), String(right));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

type Filled = Fraction | string | boolean;

/** A blank cell takes the neutral value of the type that it is compared with. */
function fillBlank(value: Fraction | string | boolean | null, other: Scalar): Filled {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : Fraction.zero;
}

const typeOrder = (value: Filled): number => (value instanceof Fraction ? 0 : typeof value === "string" ? 1 : 2);

import { Fraction } from "../../exact/fraction.js";

/** The exact arithmetic mean; null of nothing. */
export function mean(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum.plus(value), Fraction.zero).over(Fraction.of(values.length));
}

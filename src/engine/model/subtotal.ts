import { add, blankText, count, divide, equal, multiply, sum, when } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";
import type { Fraction } from "../../exact/fraction.js";

/** A part of a subtotal: its cell (blank when it is left out, reading 6) and its full mark. */
export interface Part {
  readonly score: Expr;
  readonly full: Fraction;
  /** It may be left out: then its cell is blank. */
  readonly mayBeBlank: boolean;
}

/**
 * The sum of the parts; where some are left out, the sum of the others scaled to the full mark.
 *
 * @param whenEmpty what stands when every part is left out: the full mark, or blank
 * @param rounded how the result is rounded
 */
export function subtotal(
  parts: readonly Part[],
  full: Fraction,
  whenEmpty: Expr,
  rounded: (value: Expr) => Expr,
): Expr {
  const scores = parts.map(({ score }) => score);
  if (!parts.some(({ mayBeBlank }) => mayBeBlank)) return rounded(sum(...scores));
  const remaining = add(...parts.map((part) => when(equal(part.score, blankText), number(0), number(part.full))));
  return when(
    equal(count(...scores), number(parts.length)),
    rounded(sum(...scores)),
    // a part that is an error is neither counted nor blank: the comparison passes the error on
    when(equal(remaining, number(0)), whenEmpty, rounded(divide(multiply(sum(...scores), number(full)), remaining))),
  );
}

export const fullOrBlank = (keepsFull: boolean, full: Fraction): Expr => (keepsFull ? number(full) : blankText);

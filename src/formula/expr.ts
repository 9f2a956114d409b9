import { Fraction } from "../exact/fraction.js";
import type { FormulaFunction } from "./functions.js";
import type { Scalar } from "./value.js";

/**
 * An Excel expression as a tree.
 *
 * One tree is evaluated exactly (evaluate.ts) and spelled for a spreadsheet (print.ts), so a score and
 * its native formula cannot say different things. Leaves that are cells are opaque here: whoever builds
 * a workbook knows what they are and where they stand.
 */
export type Expr =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "array"; readonly items: readonly Scalar[]; readonly columns: number }
  | { readonly kind: "ref"; readonly ref: Ref }
  | { readonly kind: "call"; readonly fn: FormulaFunction; readonly args: readonly Expr[] }
  | {
      readonly kind: "rule";
      readonly name: string;
      readonly args: readonly (Expr | null)[];
      readonly body: Expr;
      readonly fromScores: boolean;
    };

/** A cell or a range; what more it is, its maker knows. */
export interface Ref {
  readonly shape: "cell" | "range";
}

export const literal = (value: Scalar): Expr => ({ kind: "literal", value });
export const number = (value: number | string | Fraction): Expr =>
  literal(value instanceof Fraction ? value : Fraction.parse(String(value)));
export const text = (value: string): Expr => literal(value);
export const truth = (value: boolean): Expr => literal(value);
/** A list written into the formula, in reading order. @param columns how many stand in a row; all by default */
export const array = (items: readonly Scalar[], columns: number = items.length): Expr => ({
  kind: "array",
  items,
  columns,
});
export const ref = (to: Ref): Expr => ({ kind: "ref", ref: to });

/**
 * A rule applied: in a live workbook it is printed as a call of our custom function, elsewhere as its body.
 * @param args the function's arguments in order; null where an optional one is left out
 * @param fromScores its arguments are themselves computed, and may carry binary noise into the function
 */
export const ruleCall = (name: string, args: readonly (Expr | null)[], body: Expr, fromScores = false): Expr => ({
  kind: "rule",
  name,
  args,
  body,
  fromScores,
});

/** Whether the expression yields many cells rather than one. */
export function isRange(expr: Expr): boolean {
  switch (expr.kind) {
    case "array":
      return true;
    case "ref":
      return expr.ref.shape === "range";
    case "call":
      return expr.fn.yieldsRange === true || (expr.fn.elementwise && expr.args.some(isRange));
    case "literal":
    case "rule":
      return false;
  }
}

import { Fraction } from "../exact/fraction.js";
import type { Expr, Ref } from "./expr.js";
import { FormulaError, asBoolean, isArray, type Scalar, type Value } from "./value.js";

/**
 * The exact value of an expression.
 *
 * @param resolve what a cell or range holds
 * @returns a cell's value; errors of cells are values, as in Excel, and pass through
 */
export function evaluate(expr: Expr, resolve: (ref: Ref) => Value = noCells): Value {
  switch (expr.kind) {
    case "literal":
      return expr.value;
    case "array":
      return expr.items;
    case "ref":
      return resolve(expr.ref);
    case "rule":
      return evaluate(expr.body, resolve);
    case "call":
      return expr.fn.name === "IF" || expr.fn.name === "IFERROR"
        ? branch(expr.fn.name, expr.args, resolve)
        : apply(expr, resolve);
  }
}

/** As `evaluate`, for an expression that yields one number. @throws TypeError when it yields anything else */
export function evaluateNumber(expr: Expr, resolve?: (ref: Ref) => Value): Fraction {
  const value = evaluate(expr, resolve);
  if (value instanceof Fraction) return value;
  throw new TypeError(`expected a number, got ${String(value)}`);
}

/** IF and IFERROR evaluate only the branch that they yield, as Excel does. */
function branch(name: "IF" | "IFERROR", args: readonly Expr[], resolve: (ref: Ref) => Value): Value {
  const [first, second, third] = args;
  if (!first || !second) throw new TypeError(`${name} lacks arguments`);
  const tested = evaluate(first, resolve);
  if (name === "IFERROR") return tested instanceof FormulaError ? evaluate(second, resolve) : tested;
  if (isArray(tested)) throw new TypeError("IF over a range is not calculated alike by all programs");
  const truth = asBoolean(tested);
  if (truth instanceof FormulaError) return truth;
  if (truth) return evaluate(second, resolve);
  return third ? evaluate(third, resolve) : false;
}

function apply(expr: Expr & { kind: "call" }, resolve: (ref: Ref) => Value): Value {
  const args = expr.args.map((arg) => evaluate(arg, resolve));
  const length = expr.fn.elementwise ? rangeLength(args) : null;
  if (length === null) return expr.fn.evaluate(args);
  return Array.from({ length }, (_, at): Scalar => {
    const cells = args.map((arg) => (isArray(arg) ? (arg[at] ?? null) : arg));
    const value = expr.fn.evaluate(cells);
    return isArray(value) ? (value[0] ?? null) : value;
  });
}

/** @throws TypeError when two ranges differ in length: a programmer's mistake, never a user's */
function rangeLength(args: readonly Value[]): number | null {
  const lengths = new Set(args.filter(isArray).map((range) => range.length));
  if (lengths.size > 1) throw new TypeError(`ranges of different lengths: ${[...lengths].join(", ")}`);
  return lengths.size === 0 ? null : ([...lengths][0] ?? 0);
}

function noCells(): never {
  throw new TypeError("this expression reads a cell, and there are no cells here");
}

import { isRange, type Expr, type Ref } from "./expr.js";
import type { FormulaFunction } from "./functions.js";
import { FormulaError, asBoolean, isArray, type Scalar, type Value } from "./value.js";

type Resolve = (ref: Ref) => Value;
type Compiled = (resolve: Resolve) => Value;

/**
 * The exact value of an expression.
 *
 * @param resolve what a cell or range holds
 * @returns a cell's value; errors of cells are values, as in Excel, and pass through
 */
export function evaluate(expr: Expr, resolve: Resolve = noCells): Value {
  return compile(expr)(resolve);
}

/** An expression is evaluated for many departments: which kind of node it has is asked once. */
const kept = new WeakMap<Expr, Compiled>();

export function compile(expr: Expr): Compiled {
  const known = kept.get(expr);
  if (known) return known;
  const made = compiled(expr, new Map());
  kept.set(expr, made);
  return made;
}

/**
 * What was made of the calls within one expression, in which a part may stand in several places. Not kept for longer: an
 * entry of a WeakMap for every node of every formula would be looked through by each garbage collection.
 */
type Made = Map<Expr, Compiled>;

function partOf(expr: Expr, made: Made): Compiled {
  if (expr.kind !== "call" && expr.kind !== "rule") return compiled(expr, made);
  const known = made.get(expr) ?? compiled(expr, made);
  made.set(expr, known);
  return known;
}

const partsOf = (args: readonly Expr[], made: Made): readonly Compiled[] => args.map((each) => partOf(each, made));

function compiled(expr: Expr, made: Made): Compiled {
  switch (expr.kind) {
    case "literal": {
      const { value } = expr;
      return () => value;
    }
    case "array": {
      const { items } = expr;
      return () => items;
    }
    case "ref": {
      const { ref } = expr;
      return (resolve) => resolve(ref);
    }
    case "rule":
      return partOf(expr.body, made);
    case "call":
      if (expr.fn.name === "IF") return conditional(expr.args, made);
      if (expr.fn.name === "IFERROR") return fallback(expr.args, made);
      return applied(expr, made);
  }
}

/** IF and IFERROR evaluate only the branch that they yield, as Excel does. */
function conditional(args: readonly Expr[], made: Made): Compiled {
  const [test, then, otherwise] = partsOf(args, made);
  if (!test || !then) throw new TypeError("IF lacks arguments");
  return (resolve) => {
    const tested = test(resolve);
    if (isArray(tested)) throw new TypeError("IF over a range is not calculated alike by all programs");
    const truth = asBoolean(tested);
    if (truth === true) return then(resolve);
    if (truth === false) return otherwise ? otherwise(resolve) : false;
    return truth;
  };
}

function fallback(args: readonly Expr[], made: Made): Compiled {
  const [value, otherwise] = partsOf(args, made);
  if (!value || !otherwise) throw new TypeError("IFERROR lacks arguments");
  return (resolve) => {
    const tried = value(resolve);
    return tried instanceof FormulaError ? otherwise(resolve) : tried;
  };
}

function applied({ fn, args }: Expr & { kind: "call" }, made: Made): Compiled {
  const parts = partsOf(args, made);
  if (!fn.elementwise || args.some(isRange)) return ranged(fn, parts);
  const [first, second] = parts;
  const { scalar } = fn;
  if (scalar && first && second) return (resolve) => scalar(first(resolve) as Scalar, second(resolve) as Scalar);
  return (resolve) => fn.evaluate(parts.map((part) => part(resolve)));
}

function ranged(fn: FormulaFunction, parts: readonly Compiled[]): Compiled {
  if (!fn.elementwise) return (resolve) => fn.evaluate(parts.map((part) => part(resolve)));
  return (resolve) => {
    const args = parts.map((part) => part(resolve));
    const length = rangeLength(args) ?? 1;
    return Array.from({ length }, (_, at): Scalar => {
      const cells = args.map((arg) => (isArray(arg) ? (arg[at] ?? null) : arg));
      const value = fn.evaluate(cells);
      return isArray(value) ? (value[0] ?? null) : value;
    });
  };
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

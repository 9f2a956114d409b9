import { Fraction } from "../exact/fraction.js";
import { isRange, type Expr, type Ref } from "./expr.js";
import { functions, type FormulaFunction } from "./functions.js";
import type { Scalar } from "./value.js";

/**
 * native: only functions that every spreadsheet program has. live: a rule is a call of our custom
 * function. both: the custom function, and the native formula where it is not there.
 */
export type FormulaMode = "native" | "live" | "both";

export interface Spelling {
  readonly mode: FormulaMode;
  /** The address of a cell or range, as seen from the cell that is being written. */
  readonly address: (ref: Ref) => string;
}

/**
 * Before INT, ROUND and comparisons a double is cut to this many decimals. 1 − 0.025×39 is 0.025 only
 * after it; with 8 digits some near-ties of ratios with large denominators fell together, with 11 none
 * of those tried did.
 */
const guardDigits = 11;

/** How a custom function is called in a file: Excel shows it without the prefix. */
const customFunctionPrefix = "_xldudf_";

/** An atom (a name, a number, a call) binds tighter than every operator. */
const atom = 9;

interface Spelled {
  readonly text: string;
  readonly precedence: number;
}

/**
 * Excel's spelling of an expression, without the leading "=".
 * This is the only place that knows quotes, separators, brackets, prefixes and guards against binary noise.
 */
export function print(expr: Expr, spelling: Spelling): string {
  return spell(expr, spelling).text;
}

function spell(expr: Expr, spelling: Spelling): Spelled {
  switch (expr.kind) {
    case "literal":
      return spellScalar(expr.value);
    case "array":
      return { text: spellArray(expr.items, expr.columns), precedence: atom };
    case "ref":
      return { text: spelling.address(expr.ref), precedence: atom };
    case "rule":
      return spellRule(expr, spelling);
    case "call":
      return spellCall(expr.fn, expr.args, spelling);
  }
}

/** "{1,2;3,4}": a comma between columns, a semicolon between rows. */
function spellArray(items: readonly Scalar[], columns: number): string {
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
  return `{${rows.map((row) => row.map((item) => spellScalar(item).text).join(",")).join(";")}}`;
}

function spellScalar(value: Scalar): Spelled {
  if (value === null) return { text: '""', precedence: atom };
  if (typeof value === "string") return { text: `"${value.replaceAll('"', '""')}"`, precedence: atom };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", precedence: atom };
  if (!(value instanceof Fraction)) return { text: value.code, precedence: atom };
  const text = value.toString();
  return { text, precedence: text.includes("/") ? 4 : text.startsWith("-") ? 3 : atom };
}

function spellRule(rule: Expr & { kind: "rule" }, spelling: Spelling): Spelled {
  if (spelling.mode === "native") return spell(rule.body, spelling);
  const args = trimmed(rule.args).map((arg) => (arg === null ? "" : print(arg, spelling)));
  const live = `${customFunctionPrefix}${rule.name}(${args.join(",")})`;
  if (spelling.mode === "live") return { text: live, precedence: atom };
  const native = print(rule.body, { ...spelling, mode: "native" });
  return { text: `IFERROR(${live},${native})`, precedence: atom };
}

/** Optional arguments that are left out at the end need no comma. */
function trimmed(args: readonly (Expr | null)[]): readonly (Expr | null)[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === null) length -= 1;
  return args.slice(0, length);
}

function spellCall(fn: FormulaFunction, args: readonly Expr[], spelling: Spelling): Spelled {
  const texts = args.map((arg, at) => {
    const inner = spell(arg, spelling);
    if (fn.guards?.includes(at) && isNoisy(arg, spelling.mode)) return `ROUND(${inner.text},${guardDigits})`;
    if (fn.precedence === undefined) return inner.text;
    const needed = fn.argumentPrecedence ?? fn.precedence;
    // a − (b − c) and a ÷ (b × c) need their brackets; a + (b + c) is spelled with them too, which does no harm
    const tight = at === 0 ? inner.precedence >= needed : inner.precedence > needed;
    return tight ? inner.text : `(${inner.text})`;
  });
  const write = fn.printOverRange && args.some(isRange) ? fn.printOverRange : fn.print;
  return { text: write(texts), precedence: fn.precedence ?? atom };
}

const arithmetic = new Set<FormulaFunction>([
  functions.add,
  functions.subtract,
  functions.multiply,
  functions.divide,
  functions.sum,
  functions.sumProduct,
]);
const passing = new Set(["MIN", "MAX", "IF", "IFERROR"]);

/** Whether a spreadsheet's doubles may carry a last digit that the exact value has not. */
function isNoisy(expr: Expr, mode: FormulaMode): boolean {
  if (expr.kind === "rule") return expr.fromScores || (mode !== "live" && isNoisy(expr.body, mode));
  if (expr.kind !== "call") return false;
  if (arithmetic.has(expr.fn)) return true;
  return passing.has(expr.fn.name) && expr.args.some((arg) => isNoisy(arg, mode));
}

import { isRange, literal, number, type Expr } from "./expr.js";
import { functions, type FormulaFunction } from "./functions.js";

/**
 * The words in which rules and workbooks write their expressions.
 */
const call = (fn: FormulaFunction, ...args: readonly Expr[]): Expr => ({ kind: "call", fn, args });
const chained = (fn: FormulaFunction, [first, ...rest]: readonly Expr[]): Expr =>
  rest.reduce((left, right) => call(fn, left, right), first ?? number(0));

export const add = (...terms: readonly Expr[]): Expr => chained(functions.add, terms);
export const multiply = (...factors: readonly Expr[]): Expr => chained(functions.multiply, factors);
export const subtract = (a: Expr, b: Expr): Expr => call(functions.subtract, a, b);
export const divide = (a: Expr, b: Expr): Expr => call(functions.divide, a, b);
export const concat = (...parts: readonly Expr[]): Expr => chained(functions.concat, parts);

export const equal = (a: Expr, b: Expr): Expr => call(functions.equal, a, b);
export const notEqual = (a: Expr, b: Expr): Expr => call(functions.notEqual, a, b);
export const less = (a: Expr, b: Expr): Expr => call(functions.less, a, b);
export const lessOrEqual = (a: Expr, b: Expr): Expr => call(functions.lessOrEqual, a, b);
export const greater = (a: Expr, b: Expr): Expr => call(functions.greater, a, b);
export const greaterOrEqual = (a: Expr, b: Expr): Expr => call(functions.greaterOrEqual, a, b);

export const min = (...args: readonly Expr[]): Expr => call(functions.min, ...args);
export const max = (...args: readonly Expr[]): Expr => call(functions.max, ...args);
export const sum = (...args: readonly Expr[]): Expr => call(functions.sum, ...args);
export const count = (...args: readonly Expr[]): Expr => call(functions.count, ...args);
export const and = (...args: readonly Expr[]): Expr => junction(functions.and, args);
export const or = (...args: readonly Expr[]): Expr => junction(functions.or, args);
export const not = (value: Expr): Expr => call(functions.not, value);
const junction = (fn: FormulaFunction, args: readonly Expr[]): Expr =>
  args.length === 1 && args[0] && !isRange(args[0]) ? args[0] : call(fn, ...args);

/** The sum of a product of ranges; of single cells, just their product. */
export const total = (products: Expr): Expr => (isRange(products) ? call(functions.sumProduct, products) : products);

export const round = (value: Expr, decimals: Expr): Expr => call(functions.round, value, decimals);
export const floor = (value: Expr): Expr => call(functions.floor, value);
/** Whether a figure has at most this many decimals; 0 for whole numbers. */
export const withinDecimals = (value: Expr, decimals: number): Expr =>
  call(functions.withinDecimals, value, number(decimals));
/** A day by its date, never by its serial number, which is another one where a workbook counts from 1904. */
export function day(iso: string): Expr {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return call(functions.date, number(year), number(month), number(date));
}
export const isNumber = (value: Expr): Expr => call(functions.isNumber, value);
export const isText = (value: Expr): Expr => call(functions.isText, value);
export const isError = (value: Expr): Expr => call(functions.isError, value);
/** A text so many times over; what is not a whole number is cut. */
export const repeat = (value: string, times: Expr): Expr => call(functions.repeat, literal(value), times);
export const length = (value: Expr): Expr => call(functions.length, value);
export const trim = (value: Expr): Expr => call(functions.trim, value);
export const notAvailable = (): Expr => call(functions.notAvailable);
export const index = (range: Expr, position: Expr): Expr => call(functions.index, range, position);
/** A column of a range that is two columns wide. */
export const column = (range: Expr, position: 1 | 2): Expr => call(functions.column, range, number(position));
export const match = (value: Expr, range: Expr): Expr => call(functions.match, value, range);
/** Where in a column the equal text stands; 0 for nowhere. For what people type; `match` is for numbers of ours. */
export const positionOf = (value: Expr, range: Expr, above: Expr): Expr =>
  call(functions.positionOf, value, range, above);
export const countSame = (range: Expr, value: Expr): Expr => call(functions.countSame, range, value);
/** @param cell a cell, which is named twice in the formula */
export const firstWord = (cell: Expr): Expr => call(functions.firstWord, cell);
/** @param count how far it is in a new workbook */
export const rowsBelow = (cell: Expr, above: Expr, count: number): Expr =>
  call(functions.rowsBelow, cell, above, number(count));
export const rowCount = (range: Expr): Expr => call(functions.rowCount, range);
export const sumIfs = (numbers: Expr, keys: Expr, key: Expr): Expr => call(functions.sumIfs, numbers, keys, key);
export const countIf = (keys: Expr, key: Expr): Expr => call(functions.countIf, keys, key);

export const countAbove = (range: Expr, value: Expr): Expr => call(functions.countAbove, range, value);
export const countBelow = (range: Expr, value: Expr): Expr => call(functions.countBelow, range, value);
export const countEqual = (range: Expr, value: Expr): Expr => call(functions.countEqual, range, value);
export const distinctAbove = (range: Expr, value: Expr, sames: Expr): Expr =>
  call(functions.distinctAbove, range, value, sames);
export const distinctBelow = (range: Expr, value: Expr, sames: Expr): Expr =>
  call(functions.distinctBelow, range, value, sames);

const lazy = (name: "IF" | "IFERROR"): FormulaFunction => ({
  name,
  elementwise: false,
  evaluate: () => {
    throw new TypeError(`${name} is evaluated branch by branch`);
  },
  print: (args) => `${name}(${args.join(",")})`,
});
const IF = lazy("IF");
const IFERROR = lazy("IFERROR");

export const when = (condition: Expr, then: Expr, otherwise: Expr): Expr => call(IF, condition, then, otherwise);
export const ifError = (value: Expr, otherwise: Expr): Expr => call(IFERROR, value, otherwise);

/**
 * The case whose name `value` equals; an unknown name is an error of the cell, never a silent default.
 * Where the name is known already, only its case remains, and the formula stays short.
 * @param cases pairs of name and result, in the order in which they are tried
 */
export function choose(value: Expr, cases: Readonly<Record<string, Expr>>): Expr {
  if (value.kind === "literal") return cases[String(value.value)] ?? notAvailable();
  return Object.entries(cases).reduceRight<Expr>(
    (otherwise, [name, result]) => when(equal(value, literal(name)), result, otherwise),
    notAvailable(),
  );
}

export const blankText: Expr = literal("");

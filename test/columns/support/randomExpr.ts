import { Fraction } from "../../../src/exact/fraction.js";
import * as build from "../../../src/formula/build.js";
import { literal, type Expr, type Ref, ref } from "../../../src/formula/expr.js";
import { FormulaError, type Scalar } from "../../../src/formula/value.js";
import type { Random } from "../../oracle/random.js";

export interface TestRef extends Ref {
  readonly at: "own" | "ownCells" | "column";
  readonly key: string;
}

/** Input cells, with the decimals in which columns keep them. */
export const inputs: Readonly<Record<string, number>> = { a: 0, b: 0, c: 2, d: 2, e: 4, t: 0 };
const own = (key: string): Expr => ref({ at: "own", shape: "cell", key } as TestRef);
export const columnOf = (key: string): Expr => ref({ at: "column", shape: "range", key } as TestRef);
export const ownCell = own;

const constants: readonly Scalar[] = [
  Fraction.zero,
  Fraction.one,
  Fraction.of(2),
  Fraction.of(7),
  Fraction.of(-3),
  Fraction.parse("0.1"),
  Fraction.parse("2.5"),
  Fraction.of(100),
  Fraction.of(1, 3),
  Fraction.parse("123456789.25"),
  "",
  "x",
  "X",
  true,
  false,
];

/** Any expression of the language that the columns calculate, blanks, texts and errors in all places. */
export function randomExpr(random: Random, depth: number): Expr {
  const part = (): Expr => randomExpr(random, depth - 1);
  if (depth <= 0 || random.chance(0.1))
    return random.chance(0.65) ? own(random.pick(Object.keys(inputs))) : literal(random.pick(constants));
  const parts = (): readonly Expr[] => Array.from({ length: random.whole(1, 4) }, part);
  const makers: readonly (() => Expr)[] = [
    () => build.add(part(), part()),
    () => build.subtract(part(), part()),
    () => build.multiply(part(), part()),
    () => build.divide(part(), part()),
    () =>
      random.pick([build.equal, build.notEqual])(
        part(),
        random.chance(0.4) ? literal(random.pick(["", "x", "是"])) : part(),
      ),
    () => random.pick([build.less, build.lessOrEqual, build.greater, build.greaterOrEqual])(part(), part()),
    () => random.pick([build.min, build.max, build.sum, build.count])(...parts()),
    () => random.pick([build.and, build.or])(part(), part(), ...parts()),
    () => build.not(part()),
    () => build.round(part(), literal(Fraction.of(random.whole(0, 3)))),
    () => build.floor(part()),
    () => build.withinDecimals(part(), random.whole(0, 3)),
    () => random.pick([build.isNumber, build.isText, build.isError])(part()),
    () => build.length(build.trim(own("t"))),
    () => build.when(part(), part(), part()),
    () => build.ifError(part(), part()),
    () => build.index(ref({ at: "ownCells", shape: "range", key: "abc" } as TestRef), build.count(...parts())),
    () => build.total(build.multiply(ref({ at: "ownCells", shape: "range", key: "abc" } as TestRef), part())),
    () => build.notAvailable(),
    () => build.concat(part(), part()),
  ];
  return random.pick(makers)();
}

/** Arithmetic on inputs and what is decided by it, as rules have it; small enough for its values to stay in reach. */
export function calmExpr(random: Random, depth: number): Expr {
  const part = (): Expr => calmExpr(random, depth - 1);
  if (depth <= 0 || random.chance(0.1))
    return random.chance(0.8)
      ? own(random.pick(Object.keys(inputs)))
      : literal(Fraction.of(random.pick([-2, 0, 1, 3, 10]), random.pick([1, 10])));
  const test = (): Expr =>
    random.pick([
      () =>
        random.pick([build.less, build.lessOrEqual, build.greater, build.greaterOrEqual, build.equal, build.notEqual])(
          part(),
          part(),
        ),
      () => random.pick([build.equal, build.notEqual])(part(), literal(random.pick(["", "x", "是"]))),
      () => build.isNumber(part()),
      () => build.equal(own("a"), build.floor(own("a"))),
      () => build.withinDecimals(own(random.pick(["a", "c", "e", "t"])), random.whole(0, 2)),
      () => random.pick([build.and, build.or])(test(), test(), test()),
    ])();
  return random.pick([
    () => build.add(part(), part()),
    () => build.subtract(part(), part()),
    () => build.multiply(part(), part()),
    () => random.pick([build.min, build.max])(part(), part()),
    () => build.sum(part(), part(), part()),
    () => build.count(part(), part()),
    () => build.round(build.divide(part(), part()), literal(Fraction.of(random.whole(0, 2)))),
    () => build.round(part(), literal(Fraction.of(random.whole(0, 1)))),
    () => build.floor(part()),
    () => build.ifError(part(), part()),
    () => build.when(test(), part(), part()),
    () => build.when(test(), part(), part()),
  ])();
}

const cells: readonly Scalar[] = [
  null,
  "",
  "x",
  "X",
  "是",
  " y  z ",
  true,
  false,
  new FormulaError("#N/A"),
  new FormulaError("#DIV/0!"),
  Fraction.zero,
  Fraction.of(1, 3),
  Fraction.of(-2, 7),
  Fraction.of(5, 2),
  Fraction.parse("0.005"),
  Fraction.parse("-1.255"),
  Fraction.of(2 ** 53 - 1),
  Fraction.of(2 ** 53),
  Fraction.of(-(2 ** 53)),
  Fraction.parse("999999999999999"),
  Fraction.parse("12345678901234567890.12345"),
  Fraction.of(2 ** 30),
  Fraction.of(-(2 ** 30)),
  Fraction.of(2 ** 31),
];

export const randomCell = (random: Random): Scalar =>
  random.chance(0.35)
    ? random.pick(cells)
    : random.chance(0.5)
      ? Fraction.of(random.whole(-5, 12))
      : Fraction.of(random.whole(-500, 1200), 100);

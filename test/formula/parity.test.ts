import fc from "fast-check";
import { Fraction } from "../../src/exact/fraction.js";
import * as f from "../../src/formula/build.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { literal, number, ref, ruleCall, text, truth, type Expr, type Ref } from "../../src/formula/expr.js";
import { print } from "../../src/formula/print.js";
import { FormulaError, type Scalar } from "../../src/formula/value.js";
import { areaAddress, cellAddress } from "../support/cellAddress.js";
import { IronCalcSheet } from "../support/ironcalc.js";

/**
 * Random expressions, each evaluated exactly and printed for a spreadsheet engine that somebody else wrote.
 * Where they differ, the printer, the evaluator or a guard is wrong.
 */
const n = (figure: string) => Fraction.parse(figure);

/** What stands in the sheet: one column for each row here. */
const numbers = ["0.025", "39", "-7.5", "0", "12", "0.1", "3"].map(n);
const other = [n("1"), n("0.7"), n("250"), n("-0.3"), n("0.45"), n("100"), n("2")];
const words = ["", "不适用", "是", "a b", "A B", '"', "7"];
const mixed: readonly Scalar[] = [n("5"), null, "甲", n("2.5"), null, n("5"), ""];
const columns: readonly (readonly Scalar[])[] = [numbers, other, words, mixed];
const errors = [new FormulaError("#DIV/0!"), new FormulaError("#N/A")];

interface Place extends Ref {
  readonly column: number;
  /** Absent for the whole column. */
  readonly row?: number;
}
const cell = (column: number, row: number): Expr => ref({ shape: "cell", column, row } as Place);
const range = (column: number): Expr => ref({ shape: "range", column } as Place);
const blankCell = cell(4, 2);

const addressOf = (to: Ref): string => {
  const { column, row } = to as Place;
  return row === undefined ? areaAddress(1, column, 7, 1) : cellAddress(row, column);
};
const valueOf = (to: Ref) => {
  const { column, row } = to as Place;
  if (column === 5) return errors[(row ?? 1) - 1] ?? null;
  const cells = columns[column - 1] ?? [];
  return row === undefined ? cells : (cells[row - 1] ?? null);
};

const row = fc.integer({ min: 1, max: 7 });
const decimals = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(1, 10, 100))
  .map(([a, b]) => number(Fraction.of(a, b)));
const { figure } = fc.letrec<{ figure: Expr; truth: Expr; word: Expr }>((tie) => {
  const two = fc.tuple(tie("figure"), tie("figure"));
  const some = fc.array(tie("figure"), { minLength: 2, maxLength: 3 });
  // IronCalc stops AND and OR at the first argument that decides; Excel, and we, see an error behind it
  const certain = fc
    .array(tie("truth"), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((a) => f.ifError(a, truth(false))));
  return {
    figure: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 3, arbitrary: decimals },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(1, 2), row).map(([column, at]) => cell(column, at)) },
      fc.constantFrom(cell(5, 1), cell(5, 2), f.notAvailable()),
      tie("figure").map((a) => f.add(a, blankCell)),
      some.map((terms) => f.add(...terms)),
      two.map(([a, b]) => f.subtract(a, b)),
      two.map(([a, b]) => f.multiply(a, b)),
      two.map(([a, b]) => f.divide(a, b)),
      some.map((all) => f.min(...all)),
      some.map((all) => f.max(...all)),
      some.map((all) => f.sum(...all, range(4))),
      fc.constantFrom(range(1), range(2), range(4)).map((all) => f.count(all)),
      fc.constant(f.total(f.multiply(range(1), range(2)))),
      row.map((at) => f.index(range(1), number(at))),
      fc.tuple(tie("figure"), fc.integer({ min: 0, max: 3 })).map(([a, places]) => f.round(a, number(places))),
      tie("figure").map((a) => f.floor(a)),
      fc.tuple(tie("truth"), tie("figure"), tie("figure")).map(([test, a, b]) => f.when(test, a, b)),
      two.map(([a, b]) => f.ifError(a, b)),
      tie("word").map((word) => f.length(word)),
      two.map(([a, b]) => ruleCall("SOMERULE", [a, null, b], f.subtract(a, b))),
      fc.tuple(tie("word"), two).map(([word, [a, b]]) => f.choose(word, { 是: a, 不适用: b })),
    ),
    truth: fc.oneof(
      { depthSize: "small" },
      fc.boolean().map(truth),
      two.map(([a, b]) => f.less(a, b)),
      two.map(([a, b]) => f.lessOrEqual(a, b)),
      two.map(([a, b]) => f.greater(a, b)),
      two.map(([a, b]) => f.greaterOrEqual(a, b)),
      two.map(([a, b]) => f.equal(a, b)),
      two.map(([a, b]) => f.notEqual(a, b)),
      fc.tuple(tie("figure"), fc.nat(3)).map(([a, places]) => f.withinDecimals(a, places)),
      fc.tuple(tie("word"), tie("word")).map(([a, b]) => f.equal(a, b)),
      fc.tuple(tie("word"), tie("figure")).map(([a, b]) => f.greater(a, b)),
      fc.tuple(fc.constantFrom(1, 3, 4), row).map(([column, at]) => f.equal(cell(column, at), f.blankText)),
      fc.tuple(fc.constantFrom(1, 3, 4, 5), row).map(([column, at]) => f.isNumber(cell(column, at))),
      fc.tuple(fc.constantFrom(1, 3), row).map(([column, at]) => f.isText(cell(column, at))),
      tie("figure").map((a) => f.isError(a)),
      tie("truth").map((a) => f.not(a)),
      certain.map((all) => f.and(...all)),
      certain.map((all) => f.or(...all)),
    ),
    word: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(...words).map(text),
      row.map((at) => cell(3, at)),
      fc.tuple(tie("word"), tie("word")).map(([a, b]) => f.concat(a, b)),
      tie("word").map((a) => f.trim(a)),
      fc.tuple(tie("truth"), tie("word"), tie("word")).map(([test, a, b]) => f.when(test, a, b)),
    ),
  };
});

/** The figure as the sheet shows it: six decimals, or the error. */
const spelled = (expr: Expr): string => print(f.round(expr, number(6)), { mode: "native", address: addressOf });

function shownExactly(expr: Expr): string {
  const value = evaluate(f.round(expr, number(6)), valueOf);
  return value instanceof Fraction ? value.toFixed(6) : String(value);
}

/** A sheet of the cells above; formulas go below them. */
function filled(): IronCalcSheet {
  const sheet = new IronCalcSheet();
  columns.forEach((cells, column) => cells.forEach((value, at) => sheet.put(at + 1, column + 1, value)));
  errors.forEach((value, at) => sheet.put(at + 1, 5, value));
  return sheet;
}

const firstFormula = 10;
/** All expressions in one sheet: starting the engine takes longer than calculating. */
function shownBySheet(exprs: readonly Expr[]): string[] {
  const sheet = filled();
  exprs.forEach((expr, at) => sheet.formula(firstFormula + at, 1, `TEXT(${spelled(expr)},"0.000000")`));
  sheet.calculate();
  const shown = exprs.map((_, at) => sheet.shown(firstFormula + at, 1).replace(/^-(0\.0*)$/, "$1"));
  sheet.free();
  return shown;
}

/** Beyond 15 digits a double has none left for the decimals. */
const isTame = (expr: Expr): boolean => {
  const value = evaluate(expr, valueOf);
  return !(value instanceof Fraction) || Math.abs(value.toNumber()) < 1e8;
};

test("1500 random expressions", () => {
  const sample = fc.sample(figure, { seed: 20_200_101, numRuns: 1500 });
  const tame = sample.filter(isTame);
  const kinds = new Set(tame.map((expr) => (evaluate(expr, valueOf) instanceof Fraction ? "figure" : "error")));
  expect([...kinds].sort()).toEqual(["error", "figure"]);
  expect(tame.length).toBeGreaterThan(1200);

  const shown = shownBySheet(tame);
  const different = tame.filter((expr, at) => shown[at] !== shownExactly(expr));
  if (different.length === 0) return;
  const [shortest = number(0)] = different.sort((a, b) => spelled(a).length - spelled(b).length);
  throw new Error(
    `${different.length} differ, the shortest: ${spelled(shortest)} is ${shownBySheet([shortest])[0]}, exactly ${shownExactly(shortest)}`,
  );
});

test("figures that doubles get wrong without a guard come out right", () => {
  const cases: [Expr, string][] = [
    [f.round(f.subtract(number(1), f.multiply(number("0.025"), cell(1, 2))), number(2)), "0.030000"],
    [f.floor(f.multiply(number("4.35"), number(100))), "435.000000"],
    [f.floor(f.divide(f.subtract(number("1"), number("0.9")), number("0.1"))), "1.000000"],
    [f.when(f.equal(f.add(number("0.1"), number("0.2")), number("0.3")), number(1), number(0)), "1.000000"],
    [f.when(f.less(f.multiply(number(3), number("1.1")), number("3.3")), number(1), number(0)), "0.000000"],
  ];
  expect(shownBySheet(cases.map(([expr]) => expr))).toEqual(cases.map(([, expected]) => expected));
  expect(cases.map(([expr]) => shownExactly(expr))).toEqual(cases.map(([, expected]) => expected));
});

test("near-ties of ratios that stand in cells of their own are told apart: cells are compared as they are", () => {
  const sheet = filled();
  [
    [999982, 999983],
    [999981, 999982],
    [2, 3],
    [666666, 999999],
  ].forEach(([a = 0, b = 1], at) =>
    sheet.formula(20 + at, 1, print(f.divide(number(a), number(b)), { mode: "native", address: addressOf })),
  );
  const compared = [
    f.greater(cell(1, 20), cell(1, 21)),
    f.equal(cell(1, 20), cell(1, 21)),
    f.equal(cell(1, 22), cell(1, 23)),
  ];
  compared.forEach((expr, at) => sheet.formula(30 + at, 1, print(expr, { mode: "native", address: addressOf })));
  sheet.calculate();
  expect(compared.map((_, at) => sheet.shown(30 + at, 1))).toEqual(["TRUE", "FALSE", "TRUE"]);
  sheet.free();
});

test("where our functions are not there, the native formula is calculated", () => {
  const sheet = filled();
  const rule = ruleCall("DEDUCT", [cell(1, 2)], f.subtract(number(1), f.multiply(number("0.025"), cell(1, 2))));
  const spelling = { address: addressOf };
  sheet.formula(20, 1, print(f.round(rule, number(2)), { ...spelling, mode: "both" }));
  sheet.formula(21, 1, print(f.round(rule, number(2)), { ...spelling, mode: "live" }));
  sheet.calculate();
  expect([sheet.shown(20, 1), sheet.shown(21, 1)]).toEqual(["0.03", "#NAME?"]);
  sheet.free();
});

test("an error is spelled so that the sheet reads it", () => {
  expect(shownBySheet(errors.map((value) => literal(value)))).toEqual(["#DIV/0!", "#N/A"]);
});

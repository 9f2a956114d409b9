import fc from "fast-check";
import { Fraction } from "../../../src/exact/fraction.js";
import { Calculator } from "../../../simulator/calc/calculator.js";
import * as f from "../../../src/formula/build.js";
import { evaluate } from "../../../src/formula/evaluate.js";
import { array, number, ref, text, truth, type Expr, type Ref } from "../../../src/formula/expr.js";
import { print } from "../../../src/formula/print.js";
import { FormulaError, type Scalar } from "../../../src/formula/value.js";
import { areaAddress, cellAddress } from "../../support/cellAddress.js";

/** Random expressions, printed, parsed again and calculated in doubles, must come to what they exactly are. */
const n = (figure: string) => Fraction.parse(figure);
const rows = 7;
const columns: readonly (readonly Scalar[])[] = [
  ["0.025", "39", "-7.5", "0", "12", "0.1", "3"].map(n),
  [n("1"), n("0.7"), n("250"), n("-0.3"), n("0.45"), n("100"), n("2")],
  ["", "不适用", "是", "a b", "A B", '"', "x|1.2"],
  [n("5"), null, "甲", n("2.5"), null, n("5"), ""],
  [new FormulaError("#DIV/0!"), new FormulaError("#N/A")],
];

interface Place extends Ref {
  readonly column: number;
  /** Absent for the whole column. */
  readonly row?: number;
}
const cell = (column: number, row: number): Expr => ref({ shape: "cell", column, row } as Place);
const range = (column: number): Expr => ref({ shape: "range", column } as Place);

const addressOf = (to: Ref): string => {
  const { column, row } = to as Place;
  const address = row === undefined ? areaAddress(1, column, rows, 1) : cellAddress(row, column);
  return column === 2 ? `'Sheet 2'!${address}` : column === 4 ? `数据表!${address}` : address;
};
const sheetOf = (column: number): string => (column === 2 ? "Sheet 2" : column === 4 ? "数据表" : "Sheet1");
const valueOf = (to: Ref) => {
  const { column, row } = to as Place;
  const cells = columns[column - 1] ?? [];
  return row === undefined ? cells : (cells[row - 1] ?? null);
};

const row = fc.integer({ min: 1, max: rows });
const decimals = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(1, 10, 100))
  .map(([a, b]) => number(Fraction.of(a, b)));
const { any } = fc.letrec<{ any: Expr; figure: Expr; truth: Expr; word: Expr }>((tie) => {
  const two = fc.tuple(tie("figure"), tie("figure"));
  const some = fc.array(tie("figure"), { minLength: 2, maxLength: 3 });
  const comparisons = [f.less, f.lessOrEqual, f.greater, f.greaterOrEqual, f.equal, f.notEqual];
  const counts = [f.countAbove, f.countBelow, f.countEqual];
  return {
    any: fc.oneof({ weight: 3, arbitrary: tie("figure") }, tie("truth"), tie("word")),
    figure: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 3, arbitrary: decimals },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(1, 2), row).map(([column, at]) => cell(column, at)) },
      fc.constantFrom(cell(5, 1), cell(5, 2), cell(4, 2), f.notAvailable()),
      fc
        .tuple(fc.constantFrom(f.add, f.subtract, f.multiply, f.divide, f.min, f.max), two)
        .map(([make, [a, b]]) => make(a, b)),
      some.map((all) => f.sum(...all, range(4))),
      fc.constantFrom(range(1), range(2), range(3), range(4), range(5)).map((all) => f.count(all)),
      fc.constantFrom(
        f.total(f.multiply(range(1), range(2))),
        f.total(f.multiply(range(1), array(numbersTo(rows), 1))),
      ),
      fc.tuple(fc.constantFrom(1, 3, 4), row).map(([column, at]) => f.index(range(column), number(at))),
      fc
        .tuple(fc.constantFrom(...counts), fc.constantFrom(range(1), range(2)), row)
        .map(([make, over, at]) => make(over, cell(1, at))),
      row.map((at) => f.match(cell(1, at), range(1))),
      row.map((at) => f.countIf(range(3), f.concat(f.index(range(3), number(at)), text("")))),
      row.map((at) => f.sumIfs(range(1), range(3), cell(3, at))),
      fc.tuple(tie("figure"), fc.integer({ min: 0, max: 3 })).map(([a, places]) => f.round(a, number(places))),
      tie("figure").map((a) => f.floor(a)),
      fc.tuple(tie("truth"), tie("figure"), tie("figure")).map(([test, a, b]) => f.when(test, a, b)),
      two.map(([a, b]) => f.ifError(a, b)),
      tie("word").map((word) => f.length(word)),
      fc.tuple(tie("word"), two).map(([word, [a, b]]) => f.choose(word, { 是: a, 不适用: b })),
    ),
    truth: fc.oneof(
      { depthSize: "small" },
      fc.boolean().map(truth),
      fc.tuple(fc.constantFrom(...comparisons), two).map(([make, [a, b]]) => make(a, b)),
      fc.tuple(fc.constantFrom(...comparisons), tie("word"), tie("any")).map(([make, a, b]) => make(a, b)),
      fc.tuple(fc.constantFrom(1, 3, 4), row).map(([column, at]) => f.equal(cell(column, at), f.blankText)),
      fc.tuple(fc.constantFrom(f.isNumber, f.isText, f.isError), tie("any")).map(([make, a]) => make(a)),
      tie("truth").map((a) => f.not(a)),
      fc
        .tuple(fc.constantFrom(f.and, f.or), fc.array(tie("truth"), { minLength: 1, maxLength: 3 }))
        .map(([make, all]) => make(...all)),
    ),
    word: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("", "不适用", "是", '说"好"', "a  b ", "TRUE").map(text),
      row.map((at) => cell(3, at)),
      fc.tuple(tie("word"), tie("word")).map(([a, b]) => f.concat(a, b)),
      tie("word").map((a) => f.trim(a)),
      fc.tuple(tie("truth"), tie("word"), tie("word")).map(([test, a, b]) => f.when(test, a, b)),
    ),
  };
});

function numbersTo(last: number): Fraction[] {
  return Array.from({ length: last }, (_, at) => Fraction.of(at + 1));
}

const plain = (value: Scalar | undefined) =>
  value instanceof Fraction ? value.toNumber() : value instanceof FormulaError ? { error: value.code } : (value ?? 0);

function sheets(): Calculator {
  const calculator = new Calculator(() => undefined);
  calculator.change(() => {
    for (const name of ["Sheet1", "Sheet 2", "数据表"]) calculator.addSheet(name);
    columns.forEach((cells, column) =>
      cells.forEach((value, at) => {
        if (value !== null) calculator.setCell(sheetOf(column + 1), at + 1, column + 1, { value: plain(value) });
      }),
    );
  });
  return calculator;
}

/** Beyond 8 digits before the point a double has too few behind it. */
const isTame = (expr: Expr): boolean => {
  const value = evaluate(expr, valueOf);
  return !(value instanceof Fraction) || Math.abs(value.toNumber()) < 1e8;
};

const at = { row: 20, column: 9 };

test("random expressions come to what they exactly are", () => {
  const calculator = sheets();
  let tame = 0;
  fc.assert(
    fc.property(any, (expr) => {
      fc.pre(isTame(expr));
      tame += 1;
      const formula = print(expr, { mode: "native", address: addressOf });
      calculator.setCell("Sheet1", at.row, at.column, { formula });
      const found = calculator.valueAt("Sheet1", at.row, at.column);
      const expected = plain(evaluate(expr, valueOf) as Scalar);
      if (typeof expected === "number" && typeof found === "number")
        expect(Math.abs(found - expected)).toBeLessThan(1e-7);
      else expect(found).toEqual(expected);
    }),
    { numRuns: 3000, seed: 20_200_101 },
  );
  expect(tame).toBeGreaterThan(2000);
});

test("the same formula in many places shares its tree, and each place reads its own cells", () => {
  const calculator = sheets();
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 10, max: 40 }), (expr, toRow, toColumn) => {
      const formula = print(expr, { mode: "native", address: addressOf });
      calculator.setCells([
        { sheet: "Sheet1", ...at, formula },
        { sheet: "Sheet1", row: toRow, column: toColumn, formula },
      ]);
      expect(calculator.valueAt("Sheet1", toRow, toColumn)).toEqual(calculator.valueAt("Sheet1", at.row, at.column));
      calculator.setCell("Sheet1", toRow, toColumn, { value: null });
    }),
    { numRuns: 300, seed: 5 },
  );
});

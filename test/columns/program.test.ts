import { Column } from "../../src/columns/column.js";
import { ExactCells } from "../../src/columns/exactCells.js";
import { Program, type ProgramCell } from "../../src/columns/program.js";
import type { Leaf } from "../../src/columns/lower.js";
import type { Table } from "../../src/columns/table.js";
import { Texts } from "../../src/columns/texts.js";
import { Fraction } from "../../src/exact/fraction.js";
import {
  add,
  count,
  countAbove,
  countBelow,
  countEqual,
  distinctAbove,
  distinctBelow,
  divide,
  equal,
  floor,
  greaterOrEqual,
  ifError,
  isNumber,
  less,
  max,
  min,
  multiply,
  round,
  subtract,
  when,
  withinDecimals,
} from "../../src/formula/build.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { literal, number, type Expr, type Ref } from "../../src/formula/expr.js";
import { print } from "../../src/formula/print.js";
import { FormulaError, type Scalar, type Value } from "../../src/formula/value.js";
import { Random } from "../oracle/random.js";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { calmExpr, columnOf, inputs, ownCell, randomCell, randomExpr, type TestRef } from "./support/randomExpr.js";

/** More trees for a longer run: SCOREBOOK_COLUMNS=100000. */
const trees = Number(process.env["SCOREBOOK_COLUMNS"] ?? 4000);

const leaf = (to: Ref): Leaf => {
  const { at, key } = to as TestRef;
  return at === "ownCells" ? { at, keys: [...key] } : { at, key };
};

type Rows = readonly ReadonlyMap<string, Scalar>[];

function tableOf(rows: Rows): Table {
  const texts = new Texts(["", "x", "是"]);
  const columns = new Map(Object.entries(inputs).map(([key, scale]) => [key, new Column(rows.length, scale)]));
  rows.forEach((cells, row) => cells.forEach((value, key) => columns.get(key)?.set(row, value, texts)));
  return { length: rows.length, texts, columns };
}

/** The cells by the exact evaluator, row by row. */
function exactly(cells: readonly ProgramCell[], rows: Rows): Rows {
  const made = rows.map((cells) => new Map(cells));
  for (const { key, expr } of cells) {
    const column = (of: string) => made.map((row) => row.get(of) ?? null);
    const kept = new Map<string, readonly Scalar[]>();
    for (const row of made) {
      const resolve = (to: Ref): Value => {
        const { at, key: of } = to as TestRef;
        if (at === "own") return row.get(of) ?? null;
        if (at === "ownCells") return [...of].map((one) => row.get(one) ?? null);
        const list = kept.get(of) ?? column(of);
        kept.set(of, list);
        return list;
      };
      row.set(key, evaluate(expr, resolve) as Scalar);
    }
  }
  return made;
}

/** @returns where columns and exact evaluator differ, and how many cells the columns left to it */
function compare(cells: readonly ProgramCell[], rows: Rows) {
  countRuns();
  const table = tableOf(rows);
  const program = new Program({ cells, leaf, inputScale: (key) => inputs[key] });
  const results = program.execute(program.exactCells(table));
  const exprs = new Map(cells.map(({ key, expr }): [string, Expr] => [key, expr]));
  const { exactCells } = results;
  const read = new ExactCells(leaf, exprs, table, results);
  const expected = exactly(cells, rows);
  const differences = cells.flatMap(({ key }) =>
    rows.flatMap((_, row) => {
      const [found, wanted] = [read.valueOf(key, row), expected[row]?.get(key) ?? null];
      const same =
        found instanceof Fraction && wanted instanceof Fraction
          ? found.equals(wanted)
          : String(found) === String(wanted) && typeof found === typeof wanted;
      return same
        ? []
        : [{ key, row, found: String(found), wanted: String(wanted), cells: String([...(rows[row] ?? [])]) }];
    }),
  );
  return { differences, exactCells };
}

/**
 * Columns as offices fill them: the same throughout, whole numbers or hundredths of a sign, or numbers among which few
 * cells are odd; in blocks of rows, so that what is known of one block may not hold of the next.
 */
function calmRows(random: Random): Rows {
  const size = random.pick([1, 7, 40, 40, 600, 1200]);
  const columns = Object.entries(inputs).map(([key, scale]) => {
    const [one, two] = [randomCell(random), randomCell(random)];
    const [least, most] = random.pick([
      [0, 9],
      [0, 0],
      [-5, 5],
      [1, 40],
      [-900, -1],
      [0, 2 ** 31],
      [2 ** 40, 2 ** 52],
    ] as const);
    const number = () => Fraction.of(random.whole(least, most), random.chance(0.5) ? 10 ** scale : 1);
    const odd = random.pick([0, 0, 0.05]);
    const cell = random.pick([
      () => one,
      () => (random.chance(0.5) ? one : two),
      () => (random.chance(odd) ? randomCell(random) : number()),
    ]);
    return { key, cell, late: random.chance(0.2) ? () => randomCell(random) : cell };
  });
  return Array.from(
    { length: size },
    (_, row) => new Map(columns.map(({ key, cell, late }) => [key, row < 1030 ? cell() : late()])),
  );
}

test("any expression over any cells is what the exact evaluator says", () => {
  let [compared, exact] = [0, 0];
  for (let tree = 0; tree < trees; tree += 30) {
    const random = new Random(tree + seedOffset);
    const rows =
      tree % 60 === 0
        ? Array.from({ length: 40 }, () => new Map(Object.keys(inputs).map((key) => [key, randomCell(random)])))
        : calmRows(random);
    // cells over cells: what is unsure or evaluated exactly is read again
    const cells = Array.from({ length: 30 }, (_, at) => ({ key: `k${at}`, expr: randomExpr(random, 4) }));
    const further = cells.map(({ key }, at) => ({
      key: `m${at}`,
      expr: add(ownCell(key), multiply(ownCell(random.pick(cells).key), randomExpr(random, 2))),
    }));
    const { differences, exactCells } = compare([...cells, ...further], rows);
    const spelled = (key: string | undefined) =>
      [...cells, ...further]
        .filter((cell) => cell.key === key)
        .map(({ expr }) => print(expr, { mode: "native", address: (to) => (to as TestRef).key }));
    expect(differences.slice(0, 3).map((difference) => ({ ...difference, formula: spelled(difference.key) }))).toEqual(
      [],
    );
    compared += rows.length * (cells.length + further.length);
    exact += exactCells;
  }
  // the columns did most of it, and the exact evaluator was needed
  expect(exact).toBeGreaterThan(0);
  expect(exact / compared).toBeLessThan(0.6);
});

test.each([
  [
    "INT and ROUND of a number that the column does not hold",
    { a: "11.09" },
    [
      ["one", floor(ownCell("a"))],
      ["two", multiply(number("7"), round(ownCell("a"), number("1")))],
    ],
  ],
  [
    "two roundings of it",
    { a: "6.56" },
    [
      ["one", round(ownCell("a"), number("0"))],
      ["two", multiply(number("10"), round(ownCell("a"), number("1")))],
    ],
  ],
  [
    "whether it is its own INT, its own ROUND",
    { a: "0.005" },
    [
      ["one", equal(ownCell("a"), floor(ownCell("a")))],
      ["two", equal(ownCell("a"), round(ownCell("a"), number("3")))],
    ],
  ],
  [
    "a large number beside one with other decimals",
    { c: "13347837209397.76", e: "1657444175" },
    [
      ["one", greaterOrEqual(ownCell("c"), ownCell("e"))],
      ["two", less(ownCell("c"), ownCell("e"))],
    ],
  ],
] as const)("%s", (_name, cellsOfRow, exprs) => {
  const row = new Map<string, Scalar>(Object.entries(cellsOfRow).map(([key, text]) => [key, Fraction.parse(text)]));
  expect(
    compare(
      exprs.map(([key, expr]) => ({ key, expr })),
      [row],
    ).differences,
  ).toEqual([]);
});

test("TRUE is one whole, also where a ratio may stand", () => {
  const cells = [
    { key: "one", expr: subtract(number("15"), ifError(ownCell("c"), divide(number("1"), number("3")))) },
    { key: "two", expr: subtract(number("15"), ifError(ownCell("d"), divide(ownCell("a"), number("3")))) },
  ];
  expect(compare(cells, [new Map<string, Scalar>(Object.keys(inputs).map((key) => [key, true]))]).differences).toEqual(
    [],
  );
});

test("a comparison that the numbers of a block decide is not decided for its errors", () => {
  const odd: readonly Scalar[] = [
    null,
    "x",
    true,
    false,
    new FormulaError("#DIV/0!"),
    Fraction.parse("0.5"),
    Fraction.of(2n ** 70n),
  ];
  const cells = [
    greaterOrEqual(ownCell("a"), number("0")),
    less(ownCell("a"), number("0")),
    greaterOrEqual(ownCell("a"), number("-1")),
    greaterOrEqual(ownCell("a"), number("1")),
  ].map((expr, at) => ({ key: `k${at}`, expr }));
  for (const one of odd)
    for (const other of odd) {
      const rows = [one, Fraction.of(1), Fraction.of(7), other].map((a) => new Map<string, Scalar>([["a", a]]));
      expect(compare(cells, rows).differences).toEqual([]);
    }
});

test("what the bounds of a block decide is what each of its cells decides", () => {
  for (let tree = 0; tree < 2 * trees; tree += 20) {
    const random = new Random(tree + 1 + seedOffset);
    const signs = () =>
      random.pick([
        [0, 3],
        [-3, 0],
        [-3, 3],
        [2, 2],
        [-1, -1],
        [1, 9],
        [2 ** 27, 2 ** 28],
        [-(2 ** 52), 2 ** 52],
      ] as const);
    const ranges = Object.keys(inputs).map(
      (key) =>
        [
          key,
          signs(),
          random.pick([null, "x", "是", true]),
          random.chance(0.5) ? 10 ** (inputs[key] ?? 0) : 1,
        ] as const,
    );
    const odd = random.pick([0, 0, 0, 0.2, 1]);
    const rows = Array.from(
      { length: random.whole(1, 8) },
      () =>
        new Map(
          ranges.map(([key, [least, most], other, unit]) => [
            key,
            random.chance(odd) ? other : Fraction.of(random.whole(least, most), unit),
          ]),
        ),
    );
    const cells = Array.from({ length: 20 }, (_, at) => ({ key: `k${at}`, expr: calmExpr(random, 3) }));
    const spelled = (key: string) =>
      cells
        .filter((cell) => cell.key === key)
        .map(({ expr }) => print(expr, { mode: "native", address: (to) => (to as TestRef).key }));
    expect(
      compare(cells, rows)
        .differences.slice(0, 3)
        .map((difference) => ({ ...difference, formula: spelled(difference.key) })),
    ).toEqual([]);
  }
});

test("rankings over columns, of whole numbers, decimals, thirds and numbers that no column holds", () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const random = new Random(seed);
    const size = random.pick([1, 3, 40, 700]);
    const odd = random.pick([0, 0.02, 0.3]);
    const rows = Array.from({ length: size }, () => {
      const value = () => (random.chance(odd) ? randomCell(random) : Fraction.of(random.whole(0, 40)));
      return new Map(Object.keys(inputs).map((key) => [key, value()]));
    });
    const metric = random.pick([
      ownCell("a"),
      ownCell("c"),
      when(isNumber(ownCell("b")), randomExpr(random, 2), literal("")),
      multiply(ownCell("a"), number("0.001")),
      multiply(add(ownCell("a"), number(1)), literal(Fraction.of(2n ** 60n))),
    ]);
    const only = { key: "v", expr: when(isNumber(metric), metric, literal("")) };
    const [v, all] = [ownCell("v"), columnOf("v")];
    const ranked = (expr: Expr) => when(isNumber(v), expr, literal(""));
    const cells = [
      only,
      { key: "above", expr: ranked(countAbove(all, v)) },
      { key: "bare", expr: countAbove(all, v) },
      { key: "below", expr: ranked(countBelow(all, v)) },
      { key: "equal", expr: ranked(countEqual(all, v)) },
      { key: "distinctAbove", expr: ranked(distinctAbove(all, v, all)) },
      { key: "distinctBelow", expr: ranked(distinctBelow(all, v, all)) },
      { key: "count", expr: count(all) },
      { key: "best", expr: ranked(multiply(v, max(all))) },
      { key: "least", expr: min(all) },
    ];
    expect(compare(cells, rows).differences.slice(0, 3)).toEqual([]);
  }
});

test("a cell that is only a test for decimals is settled for itself, not for a test for others", () => {
  const a = ownCell("a");
  const cells = [
    { key: "whole", expr: withinDecimals(a, 0) },
    { key: "hundredths", expr: add(number(1), when(withinDecimals(a, 2), number(1), number(0))) },
  ];
  const rows = [1, -2.89, 0.001].map((value) => new Map([["a", Fraction.parse(String(value))]]));
  expect(compare(cells, rows).differences).toEqual([]);
});

/** Cells over few columns, of which each row holds a number or one of few words: sorted by kinds, in several blocks. */
test("rows of few kinds, beside rows that columns cannot say", () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const random = new Random(seed + seedOffset);
    const size = random.pick([95, 96, 200, 1030, 2200]);
    const columns = Object.keys(inputs).map((key) => {
      const words = Array.from({ length: random.pick([1, 2, 3, 20]) }, () => randomCell(random));
      const share = random.pick([0, 0.02, 0.1, 0.5, 1]);
      const unsure = random.pick([0, 0, 0.01]);
      const cell = (): Scalar => {
        if (random.chance(unsure)) return randomCell(random);
        return random.chance(share) ? random.pick(words) : Fraction.of(random.whole(0, 30));
      };
      return { key, cell };
    });
    const rows = Array.from({ length: size }, () => new Map(columns.map(({ key, cell }) => [key, cell()])));
    // each reads the one before, as scores read outcomes
    const cells: ProgramCell[] = [];
    for (let at = 0; at < 6; at += 1) {
      const inner = calmExpr(random, 3);
      const before = cells.at(-1);
      const expr = before && random.chance(0.6) ? when(isNumber(ownCell(before.key)), inner, ownCell("t")) : inner;
      cells.push({ key: `k${at}`, expr });
    }
    const ranking = { key: "place", expr: countAbove(columnOf("k5"), ownCell("k5")) };
    expect(compare([...cells, ranking], rows).differences.slice(0, 3)).toEqual([]);
  }
});

test("what words come to in one table is not taken over to another, where they have other numbers", () => {
  const t = ownCell("t");
  const isFirst = when(equal(t, literal("甲")), number(1), number(2));
  const cells = [{ key: "k", expr: add(when(isNumber(t), t, isFirst), max(when(isNumber(t), number(3), number(4)))) }];
  const program = new Program({ cells, leaf, inputScale: (key) => inputs[key] });
  const found = [
    ["甲", "乙"],
    ["乙", "甲"],
  ].map((words) => {
    const texts = new Texts(words);
    const column = new Column(200, 0);
    for (let row = 0; row < 200; row += 1) column.set(row, row % 2 === 0 ? "甲" : "乙", texts);
    const table = { length: 200, columns: new Map([["t", column]]), texts };
    const results = program.execute(program.exactCells(table));
    return [0, 1].map((row) => String(results.columns.get("k")?.valueAt(row, texts)));
  });
  expect(found).toEqual([
    ["5", "6"],
    ["5", "6"],
  ]);
});

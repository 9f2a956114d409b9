import { valueExpr } from "../../../src/engine/model/schemeParameters.js";
import { Fraction } from "../../../src/exact/fraction.js";
import * as f from "../../../src/formula/build.js";
import { evaluate } from "../../../src/formula/evaluate.js";
import { number, ref, truth, type Expr, type Ref } from "../../../src/formula/expr.js";
import { print } from "../../../src/formula/print.js";
import { isArray, type Scalar, type Value } from "../../../src/formula/value.js";
import type { AnyArgs, AnyRule } from "../../../src/rules/index.js";
import { areaAddress, cellAddress } from "../../support/cellAddress.js";
import type { RuleCase } from "./ruleArbitrary.js";

/** A sheet of a spreadsheet engine: rows and columns are counted from 1. */
export interface TestSheet {
  put(row: number, column: number, value: Scalar): void;
  formula(row: number, column: number, text: string): void;
  calculate(): void;
  shown(row: number, column: number): string;
}

interface Area extends Ref {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly width: number;
}

/** A row of a sheet: each value gets the next free cells, and an expression that reads them. */
export class SheetRow {
  private next = 1;
  constructor(
    private readonly sheet: TestSheet,
    readonly number: number,
  ) {}

  put(value: Value): Expr {
    const cells = isArray(value) ? value : [value];
    cells.forEach((cell, at) => this.sheet.put(this.number, this.next + at, cell));
    const shape = isArray(value) ? "range" : "cell";
    const area: Area = { shape, row: this.number, column: this.next, value, width: cells.length };
    this.next += cells.length;
    return ref(area);
  }

  /** The cells of a range that was put here, one by one. */
  cellsOf(range: Expr): readonly Expr[] {
    if (range.kind !== "ref") throw new TypeError("this is no range of the row");
    const { row, column, value } = range.ref as Area;
    const cells = isArray(value) ? value : [value];
    return cells.map((cell, at) => ref({ shape: "cell", row, column: column + at, value: cell, width: 1 } as Area));
  }

  /** Writes the expression as a native formula, and says what it must show. */
  check(expr: Expr, format?: string): Check {
    const formula = print(expr, { mode: "native", address: addressOf });
    const column = this.next;
    this.sheet.formula(this.number, column, format === undefined ? formula : `TEXT(${formula},"${format}")`);
    this.next += 1;
    return { row: this.number, column, formula, expected: shown(valueIn(expr)) };
  }
}

const addressOf = (to: Ref): string => {
  const { row, column, width, shape } = to as Area;
  return shape === "cell" ? cellAddress(row, column) : areaAddress(row, column, 1, width);
};

const valueIn = (expr: Expr): Value => evaluate(expr, (to) => (to as Area).value);

function shown(value: Value): string {
  if (value instanceof Fraction) return value.toFixed(2);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export interface Check {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly expected: string;
}

/** The inputs and parameters of a case in cells. */
export function argsOf(row: SheetRow, { inputs, params }: RuleCase): AnyArgs {
  const given = Object.entries(inputs).map(([name, value]) => [name, row.put(value)] as const);
  const set = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    // a table of steps stands in the formula, as a scheme writes it
    .map(([name, value]) => {
      const written = valueExpr(value);
      return [name, isTable(value) ? written : row.put(evaluate(written))] as const;
    });
  return Object.fromEntries([...given, ...set]);
}

const isTable = (value: unknown): boolean => Array.isArray(value) && Array.isArray(value[0]);

export const checkScore = (rule: AnyRule, row: SheetRow, args: AnyArgs): Check =>
  row.check(f.round(rule.apply(args), number(2)), "0.00");

/** All that a workbook judges about the inputs: each accepted or not, all conditions, 不适用, veto. */
export function checkJudgements(rule: AnyRule, row: SheetRow, args: AnyArgs): readonly Check[] {
  const accepts = Object.entries(rule.inputs).flatMap(([name, type]) => {
    const arg = args[name];
    if (!arg) return [];
    return type.cells === undefined ? [type.accepts(arg)] : row.cellsOf(arg).map(type.accepts);
  });
  const conditions = (rule.conditions?.(args) ?? []).map((condition) => condition.holds);
  // a veto counts only of an answer that is valid and applies
  const valid = f.and(...accepts, ...conditions, ...(rule.notApplicable ? [f.not(rule.notApplicable(args))] : []));
  const veto = rule.vetoes?.(args);
  const states = [rule.notApplicable?.(args), veto && f.when(valid, veto, truth(false))].filter(
    (expr) => expr !== undefined,
  );
  return [...accepts, ...conditions, ...states].map((expr) => row.check(f.ifError(expr, truth(false))));
}

/** Whether these arguments have a score at all: they apply, and all conditions hold. */
export function isScorable(rule: AnyRule, args: AnyArgs): boolean {
  const holds = (expr: Expr) => valueIn(f.ifError(expr, truth(false))) === true;
  const applies = rule.notApplicable === undefined || !holds(rule.notApplicable(args));
  return applies && (rule.conditions?.(args) ?? []).every((condition) => holds(condition.holds));
}

/** Whether the unrounded score lies exactly between two cents. */
export function isHalfCent(rule: AnyRule, args: AnyArgs): boolean {
  const score = valueIn(rule.apply(args));
  return score instanceof Fraction && score.times(Fraction.of(100)).minus(Fraction.of(1, 2)).isWhole();
}

/** @throws Error with the first few formulas that show something else */
export function compare(sheet: TestSheet, checks: readonly Check[]): void {
  const wrong = checks.filter(({ row, column, expected }) => sheet.shown(row, column) !== expected);
  const told = wrong
    .slice(0, 5)
    .map((check) => `${check.formula} is ${sheet.shown(check.row, check.column)}, exactly ${check.expected}`);
  if (told.length > 0) throw new Error(`${wrong.length} of ${checks.length} differ:\n${told.join("\n")}`);
}

import { compile } from "../formula/evaluate.js";
import type { Expr, Ref } from "../formula/expr.js";
import { isArray, type Scalar, type Value } from "../formula/value.js";
import { isSame, setAll, setUnknown, writeOut } from "./bounds.js";
import { isNumber, unsure } from "./code.js";
import { Column } from "./column.js";
import { build } from "./build.js";
import type { Leaf } from "./lower.js";
import type { Shape } from "./node.js";
import { ranksOf, type Ranks } from "./ranks.js";
import { blockRows, type Kernel, type Register, type Run } from "./register.js";
import { codeOf } from "./scalarCode.js";
import { Texts } from "./texts.js";
import type { Table } from "./table.js";

export interface ProgramCell {
  readonly key: string;
  readonly expr: Expr;
}

export interface ProgramPlan {
  /** Each over cells before it. */
  readonly cells: readonly ProgramCell[];
  readonly leaf: (ref: Ref) => Leaf;
  /** Decimals of an input; undefined for a key that is none. */
  readonly inputScale: (key: string) => number | undefined;
  /** The cells whose columns are kept, and calculated even if nothing else needs them; all by default. */
  readonly kept?: ReadonlySet<string>;
  /** Cells that are not calculated but taken from the columns that are there. */
  readonly given?: ReadonlyMap<string, Shape>;
  /** Columns of the plan that are ranked although no cell of the plan reads them: other programs do. */
  readonly ranked?: ReadonlySet<string>;
}

/** What a run leaves: the kept columns, the ranks, and how often the exact evaluator was called. */
export interface Results {
  readonly columns: Map<string, Column>;
  readonly ranks: Map<string, Ranks>;
  exactCells: number;
}

export const noResults = (): Results => ({ columns: new Map(), ranks: new Map(), exactCells: 0 });

export interface Stage {
  /** Fill the registers of what is the same for every row. */
  readonly constants: readonly Kernel[];
  readonly instructions: readonly Instruction[];
  /** Columns that are ranked when all rows of the stage are done. */
  readonly ranked: readonly string[];
}

export type Instruction =
  | { readonly kernel: Kernel; readonly out: Register; readonly args: readonly Register[]; readonly choosy: boolean }
  | { readonly load: string; readonly into: Register }
  | { readonly settle: string; readonly from: Register; readonly kept: boolean };

/**
 * A list of cells, compiled for columns.
 *
 * Each cell's expression becomes kernels: loops over a block of rows for one step, such as the product of two columns.
 * Steps of equal expressions are done once, and what parameters decide is decided when the program is made. Nothing is
 * generated as text, because an add-in's security policy forbids to run it; a loop over 512 rows makes the call of a
 * kernel cheap enough.
 *
 * The expression stays the one definition of a cell. A row for which doubles cannot say or decide a value exactly is
 * `unsure`, and the exact evaluator calculates that cell of that row from the same expression.
 */
export class Program {
  private readonly run: Run;
  private readonly stages: readonly Stage[];
  readonly shapes: ReadonlyMap<string, Shape>;
  private readonly kept: ReadonlySet<string>;

  constructor(private readonly plan: ProgramPlan) {
    this.run = { texts: new Texts(), from: 0, ranks: new Map(), figure: () => null };
    const { stages, shapes, kept } = build(plan, this.run);
    this.stages = stages;
    this.shapes = shapes;
    this.kept = kept;
  }

  /**
   * Calculates rows of a table.
   * @param exact evaluates what is unsure; its leaves say the parameters of this run, and its results are filled:
   *   cells and ranks that are given must be there
   * @param from the first row, and `to` the one after the last; behind a ranking all rows are done
   */
  execute(exact: ExactCells, from = 0, to = exact.table.length): Results {
    const { table, results } = exact;
    const before = exact.count;
    for (const ranked of this.inStages(exact, from, to))
      for (const key of ranked) {
        const column = results.columns.get(key);
        if (column)
          results.ranks.set(
            key,
            ranksOf(column, table.texts, (row) => exact.valueOf(key, row)),
          );
        exact.forget(key);
      }
    results.exactCells += exact.count - before;
    return results;
  }

  /**
   * The same, stage by stage.
   * @returns after each stage the keys that are to be ranked; their ranks must be in `results` before it goes on
   */
  *inStages(exact: ExactCells, from = 0, to = exact.table.length): Generator<readonly string[], void> {
    const { table, results } = exact;
    for (const [key, { scale, ratio }] of this.shapes)
      if (this.kept.has(key) && !results.columns.has(key))
        results.columns.set(key, new Column(table.length, scale, ratio ? new Float64Array(table.length) : undefined));
    let [first, last] = [from, to];
    for (const { constants, instructions, ranked } of this.stages) {
      // another table may have been calculated since the stage before
      this.run.texts = table.texts;
      this.run.ranks = results.ranks;
      this.run.figure = exact.figure;
      for (const fill of constants) fill(0);
      for (let row = first; row < last; row += blockRows)
        this.block(instructions, table, results, exact, row, Math.min(blockRows, last - row));
      if (ranked.length > 0) [first, last] = [0, table.length];
      yield ranked;
    }
  }

  /** For a program of which the leaves say all: no parameter is left to the run. */
  exactCells(table: Table, results: Results = noResults()): ExactCells {
    const exprs = new Map(this.plan.cells.map(({ key, expr }) => [key, expr]));
    return new ExactCells(this.plan.leaf, exprs, table, results);
  }

  private block(
    instructions: readonly Instruction[],
    table: Table,
    results: Results,
    exact: ExactCells,
    from: number,
    rows: number,
  ): void {
    this.run.from = from;
    for (const instruction of instructions) {
      if ("kernel" in instruction) calculate(instruction, rows);
      else if ("load" in instruction) {
        const { load, into } = instruction;
        const column = table.columns.get(load) ?? results.columns.get(load);
        if (column) column.load(into, from, rows);
        else {
          setAll(into, codeOf(null, 0, table.texts));
          writeOut(into, rows);
          into.denominators?.fill(1, 0, rows);
        }
      } else settle(instruction, this.shapes.get(instruction.settle)?.scale ?? 0, table, results, exact, from, rows);
    }
  }
}

/** Does a step: once, where all that it reads is the same throughout the block. What is unsure may differ. */
function calculate({ kernel, out, args, choosy }: Extract<Instruction, { kernel: Kernel }>, rows: number): void {
  let same = args.length > 0 && out.denominators === null;
  for (let at = 0; same && at < args.length; at += 1) {
    const arg = args[at] as Register;
    same = isSame(arg) && arg.least !== unsure;
  }
  if (same) {
    kernel(1);
    setAll(out, out.values[0] as number);
    return;
  }
  if (!choosy) for (const arg of args) writeOut(arg, rows);
  kernel(rows);
}

/** Evaluates what is unsure, and keeps the column. */
function settle(
  { settle: key, from: register, kept }: Extract<Instruction, { settle: string }>,
  scale: number,
  table: Table,
  results: Results,
  exact: ExactCells,
  from: number,
  rows: number,
): void {
  const found =
    register.most < unsure || register.least > unsure
      ? null
      : settleUnsure(key, register, scale, table, exact, from, rows);
  if (!kept) return;
  const column = results.columns.get(key);
  column?.store(register, from, rows);
  for (const [row, value] of found ?? []) column?.exact.set(row, value);
}

/** @returns rows whose value no code says */
function settleUnsure(
  key: string,
  register: Register,
  scale: number,
  table: Table,
  exact: ExactCells,
  from: number,
  rows: number,
): [number, Scalar][] | null {
  const { values, denominators } = register;
  writeOut(register, rows);
  let found: [number, Scalar][] | null = null;
  let settled = false;
  const marked = unsure;
  for (let i = 0; i < rows; i += 1) {
    if (values[i] !== marked) continue;
    settled = true;
    const value = exact.evaluate(key, from + i);
    const code = denominators ? unsureRatio(value, denominators, i, table) : codeOf(value, scale, table.texts);
    values[i] = code;
    if (code === unsure) (found ??= []).push([from + i, value]);
  }
  if (settled) setUnknown(register);
  return found;
}

/** A value that was evaluated exactly, as a ratio where doubles can say it. */
function unsureRatio(value: Scalar, denominators: Float64Array, at: number, { texts }: Table): number {
  denominators[at] = 1;
  if (typeof value !== "object" || value === null || !("denominator" in value)) return codeOf(value, 0, texts);
  const [n, d] = [Number(value.numerator), Number(value.denominator)];
  if (!isNumber(n) || !isNumber(d)) return unsure;
  denominators[at] = d;
  return n;
}

/** The exact evaluator on the same cells, for single rows. */
export class ExactCells {
  count = 0;
  private row = -1;
  private readonly ofRow = new Map<string, Scalar>();
  private readonly lists = new Map<string, readonly Scalar[]>();
  private readonly known = new Map<string, () => readonly Scalar[]>();

  constructor(
    private readonly leaf: (ref: Ref) => Leaf,
    private readonly exprs: ReadonlyMap<string, Expr>,
    readonly table: Table,
    readonly results: Results,
    /** The figures of parameters that programs read; none, where all are known when a program is made. */
    readonly figure: (name: string, at: number) => Scalar = () => null,
  ) {}

  /** A cell recomputed from its expression, whatever its column says. */
  evaluate(key: string, row: number): Scalar {
    const expr = this.exprs.get(key);
    if (!expr) return null;
    this.count += 1;
    this.at(row);
    const value = compile(expr)(this.resolver(row));
    if (isArray(value)) throw new TypeError("a cell is one value");
    this.at(row);
    this.ofRow.set(key, value);
    return value;
  }

  /** A cell as its column says, or evaluated where that is not exact. */
  valueOf(key: string, row: number): Scalar {
    const input = this.table.columns.get(key);
    if (input) return input.valueAt(row, this.table.texts) ?? null;
    if (this.row === row && this.ofRow.has(key)) return this.ofRow.get(key) ?? null;
    const column = this.results.columns.get(key);
    const value = column?.valueAt(row, this.table.texts);
    return value === undefined ? this.evaluate(key, row) : value;
  }

  /** What leaves of expressions hold for a row. */
  resolver(row: number): (ref: Ref) => Value {
    return (ref) => {
      const leaf = this.leaf(ref);
      switch (leaf.at) {
        case "own":
          return this.valueOf(leaf.key, row);
        case "ownCells":
          return leaf.keys.map((key) => this.valueOf(key, row));
        case "column":
          return this.list(leaf.key);
        case "value":
        case "parameter":
          return leaf.value;
      }
    };
  }

  /** The cells of all rows; the same list as long as it says the same, so that what is sorted serves again. */
  private list(key: string): readonly Scalar[] {
    const known = this.lists.get(key) ?? this.known.get(key)?.();
    if (known) {
      this.lists.set(key, known);
      return known;
    }
    const made = Array.from({ length: this.table.length }, (_, row) => this.valueOf(key, row));
    this.lists.set(key, made);
    return made;
  }

  /** Where the table has only some of the rows: the cells of all. */
  know(key: string, list: () => readonly Scalar[]): void {
    this.lists.delete(key);
    this.known.set(key, list);
  }

  forget(key: string): void {
    this.lists.delete(key);
  }

  private at(row: number): void {
    if (this.row === row) return;
    this.row = row;
    this.ofRow.clear();
  }
}

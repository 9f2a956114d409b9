import type { Expr, Ref } from "../formula/expr.js";
import { build } from "./build.js";
import { Column } from "./column.js";
import { ExactCells } from "./exactCells.js";
import { calculate, load, settle, type Load, type Settle, type Step, type Work } from "./instruction.js";
import { runIsland, type Island } from "./island.js";
import type { Leaf } from "./lower.js";
import type { Shape } from "./node.js";
import { ranksOf } from "./ranks.js";
import { blockRows, type Kernel, type Run } from "./register.js";
import { noResults, type Results } from "./results.js";
import type { Table } from "./table.js";
import { Texts } from "./texts.js";

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

export interface Stage {
  /** Fill the registers of what is the same for every row. */
  readonly constants: readonly Kernel[];
  readonly instructions: readonly Instruction[];
  /** Columns that are ranked when all rows of the stage are done. */
  readonly ranked: readonly string[];
}

export type Instruction = Step | Load | Settle | Island;

/**
 * A list of cells, compiled for columns.
 *
 * Each cell's expression becomes kernels: loops over a block of rows for one step, such as the product of two columns.
 * Steps of equal expressions are done once, and what parameters decide is decided when the program is made. Nothing is
 * generated as text, because an add-in's security policy forbids to run it; a loop over a thousand rows makes the call of a
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
    this.run = { texts: new Texts(), from: 0, order: null, ranks: new Map(), figure: () => null };
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
    const work: Work = { run: this.run, table, exact, shapes: this.shapes, memory: new Map() };
    let [first, last] = [from, to];
    for (const { constants, instructions, ranked } of this.stages) {
      // another table may have been calculated since the stage before
      this.run.texts = table.texts;
      this.run.ranks = results.ranks;
      this.run.figure = exact.figure;
      this.run.order = null;
      for (const fill of constants) fill(0);
      for (let row = first; row < last; row += blockRows) {
        this.run.from = row;
        block(instructions, work, Math.min(blockRows, last - row));
      }
      if (ranked.length > 0) [first, last] = [0, table.length];
      yield ranked;
    }
  }

  /** For a program of which the leaves say all: no parameter is left to the run. */
  exactCells(table: Table, results: Results = noResults()): ExactCells {
    const exprs = new Map(this.plan.cells.map(({ key, expr }) => [key, expr]));
    return new ExactCells(this.plan.leaf, exprs, table, results);
  }
}

function block(instructions: readonly Instruction[], work: Work, rows: number): void {
  for (const instruction of instructions) {
    if ("kernel" in instruction) calculate(instruction, rows);
    else if ("load" in instruction) load(instruction, work, rows);
    else if ("settle" in instruction) settle(instruction, work, rows);
    else runIsland(instruction, work, rows);
  }
}

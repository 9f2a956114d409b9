import { Area } from "./area.js";
import type { Cell } from "./cell.js";
import { busyError, sameValue, type CellValue } from "./values/cellValue.js";
import type { CustomCalls, FunctionCall } from "./customCalls.js";
import { Evaluator, type EvaluatorDifferences } from "./evaluator.js";
import { forEachDependent, type GraphNode } from "./levels.js";
import { LevelQueue } from "./levelQueue.js";
import { isMatrix, type Value } from "./values/matrix.js";
import { Spills } from "./spills.js";

/** A formula that is calculated more often than this in one go feeds itself through what it spills. */
const mostRuns = 100;

/** Calculates what waits, level by level; what has a new value makes its dependents wait. */
export class Recalculation {
  readonly changed = new Set<Cell>();
  readonly spills: Spills;
  private readonly queue = new LevelQueue();
  private readonly evaluator: Evaluator;
  private run = 0;
  isRunning = false;

  constructor(
    private readonly calls: CustomCalls,
    private readonly handOut: (calls: readonly FunctionCall[]) => void,
    today: () => number,
    differences: EvaluatorDifferences = {},
  ) {
    this.evaluator = new Evaluator(calls.ask, today, differences);
    this.spills = new Spills(
      (cell, value) => this.setValue(cell, value),
      (anchor) => this.queue.add(anchor),
    );
  }

  add(node: GraphNode): void {
    this.queue.add(node);
  }

  private readonly enqueue = (node: GraphNode): void => this.queue.add(node);

  addDependents(cell: Cell): void {
    forEachDependent(cell, this.enqueue);
  }

  setValue(cell: Cell, value: CellValue): void {
    if (sameValue(cell.value, value)) return;
    cell.value = value;
    cell.sheet.touch(cell.column);
    this.changed.add(cell);
    this.addDependents(cell);
  }

  /** Until nothing waits. Functions may be answered while they are handed out: then this goes on with them. */
  runAll(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.run += 1;
    try {
      do {
        for (let node = this.queue.take(); node; node = this.queue.take())
          if (node instanceof Area) for (const cell of node.dependents) this.queue.add(cell);
          else this.calculate(node);
        const calls = this.calls.takeOutgoing();
        if (calls.length > 0) this.handOut(calls);
      } while (!this.queue.isEmpty);
    } finally {
      this.isRunning = false;
    }
  }

  private calculate(cell: Cell): void {
    if (!cell.formula) return;
    cell.runs = cell.run === this.run ? cell.runs + 1 : 1;
    cell.run = this.run;
    if (cell.runs > mostRuns) cell.circular = true;
    // Excel shows 0 in a circle, and a warning
    if (cell.circular) return this.settle(cell, 0);
    this.calls.begin();
    const value = this.evaluator.calculate(cell);
    if (value === undefined) return this.await(cell);
    this.calls.end(cell);
    this.settle(cell, value);
  }

  /** The cell keeps what it shows, and formulas that come across it wait. */
  private await(cell: Cell): void {
    if (cell.value === null) {
      cell.value = busyError;
      this.changed.add(cell);
    }
    if (cell.pending) return;
    cell.pending = true;
    cell.sheet.touch(cell.column);
  }

  private settle(cell: Cell, value: Value): void {
    if (cell.pending) {
      cell.pending = false;
      cell.sheet.touch(cell.column);
      this.addDependents(cell);
    }
    if (!isMatrix(value)) {
      this.spills.clear(cell);
      this.setValue(cell, value ?? 0);
    } else if (cell.isName || value.cells.length === 1) {
      this.spills.clear(cell);
      if (cell.isName) this.keepBlock(cell, value);
      this.setValue(cell, value.first ?? 0);
    } else {
      this.addDependents(cell);
      this.spills.place(cell, value);
    }
  }

  private keepBlock(cell: Cell, value: Value): void {
    if (isMatrix(value)) cell.block = value;
    this.addDependents(cell);
  }
}

import type { Area } from "./area.js";
import type { CellError, CellValue } from "./values/cellValue.js";
import type { Formula } from "./syntax/formula.js";
import type { Matrix, Value } from "./values/matrix.js";
import type { Visit } from "./levels.js";
import type { Sheet } from "./sheet.js";

/** What a formula reads: cells and areas, or the error of a reference that leads nowhere. */
export type Precedent = Cell | Area | CellError;

/**
 * A cell that holds or held something, or that a formula reads.
 *
 * `level` rises along every dependency: what has a lower level is calculated first.
 */
export class Cell {
  value: CellValue = null;
  /** As it was given, without "=". */
  text: string | undefined;
  formula: Formula | undefined;
  precedents: readonly Precedent[] = [];
  /** Formula cells that read this very cell, not as part of an area. */
  readonly dependents: Cell[] = [];
  level = 0;
  queued = false;
  /** While levels are assigned. */
  visit: Visit | undefined;
  /** Part of a circle of formulas. */
  circular = false;
  /** Waits for a custom function, its own or another cell's. */
  pending = false;
  /** Answers of the custom functions that the formula called, by function and arguments. */
  answers: ReadonlyMap<string, Value> | undefined;
  /** The block that the formula yielded; the other cells of it point back here. */
  block: Matrix | undefined;
  spilledFrom: Cell | undefined;
  /** How often it was calculated in this recalculation. */
  runs = 0;
  run = 0;
  /** A defined name that is a formula: its block does not spill. */
  readonly isName: boolean;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    isName = false,
  ) {
    this.isName = isName;
  }

  /** Whether its formula was calculated once at least. */
  get isCalculated(): boolean {
    return this.run > 0;
  }

  /** Something of its own, that a spill must not cover. */
  get isOccupied(): boolean {
    return this.formula !== undefined || (this.value !== null && this.spilledFrom === undefined);
  }
}

import type { CellValue } from "../calc/cellValue.js";
import type { Area, Place } from "./area.js";
import type { CellInput } from "./cellInput.js";

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** What the book needs of a calculator; sheets are told by their names. */
export interface Calculation {
  addSheet(name: string): void;
  define(name: string, refersTo: string): void;
  /** Enters all, then calculates what depends on it. */
  enter(changes: readonly CellChange[]): void;
  valueAt(sheet: string, row: number, column: number): CellValue;
  /** The smallest rectangle with all cells that formulas spill into. */
  spilledArea(sheet: string): Area | undefined;
  /** Whether the value comes from a formula elsewhere that spills here. */
  isSpilled(sheet: string, row: number, column: number): boolean;
  /** The value of a formula that was written as seen from `base`, at another cell; it is entered nowhere. */
  evaluate(sheet: string, formula: string, base: Place, at: Place): CellValue;
  /** Resolves when no call of a custom function is awaited. */
  settled(): Promise<void>;
}

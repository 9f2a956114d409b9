import type { CellValue } from "../calc/cellValue.js";
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
  /** Whether the value comes from a formula elsewhere that spills here. */
  isSpilled(sheet: string, row: number, column: number): boolean;
  /** The value of a formula as seen from a cell, without entering it anywhere. */
  evaluate(sheet: string, row: number, column: number, formula: string): CellValue;
  /** Resolves when no call of a custom function is awaited. */
  settled(): Promise<void>;
}

import type { CellValue } from "./values/cellValue.js";

/** Rows and columns count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula with or without "=", and what the file says it yields; or a value. */
export type CellInput = { readonly formula: string; readonly value?: CellValue } | { readonly value: CellValue };
export type SheetCell = CellInput & { readonly row: number; readonly column: number };
export type CellChange = CellInput & CellPlace;

/** What a formula spills: the cell that holds it, and how far it goes. */
export interface Spill extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

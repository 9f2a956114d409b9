import { lastColumn } from "../../src/xlsx/cellAddress.js";
import type { Area } from "./area.js";

/** Values by cell, sparse. */
export class CellMap<T> {
  private readonly cells = new Map<number, T>();

  get(row: number, column: number): T | undefined {
    return this.cells.get(keyOf(row, column));
  }

  set(row: number, column: number, value: T): void {
    this.cells.set(keyOf(row, column), value);
  }

  delete(row: number, column: number): void {
    this.cells.delete(keyOf(row, column));
  }

  get size(): number {
    return this.cells.size;
  }

  *entries(): Generator<{ readonly row: number; readonly column: number; readonly value: T }> {
    for (const [key, value] of this.cells)
      yield { row: Math.floor((key - 1) / lastColumn), column: ((key - 1) % lastColumn) + 1, value };
  }

  /** The smallest rectangle with all cells. */
  bounds(): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const key of this.cells.keys()) {
      const row = Math.floor((key - 1) / lastColumn);
      const column = ((key - 1) % lastColumn) + 1;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    return this.cells.size === 0 ? undefined : { top, left, bottom, right };
  }
}

const keyOf = (row: number, column: number): number => row * lastColumn + column;

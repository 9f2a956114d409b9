import { lastColumn } from "../../xlsx/cellAddress.js";
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
    for (const [key, value] of this.cells) yield { row: Math.floor((key - 1) / lastColumn), column: ((key - 1) % lastColumn) + 1, value };
  }

  /** The smallest rectangle with all cells. */
  bounds(): Area | undefined {
    let area: Area | undefined;
    for (const { row, column } of this.entries()) {
      area = {
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      };
    }
    return area;
  }
}

const keyOf = (row: number, column: number): number => row * lastColumn + column;

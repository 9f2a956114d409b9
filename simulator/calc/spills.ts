import { lastColumn, lastRow } from "../../src/xlsx/cellAddress.js";
import { contains, type Bounds } from "./area.js";
import type { Cell } from "./cell.js";
import { spillError, type CellValue } from "./values/cellValue.js";
import type { Matrix } from "./values/matrix.js";

/** Lays the block that a formula yields over the cells below and right of it. */
export class Spills {
  /** Formulas whose block has no room, and the room they need. */
  private readonly blocked = new Map<Cell, Bounds>();

  /**
   * @param setValue changes what a cell shows
   * @param onFreed called with formulas that may find room now
   */
  constructor(
    private readonly setValue: (cell: Cell, value: CellValue) => void,
    private readonly onFreed: (anchor: Cell) => void,
  ) {}

  place(anchor: Cell, block: Matrix): void {
    const bounds = boundsOf(anchor, block);
    if (!bounds || isBlocked(anchor, bounds)) {
      this.clear(anchor);
      this.blocked.set(anchor, bounds ?? { top: anchor.row, left: anchor.column, bottom: lastRow, right: lastColumn });
      this.setValue(anchor, spillError);
      return;
    }
    this.blocked.delete(anchor);
    this.withdraw(anchor, bounds);
    anchor.block = block;
    block.cells.forEach((value, at) => {
      const cell = anchor.sheet.cell(anchor.row + Math.floor(at / block.columns), anchor.column + (at % block.columns));
      if (cell !== anchor) cell.spilledFrom = anchor;
      this.setValue(cell, value ?? 0);
    });
  }

  /** The formula yields one value now, or is gone. */
  clear(anchor: Cell): void {
    this.blocked.delete(anchor);
    if (!anchor.block) return;
    this.withdraw(anchor, undefined);
    anchor.block = undefined;
  }

  /** A place became empty. */
  release(cell: Cell): void {
    for (const [anchor, bounds] of this.blocked)
      if (anchor.sheet === cell.sheet && contains(bounds, cell.row, cell.column)) this.onFreed(anchor);
  }

  /** Empties what the old block covered and the new one does not. */
  private withdraw(anchor: Cell, kept: Bounds | undefined): void {
    const old = anchor.block && boundsOf(anchor, anchor.block);
    if (!old) return;
    for (const cell of anchor.sheet.cellsIn(old)) {
      if (cell.spilledFrom !== anchor || (kept && contains(kept, cell.row, cell.column))) continue;
      cell.spilledFrom = undefined;
      this.setValue(cell, null);
      this.release(cell);
    }
  }
}

/** @returns undefined when the block goes beyond the sheet */
function boundsOf({ row, column }: Cell, { rows, columns }: Matrix): Bounds | undefined {
  const bounds = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return bounds.bottom > lastRow || bounds.right > lastColumn ? undefined : bounds;
}

const isBlocked = (anchor: Cell, bounds: Bounds): boolean =>
  anchor.sheet
    .cellsIn(bounds)
    .some(
      (cell) => cell !== anchor && (cell.isOccupied || (cell.spilledFrom !== undefined && cell.spilledFrom !== anchor)),
    );

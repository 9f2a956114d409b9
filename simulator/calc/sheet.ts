import { lastColumn, lastRow } from "../../src/xlsx/cellAddress.js";
import { Area, type Bounds } from "./area.js";
import { AreaIndex } from "./areaIndex.js";
import { Cell } from "./cell.js";

interface Column {
  /** By row; most places are holes. */
  readonly cells: Cell[];
  /** Rises with every change of a value in the column. */
  version: number;
}

/** The cells of a worksheet, and the ranges of it that formulas read. */
export class Sheet {
  private readonly columns: Column[] = [];
  private readonly areas = new Map<string, Area>();
  private readonly index = new AreaIndex();
  private lastUsedRow = 0;

  constructor(public name: string) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.columns[column]?.cells[row];
  }

  /** The cell, created on first use. */
  cell(row: number, column: number): Cell {
    const line = (this.columns[column] ??= { cells: [], version: 0 });
    const known = line.cells[row];
    if (known) return known;
    const made = new Cell(this, row, column);
    line.cells[row] = made;
    this.lastUsedRow = Math.max(this.lastUsedRow, row);
    return made;
  }

  area(bounds: Bounds): Area {
    const key = `${bounds.top},${bounds.left},${bounds.bottom},${bounds.right}`;
    const known = this.areas.get(key);
    if (known) return known;
    const made = new Area(this, bounds);
    this.areas.set(key, made);
    this.index.add(made);
    return made;
  }

  /** A range that no formula reads any more. */
  forget(area: Area): void {
    const { top, left, bottom, right } = area.bounds;
    this.areas.delete(`${top},${left},${bottom},${right}`);
    this.index.remove(area);
  }

  forEachAreaAt(row: number, column: number, visit: (area: Area) => void): void {
    this.index.forEachAt(row, column, visit);
  }

  get allAreas(): Iterable<Area> {
    return this.areas.values();
  }

  /** Cells that exist, column by column. */
  cellsIn(bounds: Bounds): Cell[] {
    const found: Cell[] = [];
    const last = Math.min(bounds.right, this.columns.length - 1);
    for (let column = bounds.left; column <= last; column += 1) {
      const cells = this.columns[column]?.cells;
      if (!cells) continue;
      const bottom = Math.min(bounds.bottom, cells.length - 1);
      for (let row = bounds.top; row <= bottom; row += 1) {
        const cell = cells[row];
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  get allCells(): readonly Cell[] {
    return this.cellsIn({ top: 1, left: 1, bottom: lastRow, right: lastColumn });
  }

  touch(column: number): void {
    const line = this.columns[column];
    if (line) line.version += 1;
  }

  /** A number that rises with every change in the columns of a range, and with every new row where it has no end. */
  versionOf({ left, right, bottom }: Bounds): number {
    let version = bottom === lastRow || right === lastColumn ? this.lastUsedRow + this.columns.length : 0;
    const last = Math.min(right, this.columns.length - 1);
    for (let column = left; column <= last; column += 1) version += this.columns[column]?.version ?? 0;
    return version;
  }

  /** Whole columns end with the last row that is used, whole rows with the last column. */
  used({ top, left, bottom, right }: Bounds): Bounds {
    return {
      top,
      left,
      bottom: bottom === lastRow ? Math.max(this.lastUsedRow, top) : bottom,
      right: right === lastColumn ? Math.max(this.columns.length - 1, left) : right,
    };
  }

  get usedBounds(): { readonly rows: number; readonly columns: number } {
    return { rows: this.lastUsedRow, columns: Math.max(this.columns.length - 1, 0) };
  }
}

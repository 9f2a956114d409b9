import type { Sheet } from "../book/sheet.js";

/** Pixels of a column's character: the widest digit of the default typeface. */
const unzoomedCharacter = 7;
const pixelsOfPoint = 4 / 3;
export const headerHeight = 22;

/** Positions along one direction: `start[n]` is where line n begins, counted from line 1. */
export class Track {
  private readonly starts: number[] = [0, 0];

  constructor(
    readonly count: number,
    sizeOf: (line: number) => number,
  ) {
    let at = 0;
    for (let line = 1; line <= count; line += 1) {
      this.starts[line] = at;
      at += sizeOf(line);
    }
    this.starts[count + 1] = at;
  }

  start(line: number): number {
    return this.starts[Math.min(Math.max(line, 1), this.count + 1)] ?? 0;
  }

  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }

  get length(): number {
    return this.start(this.count + 1);
  }

  /** The line at a position; hidden lines are never there. */
  at(position: number): number {
    let [low, high] = [1, this.count];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.start(middle + 1) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sizes of a sheet's rows and columns on the screen. Beyond what is used, there is room to go on. */
export class Geometry {
  readonly columns: Track;
  readonly rows: Track;
  readonly headerWidth: number;
  readonly zoom: number;
  readonly pixelsOfCharacter: number;
  /** The last row and column that stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;

  constructor(sheet: Sheet, used: { readonly rows: number; readonly columns: number }) {
    const zoom = sheet.zoom / 100;
    this.zoom = zoom;
    this.pixelsOfCharacter = unzoomedCharacter * zoom;
    this.columns = new Track(Math.max(used.columns + 26, 40), (column) =>
      Math.round(sheet.widthOf(column) * this.pixelsOfCharacter),
    );
    this.rows = new Track(Math.max(used.rows + 100, 200), (row) =>
      Math.round(sheet.heightOf(row) * pixelsOfPoint * zoom),
    );
    this.headerWidth = 16 + String(this.rows.count).length * 8;
    this.frozenRows = (sheet.frozenAt?.row ?? 1) - 1;
    this.frozenColumns = (sheet.frozenAt?.column ?? 1) - 1;
  }

  get frozenWidth(): number {
    return this.columns.start(this.frozenColumns + 1);
  }

  get frozenHeight(): number {
    return this.rows.start(this.frozenRows + 1);
  }
}

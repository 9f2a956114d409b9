import type { Cell } from "./cell.js";
import type { CellValue } from "./values/cellValue.js";
import { withoutMessage } from "./values/cellValue.js";
import { Matrix } from "./values/matrix.js";
import type { Visit } from "./levels.js";
import type { Sheet } from "./sheet.js";

export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const contains = (bounds: Bounds, row: number, column: number): boolean =>
  row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right;

/** A range that formulas read. It is one node of the graph, however many cells it has and formulas read it. */
export class Area {
  readonly dependents: Cell[] = [];
  level = 0;
  queued = false;
  /** While levels are assigned. */
  visit: Visit | undefined;
  private kept: Matrix | undefined;
  private keptVersion = -1;

  constructor(
    readonly sheet: Sheet,
    readonly bounds: Bounds,
  ) {}

  /** The values, read again only after one of them changed. */
  get matrix(): Matrix {
    const version = this.sheet.versionOf(this.bounds);
    if (this.kept && this.keptVersion === version) return this.kept;
    this.keptVersion = version;
    return (this.kept = this.read());
  }

  /** Formula cells inside. */
  get formulaCells(): readonly Cell[] {
    return this.sheet.cellsIn(this.bounds).filter(({ formula }) => formula !== undefined);
  }

  private read(): Matrix {
    const { top, left, bottom, right } = this.sheet.used(this.bounds);
    const rows = Math.max(bottom - top + 1, 1);
    const columns = Math.max(right - left + 1, 1);
    const cells = new Array<CellValue>(rows * columns).fill(null);
    let pending = false;
    for (const cell of this.sheet.cellsIn({ top, left, bottom, right })) {
      cells[(cell.row - top) * columns + cell.column - left] = withoutMessage(cell.value);
      pending ||= cell.pending;
    }
    return new Matrix(rows, columns, cells, pending);
  }
}

import { isError, missingError, type CellError, type CellValue } from "./cellValue.js";
import { LookupIndex } from "./lookupIndex.js";

/** A block of values, row by row; never changed once made. */
export class Matrix {
  private lookup: LookupIndex | undefined;

  /** @param pending whether it was read from a cell that still waits for a custom function */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly CellValue[],
    readonly pending = false,
  ) {}

  static ofRows(rows: readonly (readonly CellValue[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  /** Counted from 0; beyond its edge a block of one row or column goes on, any other has no value. */
  at(row: number, column: number): CellValue {
    const r = this.rows === 1 ? 0 : row;
    const c = this.columns === 1 ? 0 : column;
    return r < this.rows && c < this.columns ? (this.cells[r * this.columns + c] ?? null) : missingError;
  }

  get first(): CellValue {
    return this.cells[0] ?? null;
  }

  /** Where each value stands, for searches of equal ones. */
  get index(): LookupIndex {
    return (this.lookup ??= new LookupIndex(this.cells));
  }

  rowAt(row: number): Matrix {
    return new Matrix(1, this.columns, this.cells.slice(row * this.columns, (row + 1) * this.columns));
  }

  columnAt(column: number): Matrix {
    return new Matrix(
      this.rows,
      1,
      Array.from({ length: this.rows }, (_, row) => this.cells[row * this.columns + column] ?? null),
    );
  }

  toRows(): CellValue[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      this.cells.slice(row * this.columns, (row + 1) * this.columns),
    );
  }

  firstError(): CellError | undefined {
    return this.cells.find((cell): cell is CellError => isError(cell));
  }
}

/** What a part of a formula yields. */
export type Value = CellValue | Matrix;

export const isMatrix = (value: Value): value is Matrix => value instanceof Matrix;

/** A function of two cells, applied cell by cell; a single row, column or cell goes with every other. */
export function eachPair(a: Value, b: Value, apply: (a: CellValue, b: CellValue) => CellValue): Value {
  if (!isMatrix(a) && !isMatrix(b)) return apply(a, b);
  if (isMatrix(a) && isMatrix(b)) {
    if (a.rows === b.rows && a.columns === b.columns)
      return new Matrix(
        a.rows,
        a.columns,
        a.cells.map((cell, at) => apply(cell, b.cells[at] ?? null)),
      );
    return eachOf([a, b], ([x = null, y = null]) => apply(x, y));
  }
  if (isMatrix(a)) {
    const other = b as CellValue;
    return new Matrix(
      a.rows,
      a.columns,
      a.cells.map((cell) => apply(cell, other)),
    );
  }
  const matrix = b as Matrix;
  return new Matrix(
    matrix.rows,
    matrix.columns,
    matrix.cells.map((cell) => apply(a, cell)),
  );
}

/** A function of cells, applied cell by cell where arguments are blocks. */
export function eachOf(args: readonly Value[], apply: (cells: readonly CellValue[]) => CellValue): Value {
  if (!args.some(isMatrix)) return apply(args as readonly CellValue[]);
  const matrices = args.filter(isMatrix);
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      cells.push(apply(args.map((arg) => (isMatrix(arg) ? arg.at(row, column) : arg))));
  return new Matrix(rows, columns, cells);
}

/** A block of cells, row by row. */
export class Grid<T> {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly T[],
  ) {}

  map<U>(change: (cell: T, at: number) => U): Grid<U> {
    return new Grid(this.rows, this.columns, this.cells.map(change));
  }

  hasShapeOf(other: Grid<unknown>): boolean {
    return this.rows === other.rows && this.columns === other.columns;
  }

  /** Where a cell stands, counted from 1. */
  placeOf(at: number): { readonly row: number; readonly column: number } {
    return { row: Math.floor(at / this.columns) + 1, column: (at % this.columns) + 1 };
  }

  toRows(): T[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      this.cells.slice(row * this.columns, (row + 1) * this.columns),
    );
  }
}

import type { Book } from "../book/book.js";
import { headerHeight, type Geometry } from "./geometry.js";

/** Pixels to both sides of a border that take hold of it. */
const reach = 4;
const narrowest = 1;

/** Widens and narrows columns by their borders in the heading. */
export class ColumnResizer {
  private held: { readonly column: number; readonly from: number; readonly width: number } | undefined;

  constructor(
    private readonly book: Book,
    private readonly geometry: () => Geometry,
  ) {}

  /** @param y within the grid. @param across along the columns. @returns the column whose right border is there */
  borderAt(y: number, across: number): number | undefined {
    const { sheet } = this.book.current;
    if (y >= headerHeight || (sheet.protection && sheet.protection.allowFormatColumns !== true)) return undefined;
    const { columns } = this.geometry();
    const column = columns.at(Math.max(across - reach, 0));
    return Math.abs(columns.start(column + 1) - across) <= reach ? column : undefined;
  }

  get isHolding(): boolean {
    return this.held !== undefined;
  }

  hold(column: number, from: number): void {
    this.held = { column, from, width: this.geometry().columns.size(column) };
  }

  drag(to: number): void {
    if (!this.held) return;
    const { sheet } = this.book.current;
    const { column, from, width } = this.held;
    const pixels = Math.max(width + to - from, narrowest);
    sheet.columns.set(column, { ...sheet.columns.get(column), width: pixels / this.geometry().pixelsOfCharacter });
    this.book.laidOut.emit(sheet);
  }

  release(): void {
    this.held = undefined;
  }
}

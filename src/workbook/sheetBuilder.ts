import type { Expr, Ref } from "../formula/expr.js";
import type { Scalar } from "../formula/value.js";
import type {
  AreaDraft,
  ColumnDraft,
  ConditionalFormatDraft,
  PrintDraft,
  SheetDraft,
  StyleDraft,
  ValidationDraft,
} from "../xlsx/draft.js";
import type { CellRef, NameRef } from "./cellRef.js";

/** A formula on a sheet: an expression, and what its leaves are as seen from its cell. */
export interface FormulaContent {
  readonly expr: Expr;
  /** Leaves that are not yet cells or names of this workbook. */
  readonly locate?: (ref: Ref) => CellRef | NameRef;
}

export type Content = Scalar | FormulaContent;

export const isFormula = (content: Content): content is FormulaContent =>
  typeof content === "object" && content !== null && "expr" in content;

export interface BuiltCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleDraft;
  readonly linkTo?: string;
}

/** A number for each cell: in lists of a hundred thousand, look-up by number is much faster than by string. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column - 1;

/** Excel has no higher rows; what a scheme says at greater length is read in the cell itself. */
const highestRow = 409;

/** One sheet while it is being filled; rows and columns count from 1. */
export class SheetBuilder {
  /** By `cellKey`. */
  readonly cells = new Map<number, BuiltCell>();
  readonly columns = new Map<number, ColumnDraft>();
  readonly rows = new Map<number, { height?: number; hidden?: boolean }>();
  readonly merges: AreaDraft[] = [];
  readonly validations: ValidationDraft[] = [];
  readonly conditionalFormats: ConditionalFormatDraft[] = [];
  state: NonNullable<SheetDraft["state"]> = "visible";
  frozenAt: { row: number; column: number } | undefined;
  print: PrintDraft | undefined;
  tabColor: string | undefined;
  autoFilter: AreaDraft | undefined;
  zoom = 100;

  constructor(readonly name: string) {}

  set(row: number, column: number, content: Content, style: StyleDraft = {}, linkTo?: string): void {
    this.cells.set(cellKey(row, column), { row, column, content, style, ...(linkTo !== undefined && { linkTo }) });
  }

  /** A cell over several; the covered ones have its style, so that borders go all round. */
  merge(at: AreaDraft, content: Content, style: StyleDraft): void {
    for (let row = at.row; row < at.row + at.rowCount; row += 1)
      for (let column = at.column; column < at.column + at.columnCount; column += 1) this.set(row, column, null, style);
    this.set(at.row, at.column, content, style);
    if (at.rowCount * at.columnCount > 1) this.merges.push(at);
  }

  width(column: number, width: number): void {
    this.columns.set(column, { ...this.columns.get(column), width });
  }

  height(row: number, height: number): void {
    this.rows.set(row, { ...this.rows.get(row), height: Math.min(height, highestRow) });
  }

  hideColumn(column: number): void {
    this.columns.set(column, { ...this.columns.get(column), hidden: true });
  }

  /** @param hidden for now: the column behind the group shows it again */
  outline(column: number, outlineLevel: number, hidden: boolean): void {
    this.columns.set(column, { ...this.columns.get(column), outlineLevel, ...(hidden && { hidden }) });
  }

  /** The columns before it are hidden, and shown by its sign. */
  collapse(column: number): void {
    this.columns.set(column, { ...this.columns.get(column), collapsed: true });
  }

  hideRow(row: number): void {
    this.rows.set(row, { ...this.rows.get(row), hidden: true });
  }
}

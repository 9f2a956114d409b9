import type { AreaDraft, CellDraft, SheetDraft, StyleDraft } from "../xlsx/draft.js";
import { style as styles } from "./style.js";

type Value = CellDraft["value"];

/** Excel has no higher rows. */
const highestRow = 409;

/** One sheet of finished values while it is being filled; rows and columns count from 1, A1 and column A are for keys. */
export class DraftSheet {
  private readonly cells = new Map<string, CellDraft>();
  private readonly columns = new Map<number, { width?: number; hidden?: boolean }>();
  private readonly rows = new Map<number, { height?: number; hidden?: boolean }>();
  private readonly merges: AreaDraft[] = [];

  constructor(readonly name: string) {}

  /** The key in A1 by which programs know the sheet, in a hidden row and column. */
  key(text: string): void {
    this.set(1, 1, text, styles.hidden);
    this.rows.set(1, { hidden: true });
    this.columns.set(1, { hidden: true, width: 8 });
  }

  set(row: number, column: number, value: Value | null, style: StyleDraft = {}, linkTo?: string): void {
    this.cells.set(`${row},${column}`, {
      row,
      column,
      style,
      ...(value !== null && value !== undefined && value !== "" && { value }),
      ...(linkTo !== undefined && { linkTo }),
    });
  }

  formula(
    row: number,
    column: number,
    formula: string,
    value: Value,
    style: StyleDraft,
    spills?: CellDraft["spills"],
  ): void {
    this.cells.set(`${row},${column}`, {
      row,
      column,
      style,
      formula,
      ...(value !== undefined && { value }),
      ...(spills && { spills }),
    });
  }

  /** A cell over several; the covered ones have its style, so that borders go all round. */
  merge(
    row: number,
    column: number,
    rowCount: number,
    columnCount: number,
    value: Value | null,
    style: StyleDraft,
  ): void {
    for (let at = row; at < row + rowCount; at += 1)
      for (let across = column; across < column + columnCount; across += 1) this.set(at, across, null, style);
    this.set(row, column, value, style);
    if (rowCount * columnCount > 1) this.merges.push({ row, column, rowCount, columnCount });
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

  /** @param isProtected false for a sheet in which people insert rows */
  finish(look: Omit<SheetDraft, "name" | "cells" | "columns" | "rows" | "merges">, isProtected = true): SheetDraft {
    return {
      name: this.name,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      columns: this.columns,
      rows: this.rows,
      merges: this.merges,
      showGridLines: false,
      ...(isProtected && { protection: { formatColumns: true, autoFilter: true } }),
      ...look,
    };
  }
}

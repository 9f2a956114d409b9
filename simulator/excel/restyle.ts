import { type Area, cellsOf, columnsOf, oneCell, rowsOf } from "../book/area.js";
import { lastColumn, lastRow } from "../../src/xlsx/cellAddress.js";
import type { StyleDraft } from "../../src/xlsx/draft.js";
import type { RangeRef } from "./rangeRef.js";
import { expectAllowed } from "./worksheetProtection.js";

/** Formats are reported for ranges of a size that a person would select. */
const mostCells = 100_000;

/** The value that all cells share, or null where they differ. */
export function shared<T>({ sheet, area }: RangeRef, of: (style: StyleDraft) => T): T | null {
  if (cellsOf(area) > mostCells) return null;
  const first = of(sheet.styleAt(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (of(sheet.styleAt(row, column)) !== first) return null;
  return first;
}

/** The book keeps looks by cell: whole rows and columns get theirs as far as something stands on the sheet. */
export function styled({ book, sheet, area }: RangeRef): Area {
  const used = book.usedArea(sheet) ?? oneCell(1, 1);
  return {
    ...area,
    ...(rowsOf(area) === lastRow && { bottom: used.bottom }),
    ...(columnsOf(area) === lastColumn && { right: used.right }),
  };
}

export function restyle(range: RangeRef, change: (style: StyleDraft, row: number, column: number) => StyleDraft): void {
  expectAllowed(range, "allowFormatCells");
  const { book, sheet } = range;
  const area = styled(range);
  const edits = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      edits.push({ row, column, style: change(sheet.styleAt(row, column), row, column) });
  book.edit(sheet, edits);
}

import { type Area, contains, intersection, isOneCell, oneCell } from "./area.js";
import type { Book } from "./book.js";
import type { Sheet } from "./sheet.js";

/** @param across one merged cell for each row. Of the values only the first of each stays, as in Excel. */
export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  unmergeCells(book, sheet, area);
  const merged = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, at) => ({
        ...area,
        top: area.top + at,
        bottom: area.top + at,
      }))
    : [area];
  for (const one of merged) {
    if (isOneCell(one)) continue;
    sheet.merges.push(one);
    const lost = [...sheet.inputs.entries()].filter(
      ({ row, column }) => contains(one, row, column) && !contains(oneCell(one.top, one.left), row, column),
    );
    book.edit(
      sheet,
      lost.map(({ row, column }) => ({ row, column, input: { value: null } })),
    );
  }
  book.laidOut.emit(sheet);
}

/** Every merged cell that the area touches is one no longer. */
export function unmergeCells(book: Book, sheet: Sheet, area: Area): void {
  const kept = sheet.merges.filter((merge) => !intersection(merge, area));
  if (kept.length === sheet.merges.length) return;
  sheet.merges.splice(0, sheet.merges.length, ...kept);
  book.laidOut.emit(sheet);
}

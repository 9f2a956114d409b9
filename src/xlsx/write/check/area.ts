import { lastColumn, lastRow } from "../../cellAddress.js";
import type { AreaDraft } from "../../draft.js";
import { refuseDraft } from "../fault.js";

/** Whether a row or column exists. */
export function isWithin(position: number, last: number): boolean {
  return Number.isInteger(position) && position >= 1 && position <= last;
}

/** @throws DraftError when the area is empty or reaches over the edge of the sheet */
export function checkArea({ row, column, rowCount, columnCount }: AreaDraft, sheet: string): void {
  const within = (first: number, count: number, last: number): boolean =>
    Number.isInteger(first) && Number.isInteger(count) && first >= 1 && count >= 1 && first + count - 1 <= last;
  if (within(row, rowCount, lastRow) && within(column, columnCount, lastColumn)) return;
  const found = `第 ${String(row)} 行第 ${String(column)} 列起，${String(rowCount)} 行 ${String(columnCount)} 列`;
  refuseDraft("areaOutside", { sheet, found });
}

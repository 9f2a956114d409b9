import { addressText, columnName } from "../cellAddress.js";
import type { AreaDraft } from "../draft.js";

/** @returns "B2:C5", or "B2" for one cell */
export function areaText(area: AreaDraft): string {
  const first = addressText(area.row, area.column);
  const last = addressText(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** @returns "'得 分'!$B$2:$C$5"; quoted always, which is never wrong */
export function absoluteAreaText(sheet: string, area: AreaDraft): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${String(row)}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return `${quotedSheet(sheet)}!${first}:${last}`;
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

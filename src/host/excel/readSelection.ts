import type { Selection } from "../port.js";

export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const cell = context.workbook.getActiveCell();
  const sheet = cell.worksheet;
  const sheetKey = sheet.getRange("A1");
  const rowKey = cell.getEntireRow().getCell(0, 0);
  const columnKey = cell.getEntireColumn().getCell(0, 0);
  cell.load("address");
  sheet.load("name");
  for (const key of [sheetKey, rowKey, columnKey]) key.load("values");
  await context.sync();
  const row: unknown = rowKey.values[0]?.[0];
  return {
    sheet: sheet.name,
    address: addressWithin(cell.address),
    sheetKey: keyText(sheetKey),
    rowKey: typeof row === "number" ? row : keyText(rowKey),
    columnKey: keyText(columnKey),
  };
}

/** More than anybody means to paste: a whole column may be selected. */
const mostCells = 10_000;

export async function readSelectedTexts(context: Excel.RequestContext): Promise<readonly (readonly string[])[]> {
  const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
  used.load("cellCount");
  await context.sync();
  if (used.isNullObject || used.cellCount > mostCells) return [];
  used.load("text");
  await context.sync();
  return used.text;
}

const addressWithin = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

export function keyText(cell: Excel.Range): string {
  const value: unknown = cell.values[0]?.[0];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

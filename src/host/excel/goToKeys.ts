import { HostError, type CellKeys } from "../port.js";
import { keyText } from "./readSelection.js";

/** The keys stand in hidden rows and columns of our sheets only; they are read where the sheet is used. */
export async function goToKeys(context: Excel.RequestContext, keys: CellKeys): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const heads = worksheets.items.map((sheet) => ({ sheet, key: sheet.getRange("A1") }));
  for (const { key } of heads) key.load("values");
  await context.sync();
  const sheet = heads.find(({ key }) => keyText(key) === keys.sheet)?.sheet;
  if (!sheet) throw new HostError("noSuchCell", keys.sheet);
  const used = sheet.getUsedRange(true);
  const [down, across] = [used.getColumn(0), used.getRow(0)];
  for (const line of [down, across]) line.load("values");
  await context.sync();
  const row = down.values.findIndex(([value]) => String(value) === keys.row);
  const column = (across.values[0] ?? []).findIndex((value) => String(value) === keys.column);
  if (row < 0 || column < 0) throw new HostError("noSuchCell", `${keys.sheet} ${keys.row} ${keys.column}`);
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
}

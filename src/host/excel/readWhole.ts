import type { CellGrid } from "../cellGrid.js";
import { HostError } from "../port.js";
import { joinedRows, rowsInOneAnswer } from "./readSheets.js";

/** Many times as much as a scheme fills: a sheet with more is a mistake, and would hold up the program. */
const mostCells = 400_000;

/** Every sheet, with number formats and merged cells. */
export async function readWhole(context: Excel.RequestContext): Promise<readonly CellGrid[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const found = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { used } of found) used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const grids: CellGrid[] = [];
  for (const { sheet, used } of found) {
    if (used.isNullObject) continue;
    if (used.rowCount * used.columnCount > mostCells) throw new HostError("tooLarge", sheet.name);
    grids.push(await readSheet(context, sheet, used));
  }
  return grids;
}

async function readSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Excel.Range): Promise<CellGrid> {
  const merged = used.getMergedAreasOrNullObject();
  merged.load("address");
  await context.sync();
  const merges = merged.isNullObject ? [] : rangesIn(merged.address);
  const rowsAtOnce = rowsInOneAnswer(used.columnCount);
  const pieces: CellGrid[] = [];
  for (let from = 0; from < used.rowCount; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, used.rowCount - from);
    const range = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, rows, used.columnCount);
    range.load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    pieces.push({
      sheet: sheet.name,
      visible: sheet.visibility === "Visible",
      row: used.rowIndex + from + 1,
      column: used.columnIndex + 1,
      values: range.values,
      formulas: range.formulas,
      types: range.valueTypes,
      formats: range.numberFormat as readonly (readonly unknown[])[],
      merges,
    });
  }
  const whole = joinedRows(pieces);
  if (!whole) throw new HostError("failed", sheet.name);
  return whole;
}

/** The addresses of several ranges as Excel joins them; a name of a sheet may hold a comma itself. */
const rangesIn = (address: string): readonly string[] =>
  [...address.matchAll(/\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?=,|$)/g)].map(
    ([, left = "", top = "", right = "", bottom = ""]) => `${left}${top}:${right}${bottom}`,
  );

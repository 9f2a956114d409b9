import { isInputSheet, isOurs, isSchemeSheet } from "../sheetKeys.js";
import type { CellGrid } from "../cellGrid.js";
import type { SheetChoice } from "../port.js";
import { keyText } from "./readSelection.js";

/** Below what one answer may hold on the web (5 MB), with room for long formulas. */
const cellsInOneAnswer = 20_000;

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly key: string;
  readonly used: Excel.Range;
}

export const rowsInOneAnswer = (columnCount: number): number => Math.max(1, Math.floor(cellsInOneAnswer / columnCount));

/** Our sheets, each in a few requests, rows in pieces: one request for all of it would be refused. */
export async function readSheets(context: Excel.RequestContext, wanted: SheetChoice): Promise<readonly CellGrid[]> {
  const found = await findSheets(context);
  const chosen = found.filter(({ sheet, key }) =>
    typeof wanted === "string" ? isWanted[wanted](key) : wanted.includes(sheet.id),
  );
  const grids: CellGrid[] = [];
  for (const one of chosen) {
    const grid = await readSheet(context, one);
    if (grid) grids.push(grid);
  }
  return grids;
}

const isWanted = { all: isOurs, inputs: isInputSheet, scheme: isSchemeSheet } as const;

async function findSheets(context: Excel.RequestContext): Promise<readonly Found[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    key: sheet.getRange("A1"),
    used: sheet.getUsedRangeOrNullObject(true),
  }));
  for (const { key, used } of sheets) {
    key.load("values");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
  }
  await context.sync();
  return sheets.flatMap(({ sheet, key, used }) =>
    used.isNullObject || !isOurs(keyText(key)) ? [] : [{ sheet, key: keyText(key), used }],
  );
}

/** Formulas are read in any case: a formula where a figure was expected is not to be taken for the figure. */
async function readSheet(context: Excel.RequestContext, { sheet, used }: Found): Promise<CellGrid | undefined> {
  const rowsAtOnce = rowsInOneAnswer(used.columnCount);
  const pieces: CellGrid[] = [];
  for (let from = 0; from < used.rowCount; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, used.rowCount - from);
    const range = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, rows, used.columnCount);
    range.load("values,formulas,valueTypes");
    await context.sync();
    pieces.push({
      sheet: sheet.name,
      visible: sheet.visibility === "Visible",
      row: used.rowIndex + from + 1,
      column: used.columnIndex + 1,
      values: range.values,
      formulas: range.formulas,
      types: range.valueTypes,
    });
  }
  return joinedRows(pieces);
}

export function joinedRows(pieces: readonly CellGrid[]): CellGrid | undefined {
  const [first] = pieces;
  return (
    first && {
      ...first,
      values: pieces.flatMap(({ values }) => values),
      formulas: pieces.flatMap(({ formulas }) => formulas),
      types: pieces.flatMap(({ types }) => types),
      ...(first.formats && { formats: pieces.flatMap(({ formats = [] }) => formats) }),
    }
  );
}

/** Whether nothing stands on any sheet. */
export async function isEmptyBook(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  return used.every(({ isNullObject }) => isNullObject);
}

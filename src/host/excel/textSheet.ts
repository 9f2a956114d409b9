import type { TextSheet, TextSheetLook } from "../../returns/merge/sheetStore.js";
import { keyText } from "./readSelection.js";
import { unlocked } from "./unlocked.js";

/** Far below the 5 MB of a request on the web. */
const charactersInOneRequest = 1_000_000;
/** Points of a column's character. */
const pointsOfCharacter = 5.25;
const ink = { band: "#1F4E79", bandText: "#FFFFFF", quiet: "#6B7280", line: "#B8C2CC" } as const;

export async function readTextSheet(context: Excel.RequestContext, key: string): Promise<TextSheet | null> {
  const sheet = await find(context, key);
  if (!sheet) return null;
  const used = sheet.getUsedRange(true);
  const whole = sheet.getRange("A1").getBoundingRect(used);
  whole.load("values,columnCount,rowCount");
  await context.sync();
  const columns = Array.from({ length: whole.columnCount }, (_, at) =>
    whole.getColumn(at).load("columnHidden,format/columnWidth"),
  );
  const lines = Array.from({ length: whole.rowCount }, (_, at) => whole.getRow(at).load("rowHidden"));
  await context.sync();
  return {
    name: sheet.name,
    rows: whole.values.map((row) => row.map(String)),
    look: {
      headRow: 4,
      widths: columns.map(({ columnHidden, format }) =>
        columnHidden ? 0 : Math.round(format.columnWidth / pointsOfCharacter),
      ),
      hiddenRows: lines.flatMap(({ rowHidden }, at) => (rowHidden ? [at + 1] : [])),
    },
  };
}

/**
 * What stood on the sheet goes; its tab stays where the person has put it, and it ends closed. Broken off anywhere and
 * done again, it is the same sheet: its key is there from the first request to the last.
 */
export async function putTextSheet(
  context: Excel.RequestContext,
  key: string,
  wanted: TextSheet | null,
): Promise<void> {
  const found = (await find(context, key)) ?? (wanted ? await begun(context, wanted.name) : undefined);
  if (!wanted) {
    if (!found) return;
    found.delete();
    await context.sync();
    return;
  }
  if (found) {
    const used = found.getRange("A1").getBoundingRect(found.getUsedRange());
    used.load("rowCount,columnCount");
    await context.sync();
    await unlocked(context, [found.id], async () => {
      for (const rest of ["B1:XFD1", "A2:XFD1048576"]) found.getRange(rest).clear();
      // rows hidden for the previous contents may need to be shown
      used.getEntireRow().rowHidden = false;
      used.getEntireColumn().columnHidden = false;
      await fill(context, found, wanted);
    });
    await close(context, found);
    return;
  }
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheet = worksheets.add(
    freeName(
      wanted.name,
      worksheets.items.map(({ name }) => name),
    ),
  );
  await fill(context, sheet, wanted);
  await close(context, sheet);
}

/** A sheet of this name on which nothing has arrived yet. */
async function begun(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name");
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const used = sheet.getUsedRangeOrNullObject(true);
  await context.sync();
  return used.isNullObject ? sheet : undefined;
}

async function close(context: Excel.RequestContext, { protection }: Excel.Worksheet): Promise<void> {
  protection.load("protected");
  await context.sync();
  if (protection.protected) return;
  protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
  await context.sync();
}

async function find(context: Excel.RequestContext, key: string): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const heads = worksheets.items.map((sheet) => ({ sheet, corner: sheet.getRange("A1") }));
  for (const { corner } of heads) corner.load("values");
  await context.sync();
  return heads.find(({ corner }) => keyText(corner) === key)?.sheet;
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows, look }: TextSheet): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  for (const piece of piecesOf(rows)) {
    // a text gets an apostrophe, so that Excel never makes anything else of it
    sheet.getRangeByIndexes(piece.from, 0, piece.rows.length, columns).values = piece.rows.map((row) =>
      row.map((text) => (text === "" ? "" : `'${text}`)),
    );
    await context.sync();
  }
  dress(sheet, rows.length, columns, look);
  await context.sync();
}

function piecesOf(rows: TextSheet["rows"]): readonly { readonly from: number; readonly rows: TextSheet["rows"] }[] {
  const pieces: { from: number; rows: (readonly string[])[]; size: number }[] = [];
  rows.forEach((row, at) => {
    const size = row.reduce((sum, text) => sum + text.length, 0);
    const last = pieces.at(-1);
    if (last && last.size + size <= charactersInOneRequest) {
      last.rows.push(row);
      last.size += size;
    } else pieces.push({ from: at, rows: [row], size });
  });
  return pieces;
}

function dress(
  sheet: Excel.Worksheet,
  rowCount: number,
  columnCount: number,
  { headRow, widths, hiddenRows }: TextSheetLook,
): void {
  const all = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
  all.format.font.name = "微软雅黑";
  all.format.font.size = 9;
  all.format.verticalAlignment = "Center";
  const title = sheet.getCell(1, 1);
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.font.color = ink.band;
  sheet.getCell(2, 1).format.font.color = ink.quiet;
  const shown = widths.flatMap((width, at) => (width > 0 && at > 0 ? [at] : []));
  const last = shown.at(-1) ?? 1;
  const head = sheet.getRangeByIndexes(headRow - 1, 1, 1, last);
  head.format.fill.color = ink.band;
  head.format.font.color = ink.bandText;
  head.format.font.bold = true;
  head.format.horizontalAlignment = "Center";
  if (rowCount > headRow) {
    const body = sheet.getRangeByIndexes(headRow, 1, rowCount - headRow, last);
    body.format.wrapText = true;
    for (const side of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const)
      body.format.borders.getItem(side).color = ink.line;
  }
  widths.forEach((width, at) => {
    const column = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
    if (width === 0) column.columnHidden = true;
    else column.format.columnWidth = width * pointsOfCharacter;
  });
  for (const row of hiddenRows) sheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow().rowHidden = true;
}

function freeName(name: string, taken: readonly string[]): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name}（${copy}）`;
    if (!taken.includes(candidate)) return candidate;
  }
}

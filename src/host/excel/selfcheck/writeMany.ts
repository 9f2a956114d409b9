import { addinBook, writingPlaces } from "../../../selfcheck/addin/addinBook.js";
import type { Timed } from "../../selfCheckPort.js";
import { writeCells } from "../writeCells.js";
import { settled } from "./calculated.js";
import { ownSheet } from "./ownBook.js";

const { firstRow, rowCount } = writingPlaces;
const lastRow = firstRow + rowCount - 1;
const { name } = addinBook.sheets.writing;

/** Column after column, as the pane writes what it was given. */
export async function writeMany(context: Excel.RequestContext, block: "plain" | "conditional"): Promise<Timed> {
  const sheet = await ownSheet(context, "writing");
  const columns = writingPlaces[block];
  const writes = columns.flatMap((column, across) =>
    Array.from({ length: rowCount }, (_, down) => ({
      sheet: name,
      address: `${column}${firstRow + down}`,
      content: across * rowCount + down + 1,
    })),
  );
  const started = performance.now();
  await writeCells(context, writes);
  const milliseconds = performance.now() - started;
  const range = sheet.getRange(`${columns[0]}${firstRow}:${columns.at(-1)}${lastRow}`);
  range.load("values");
  await context.sync();
  const right = (range.values as unknown[][]).flatMap((row, down) =>
    row.filter((value, across) => value === across * rowCount + down + 1),
  ).length;
  return { right, milliseconds };
}

/** Each with another count, so that none is answered from what another came to. */
export async function callMany(
  context: Excel.RequestContext,
  isWaiting: (value: unknown) => boolean,
  patience: number,
): Promise<Timed> {
  const sheet = await ownSheet(context, "writing");
  const { calls } = writingPlaces;
  const range = sheet.getRange(`${calls}${firstRow}:${calls}${lastRow}`);
  const started = performance.now();
  range.formulas = Array.from({ length: rowCount }, (_, down) => [`=DEDUCT(${down + 1},0.5,${rowCount})`]);
  await context.sync();
  const { values } = await settled(context, range, patience, (now) => now.some(([value]) => isWaiting(value)));
  const milliseconds = performance.now() - started;
  // halves are exact in binary arithmetic: there is nothing to round
  const right = values.filter(([value], down) => value === rowCount - (down + 1) / 2).length;
  return { right, milliseconds };
}

import { writingPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** A cell is changed: the address that the event of it names, "" where none comes in so many milliseconds. */
export async function event(context: Excel.RequestContext, patience: number): Promise<string> {
  const sheet = await ownSheet(context, "writing");
  sheet.load("id");
  await context.sync();
  let heard = (_: string): void => undefined;
  const told = new Promise<string>((resolve) => (heard = resolve));
  const late = setTimeout(() => heard(""), patience);
  const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
    if (worksheetId === sheet.id) heard(address);
  });
  await context.sync();
  try {
    const cell = sheet.getRange(writingPlaces.event);
    cell.values = [[performance.now()]];
    await context.sync();
    return await told;
  } finally {
    clearTimeout(late);
    handler.remove();
    await context.sync();
  }
}

import { HostError } from "../port.js";

/** Quotes are for names that need them; without them a name with "!" could not be separated from the address. */
export async function goTo(context: Excel.RequestContext, place: string): Promise<void> {
  const split = place.lastIndexOf("!");
  const name = place
    .slice(0, split)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (split < 0 || sheet.isNullObject) throw new HostError("noSuchCell", place);
  sheet.activate();
  sheet.getRange(place.slice(split + 1)).select();
  await context.sync();
}

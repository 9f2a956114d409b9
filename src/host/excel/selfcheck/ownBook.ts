import { addinBook, type AddinSheet } from "../../../selfcheck/addin/addinBook.js";
import { HostError } from "../../port.js";
import { run } from "../attempt.js";
import { keyText } from "../readSelection.js";

/** The version in the document's property, where the very hidden sheet is there as well. */
export async function madeBy(context: Excel.RequestContext): Promise<string | null> {
  const { properties, worksheets } = context.workbook;
  const property = properties.custom.getItemOrNullObject(addinBook.property);
  property.load("value");
  const mark = worksheets.getItemOrNullObject(addinBook.sheets.mark.name);
  mark.load("visibility");
  await context.sync();
  if (property.isNullObject || mark.isNullObject || mark.visibility !== "VeryHidden") return null;
  const corner = mark.getRange("A1");
  corner.load("values");
  await context.sync();
  return keyText(corner) === addinBook.sheets.mark.key ? String(property.value) : null;
}

/** Does something in the self-check's own workbook. @throws HostError in any other */
export const inOwnBook = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  run(async (context) => {
    if ((await madeBy(context)) === null) throw new HostError("otherWorkbook", addinBook.property);
    return batch(context);
  });

/** One of its sheets, by the key in A1. @throws HostError where it is gone, or is another by that name */
export async function ownSheet(context: Excel.RequestContext, which: AddinSheet): Promise<Excel.Worksheet> {
  const { key, name } = addinBook.sheets[which];
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new HostError("otherWorkbook", name);
  const corner = sheet.getRange("A1");
  corner.load("values");
  await context.sync();
  if (keyText(corner) !== key) throw new HostError("otherWorkbook", name);
  return sheet;
}

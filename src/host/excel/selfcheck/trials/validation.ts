import { settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

const operators: Readonly<Record<string, string>> = { GreaterThanOrEqualTo: ">=" };

/** Excel gives a number, or a formula; a range only where one was written. */
const textOf = (limit: unknown): string =>
  typeof limit === "string" || typeof limit === "number" ? String(limit) : "";

/** A list that the file brings, and a limit of numbers that is written. */
export async function validation(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const { file, written } = settingsPlaces.validation;
  const [brought, own] = [sheet.getRange(file).dataValidation, sheet.getRange(written).dataValidation];
  own.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
  await context.sync();
  for (const each of [brought, own]) each.load("rule");
  await context.sync();
  const { list } = brought.rule;
  const { wholeNumber } = own.rule;
  const limit = textOf(wholeNumber?.formula1).replace(/^=/, "");
  return `文件：${textOf(list?.source)}；写入：${operators[wholeNumber?.operator ?? ""] ?? ""}${limit}`;
}

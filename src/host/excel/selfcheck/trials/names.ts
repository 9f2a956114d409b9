import { settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** A name that the file brings, and one that is written and taken away again. */
export async function names(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const { file, written, refersTo } = settingsPlaces.name;
  const all = context.workbook.names;
  const before = all.getItemOrNullObject(written);
  await context.sync();
  if (!before.isNullObject) before.delete();
  all.add(written, sheet.getRange(refersTo));
  await context.sync();
  const [brought, own] = [file, written].map((name) => all.getItemOrNullObject(name));
  for (const each of [brought, own]) each?.load("formula");
  await context.sync();
  const [of, wrote] = [brought, own].map((each) =>
    each && !each.isNullObject ? String(each.formula).replace(/^=/, "").replaceAll("'", "") : "没有",
  );
  if (own && !own.isNullObject) own.delete();
  await context.sync();
  return `文件：${of}；写入：${wrote}`;
}

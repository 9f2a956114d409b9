import { settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** A rule by a formula that the file brings, and one that is written. */
export async function conditional(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const { file, written } = settingsPlaces.conditional;
  const own = sheet.getRange(written).conditionalFormats;
  own.clearAll();
  const { custom } = own.add("Custom");
  custom.rule.formula = "=$B$10>6";
  custom.format.fill.color = "#C6EFCE";
  await context.sync();
  const rules = [sheet.getRange(file).conditionalFormats, own].map((formats) => formats.getItemAt(0).custom);
  for (const { rule, format } of rules) {
    rule.load("formula");
    format.fill.load("color");
  }
  await context.sync();
  const [brought = "", wrote = ""] = rules.map(
    ({ rule, format }) => `${rule.formula.replace(/^=/, "")} ${format.fill.color.replace("#", "")}`,
  );
  return `文件：${brought}；写入：${wrote}`;
}

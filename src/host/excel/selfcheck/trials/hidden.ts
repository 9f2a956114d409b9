import { settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** A row that the file hides, and one that is hidden. */
export async function hidden(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const { file, written } = settingsPlaces.hidden;
  const rows = [file, written].map((row) => sheet.getRange(`${row}:${row}`));
  const [, own] = rows;
  if (own) own.rowHidden = true;
  await context.sync();
  for (const row of rows) row.load("rowHidden");
  await context.sync();
  const [brought = "", wrote = ""] = rows.map(({ rowHidden }) => (rowHidden ? "隐藏" : "显示"));
  return `文件：${brought}；写入：${wrote}`;
}

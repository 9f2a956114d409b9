import { nativeFormula, settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** Whether a native formula is kept as it was written, in the file and by the add-in. */
export async function native(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const [file, written] = [settingsPlaces.native.file, settingsPlaces.native.written].map((at) => sheet.getRange(at));
  if (written) written.formulas = [[nativeFormula]];
  await context.sync();
  for (const each of [file, written]) each?.load("formulas");
  await context.sync();
  const [brought, wrote] = [file, written].map((each) => {
    const formula = String(each?.formulas[0]?.[0] ?? "");
    return formula === nativeFormula ? "同" : formula;
  });
  return `文件：${brought}；写入：${wrote}`;
}

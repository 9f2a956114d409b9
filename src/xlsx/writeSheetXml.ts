import type { SheetDraft } from "./draft.js";
import { areaText } from "./writeArea.js";
import { insertBefore, replaceOnce } from "./writeXml.js";

/** Adds to hucre's XML of a sheet what hucre does not write. */
export function completeSheet(xml: string, sheet: SheetDraft, active: boolean): string {
  // The height of 微软雅黑 in size 10: Excel takes it for rows without cells, before it has measured any.
  let result = replaceOnce(xml, '<sheetFormatPr defaultRowHeight="15"/>', '<sheetFormatPr defaultRowHeight="16.5"/>');
  if (active) result = replaceOnce(result, "<sheetView ", '<sheetView tabSelected="1" ');
  const { errors } = sheet.print ?? {};
  if (errors !== undefined) result = replaceOnce(result, "<pageSetup ", `<pageSetup errors="${errors}" `);
  if (sheet.ignoredErrors?.length) result = insertBefore(result, sheet.charts?.length ? "<drawing " : "</worksheet>", ignoredErrors(sheet.ignoredErrors));
  return result;
}

/** Follows the page breaks, after which hucre writes nothing of what a draft can ask for (CT_Worksheet, 18.3.1.99). */
function ignoredErrors(drafts: NonNullable<SheetDraft["ignoredErrors"]>): string {
  const elements = drafts.map(({ area, kinds }) => {
    const attributes = kinds.map((kind) => ` ${kind}="1"`).join("");
    return `<ignoredError sqref="${areaText(area)}"${attributes}/>`;
  });
  return `<ignoredErrors>${elements.join("")}</ignoredErrors>`;
}

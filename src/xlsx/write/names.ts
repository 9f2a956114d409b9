import { columnName } from "../cellAddress.js";
import type { BookDraft, PrintDraft, SheetDraft } from "../draft.js";
import { absoluteAreaText, quotedSheet } from "./area.js";
import { fileText, escapeXml } from "./text.js";

/**
 * The element definedNames: the draft's names, and those by which Excel keeps print titles, print areas and
 * filters. Print titles with rows before columns are damaged to Excel.
 */
export function definedNames({ names, sheets }: BookDraft): string {
  const elements = names.map(({ name, refersTo, hidden }) =>
    definedName({ name, ...(hidden === true && { hidden: 1 }) }, refersTo),
  );
  for (const [localSheetId, sheet] of sheets.entries()) {
    if (sheet.autoFilter) {
      const filtered = absoluteAreaText(sheet.name, sheet.autoFilter);
      elements.push(definedName({ name: "_xlnm._FilterDatabase", localSheetId, hidden: 1 }, filtered));
    }
    elements.push(...printNames(sheet, localSheetId));
  }
  return elements.length === 0 ? "" : `<definedNames>${elements.join("")}</definedNames>`;
}

/** The names by which Excel keeps what of a sheet is printed. */
export function printNames({ name: sheet, print }: SheetDraft, localSheetId: number): readonly string[] {
  const printed = print?.area && absoluteAreaText(sheet, print.area);
  const area = printed === undefined ? [] : [definedName({ name: "_xlnm.Print_Area", localSheetId }, printed)];
  const titles = printTitles(sheet, print);
  return titles === "" ? area : [...area, definedName({ name: "_xlnm.Print_Titles", localSheetId }, titles)];
}

function definedName(attributes: Readonly<Record<string, string | number>>, refersTo: string): string {
  const spelled = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<definedName${spelled.join("")}>${escapeXml(fileText(refersTo))}</definedName>`;
}

function printTitles(sheet: string, { titleRows, titleColumns }: Partial<PrintDraft> = {}): string {
  const span = ([first, last]: readonly [number, number], spell: (position: number) => string): string =>
    `${quotedSheet(sheet)}!$${spell(first)}:$${spell(last)}`;
  return [titleColumns && span(titleColumns, columnName), titleRows && span(titleRows, String)]
    .filter((text) => text !== undefined)
    .join(",");
}

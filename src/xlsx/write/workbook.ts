import type { BookDraft } from "../draft.js";
import { definedNames } from "./names.js";
import { declaration, element, namespaces, xml } from "./xml.js";

/** xl/workbook.xml. Programs calculate all formulas when they open it; cached values are for those that cannot. */
export function workbook(draft: BookDraft, activeTab: number): string {
  const sheets = draft.sheets.map(({ name, state }, index) => {
    const hidden = state === "visible" ? undefined : state;
    return element("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}`, state: hidden });
  });
  const system = draft.date1904 ? element("workbookPr", { date1904: 1 }) : "";
  return xml`${declaration}<workbook xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.links}">${system}<bookViews>
    <workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="${activeTab}"/></bookViews>
    <sheets>${sheets.join("")}</sheets>${definedNames(draft)}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;
}

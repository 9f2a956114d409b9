import type { BookContents } from "../../xlsx/bookContents.js";
import { parseAddress } from "../../xlsx/cellAddress.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { MergePlan } from "./mergePlan.js";
import type { OfficeReports } from "./officeReports.js";
import { cellOfStored, shownStored } from "../values/storedValue.js";

const plainCell = {
  formula: undefined,
  formulaKind: undefined,
  formulaRange: undefined,
  numberFormat: "General",
  locked: false,
  styleIndex: 0,
} as const;

/**
 * The office workbook as it will be once the plan is carried out: what is kept of a merge is computed from it before
 * anything is touched. Cached values of formulas stay as they were.
 *
 * @throws WorkbookError with the cell, when 自报 is not what the plan was made for
 */
export function plannedBook(book: BookContents, office: OfficeReports, { changes }: MergePlan): BookContents {
  const cells = new Map(book.sheets.find(({ name }) => name === office.sheet)?.cells);
  for (const { department, key, before, after } of changes) {
    const address = office.addressOf(department, key);
    const now = office.values.get(`${department}|${key}`) ?? "";
    if (now !== before)
      throw new WorkbookError(
        `${office.sheet}!${address}`,
        `核对以后有改动：当时为“${shownStored(before)}”，现为“${shownStored(now)}”；请重新核对`,
        `was changed since the forms were checked: then “${shownStored(before)}”, now “${shownStored(now)}”; check them again`,
      );
    const place = parseAddress(address);
    if (!place) throw new TypeError(`no address: ${address}`);
    cells.set(address, { ...plainCell, ...cells.get(address), ...place, value: cellOfStored(after) });
  }
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === office.sheet ? { ...sheet, cells } : sheet)) };
}

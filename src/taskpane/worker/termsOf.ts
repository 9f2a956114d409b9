import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { termKeys } from "../../workbook/office/sheets/termsRows.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { OfficeTerm, OpenOffice } from "./openBook.js";

/** The terms of the round as they stand on 说明, each with its cell: what is told to the departments, and what is missing. */
export function termsOf({ book, office }: OpenOffice): readonly OfficeTerm[] {
  const { terms } = office.record;
  // as the workbook was read: an older one has no cells for them
  if (!terms) return [];
  const sheet = KeyedSheet.find(book, sheetKey("office", "home"));
  return termKeys.map((term) => {
    const typed = sheet.textAt(term, "value").trim();
    return {
      term,
      text: terms[term] || typed,
      isWrong: typed !== "" && terms[term] === "",
      place: sheet.placeOf(term, "value"),
    };
  });
}

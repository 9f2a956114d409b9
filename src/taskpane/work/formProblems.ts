import { planConversion } from "../../workbook/convert.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { FormProblem } from "./fillWork.js";
import type { OpenForm } from "./openBook.js";

/** Formulas of the form that somebody typed over, and rows, columns or sheets that are gone. */
export function formProblems({ scheme }: OpenForm, book: BookContents): readonly FormProblem[] {
  try {
    return planConversion(scheme, book, "native").left.map(({ sheet, address, found, expected }) => ({
      kind: "overwritten",
      place: `${sheet}!${address}`,
      what: found,
      message: expected,
    }));
  } catch (error) {
    if (error instanceof WorkbookError) return [{ kind: "broken", place: null, what: "", message: error.message }];
    throw error;
  }
}

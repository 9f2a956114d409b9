import type { FormulaMode } from "../../formula/print.js";
import type { Words } from "../../words/words.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { planConversion, type Conversion } from "../../workbook/convert/convert.js";
import { identityOf } from "../../workbook/identity.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";

export interface ConvertWork {
  /** What has to be written to bring a workbook into another mode; nothing is written yet. */
  planConversion(book: BookContents, mode: FormulaMode): Promise<Planned>;
}

export type Planned =
  | { readonly kind: "planned"; readonly conversion: Conversion }
  | { readonly kind: "foreign" }
  | { readonly kind: "broken"; readonly message: Words };

export const convertWork = (): ConvertWork => ({ planConversion: async (book, mode) => planned(book, mode) });

function planned(book: BookContents, mode: FormulaMode): Planned {
  try {
    const identity = identityOf(book);
    const scheme = identity && schemeOfBook(book, identity);
    return scheme ? { kind: "planned", conversion: planConversion(scheme, book, mode) } : { kind: "foreign" };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "broken", message: error.words };
    throw error;
  }
}

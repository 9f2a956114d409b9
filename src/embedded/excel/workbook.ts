import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { oneCell } from "../book/area.js";
import type { Book } from "../book/book.js";
import { application } from "./application.js";
import { names } from "./names.js";
import { range } from "./range.js";
import { rangeRef } from "./rangeRef.js";
import { eventRegistrations, worksheet } from "./worksheet.js";

/** Excel.Workbook */
export const workbook = new ApiType<Book>("Workbook", {
  get: {
    application: (book) => application.of(book),
    name: (book) => `${book.title}.xlsx`,
    names: (book) => names.of(book),
    worksheets: (book) => worksheets.of(book),
  },
  call: {
    getActiveCell: (book) => {
      const { sheet, active } = book.current;
      return range.of(rangeRef(book, sheet, oneCell(active.row, active.column)));
    },
    getSelectedRange: (book) => {
      const { sheet, area } = book.current;
      return range.of(rangeRef(book, sheet, area));
    },
  },
});

/** Excel.WorksheetCollection */
const worksheets = new ApiType<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => worksheet.of({ book, sheet })),
  call: {
    ...eventRegistrations,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
    add: (book, name) => worksheet.of({ book, sheet: book.addSheet(newName(book, name)) }),
    getActiveWorksheet: (book) => worksheet.of({ book, sheet: book.current.sheet }),
    getCount: (book) => book.sheets.length,
    getItem: (book, key) => {
      const found = worksheetNamed(book, key);
      if (!found) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
      return found;
    },
    getItemOrNullObject: worksheetNamed,
  },
});

function worksheetNamed(book: Book, key: unknown): ApiObject | null {
  const sheet = typeof key === "string" ? book.sheet(key) : undefined;
  return sheet ? worksheet.of({ book, sheet }) : null;
}

const sheetName = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** @throws ApiError for a name that Excel does not take */
function newName(book: Book, wanted: unknown): string {
  if (typeof wanted === "string" && wanted !== "") {
    if (!sheetName.test(wanted)) throw invalidArgument();
    if (book.sheet(wanted)) throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
    return wanted;
  }
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

export const workbookTypes = [workbook, worksheets];

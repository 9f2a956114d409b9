import { invalidArgument, itemNotFound } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { oneCell, parseArea } from "../book/area.js";
import { nameFault } from "../book/arrangeSheets.js";
import type { Book } from "../book/book.js";
import { application } from "./application.js";
import { customXmlParts } from "./customXmlParts.js";
import { documentProperties, documentPropertyTypes } from "./documentProperties.js";
import { names } from "./names.js";
import { range } from "./range.js";
import { rangeRef } from "./rangeRef.js";
import { settings } from "./settings.js";
import { workbookProtection } from "./workbookProtection.js";
import { registrations, sheetRegistrations } from "./registrations.js";
import { expectDone, worksheet } from "./worksheet.js";

/** Excel.Workbook */
export const workbook = new ApiType<Book>("Workbook", {
  get: {
    application: (book) => application.of(book),
    autoSave: () => false,
    customXmlParts: (book) => customXmlParts.of(book),
    name: (book) => `${book.title}.xlsx`,
    names: (book) => names.of(book),
    properties: (book) => documentProperties.of(book),
    protection: (book) => workbookProtection.of(book),
    readOnly: () => false,
    settings: (book) => settings.of(book),
    worksheets: (book) => worksheets.of(book),
  },
  call: {
    ...registrations("ActivatedEvent"),
    _GetRangeForEventByReferenceId: (book, reference) => {
      const found = rangeOfEvent(book, reference);
      if (!found) throw itemNotFound();
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
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

/** The range of a change, which its event names by sheet and address. */
function rangeOfEvent(book: Book, reference: unknown): ApiObject | null {
  const [id = "", address = ""] = String(reference).split("|");
  const sheet = book.sheet(id);
  const area = parseArea(address);
  return sheet && area ? range.of(rangeRef(book, sheet, area)) : null;
}

/** Excel.WorksheetCollection */
const worksheets = new ApiType<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => worksheet.of({ book, sheet })),
  call: {
    ...sheetRegistrations,
    ...registrations("AddedEvent", "DeletedEvent", "EventMoved"),
    add: (book, name) => {
      if (book.isProtected) expectDone("bookProtected");
      return worksheet.of({ book, sheet: book.addSheet(newName(book, name)) });
    },
    getActiveWorksheet: (book) => worksheet.of({ book, sheet: book.current.sheet }),
    getCount: (book, visibleOnly) => (visibleOnly === true ? book.visibleSheets : book.sheets).length,
    getFirst: (book, visibleOnly) => atEnd(book, visibleOnly, 0),
    getItem: (book, key) => {
      const found = worksheetNamed(book, key);
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: worksheetNamed,
    getLast: (book, visibleOnly) => atEnd(book, visibleOnly, -1),
  },
});

function atEnd(book: Book, visibleOnly: unknown, index: number): ApiObject {
  const sheet = (visibleOnly === true ? book.visibleSheets : book.sheets).at(index);
  if (!sheet) throw itemNotFound();
  return worksheet.of({ book, sheet });
}

function worksheetNamed(book: Book, key: unknown): ApiObject | null {
  const sheet = typeof key === "string" ? book.sheet(key) : undefined;
  return sheet ? worksheet.of({ book, sheet }) : null;
}

/** @throws ApiError for a name that Excel does not take */
function newName(book: Book, wanted: unknown): string {
  if (wanted !== undefined && wanted !== null && typeof wanted !== "string") throw invalidArgument();
  if (wanted) {
    expectDone(nameFault(book, wanted));
    return wanted;
  }
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

export const workbookTypes = [workbook, worksheets, workbookProtection, ...documentPropertyTypes];

import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type Area, isWithinSheet } from "../book/area.js";
import type { Book } from "../book/book.js";
import type { Sheet } from "../book/sheet.js";

/** A range of the object model: a rectangle on a sheet of a book. */
export interface RangeRef {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** @throws ApiError when the rectangle leaves the sheet, or the sheet is gone */
export function rangeRef(book: Book, sheet: Sheet, area: Area): RangeRef {
  if (!isWithinSheet(area)) throw invalidArgument();
  expectSheet(book, sheet);
  return { book, sheet, area };
}

/** @throws ApiError */
export function expectSheet(book: Book, sheet: Sheet): void {
  if (!book.sheets.includes(sheet)) throw new ApiError("ItemNotFound", "The worksheet was deleted.", 404);
}

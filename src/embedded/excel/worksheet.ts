import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { type Area, parseArea, splitPlace, wholeSheet } from "../book/area.js";
import type { Book } from "../book/book.js";
import type { Sheet, SheetState } from "../book/sheet.js";
import { range } from "./range.js";
import { rangeRef, wholeNumber } from "./rangeRef.js";
import { worksheetProtection } from "./worksheetProtection.js";

export interface SheetRef {
  readonly book: Book;
  readonly sheet: Sheet;
}

const visibilities: Readonly<Record<SheetState, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

/** What office.js calls when an add-in begins or ends to listen: events are sent in any case. */
export const eventRegistrations = {
  _RegisterDataChangedEvent: () => undefined,
  _UnregisterDataChangedEvent: () => undefined,
  _RegisterSelectionChangedEvent: () => undefined,
  _UnregisterSelectionChangedEvent: () => undefined,
  _RegisterProtectionChangedEvent: () => undefined,
  _UnregisterProtectionChangedEvent: () => undefined,
};

const rangeOf = ({ book, sheet }: SheetRef, area: Area): ApiObject => range.of(rangeRef(book, sheet, area));

/** Excel.Worksheet */
export const worksheet: ApiType<SheetRef> = new ApiType<SheetRef>("Worksheet", {
  id: ({ sheet }) => sheet.id,
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    protection: (ref) => worksheetProtection.of(ref),
    showGridlines: ({ sheet }) => sheet.showGridLines,
    tabColor: ({ sheet }) => (sheet.tabColor === undefined ? "" : `#${sheet.tabColor}`),
    visibility: ({ sheet }) => visibilities[sheet.state],
  },
  set: {
    visibility: ({ book, sheet }, visibility) => {
      const [state] = Object.entries(visibilities).find(([, name]) => name === visibility) ?? [];
      if (state === undefined) throw invalidArgument();
      sheet.state = state as SheetState;
      book.rearranged.emit(undefined);
    },
  },
  call: {
    ...eventRegistrations,
    activate: ({ book, sheet }) => {
      if (sheet.state !== "visible") throw new ApiError("InvalidOperation", "A hidden sheet cannot be activated.");
      if (book.current.sheet !== sheet) book.select(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
    },
    getCell: (ref, row, column) => {
      const [top, left] = [wholeNumber(row) + 1, wholeNumber(column) + 1];
      return rangeOf(ref, { top, left, bottom: top, right: left });
    },
    getRange: (ref, address) => rangeOf(ref, areaAt(ref, address)),
    getRangeByIndexes: (ref, row, column, rows, columns) => {
      const [top, left] = [wholeNumber(row) + 1, wholeNumber(column) + 1];
      return rangeOf(ref, { top, left, bottom: top + wholeNumber(rows) - 1, right: left + wholeNumber(columns) - 1 });
    },
    getUsedRange: (ref) => rangeOf(ref, ref.book.usedArea(ref.sheet) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
    getUsedRangeOrNullObject: (ref) => {
      const used = ref.book.usedArea(ref.sheet);
      return used ? rangeOf(ref, used) : null;
    },
  },
});

/** @throws ApiError for what is neither an address nor a name of a range on this sheet */
function areaAt({ book, sheet }: SheetRef, address: unknown): Area {
  if (address === undefined || address === null || address === "") return wholeSheet;
  if (typeof address !== "string") throw invalidArgument();
  const area = parseArea(splitPlace(address).address);
  if (area) return area;
  const name = book.names.find((known) => known.name.toLowerCase() === address.toLowerCase());
  const place = splitPlace(name?.refersTo ?? "");
  const named = place.sheet === sheet.name ? parseArea(place.address) : undefined;
  if (!named) throw invalidArgument();
  return named;
}

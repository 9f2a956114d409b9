import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { type Area, oneCell, parseArea, splitPlace, wholeSheet } from "../book/area.js";
import { deleteSheet, moveSheet, renameSheet, setSheetState, type SheetFault } from "../book/arrangeSheets.js";
import type { Book } from "../book/book.js";
import type { Sheet, SheetState } from "../book/sheet.js";
import { color, hex, oneOf, text, truth, wholeNumber } from "./argument.js";
import { charts } from "./charts/charts.js";
import { freezePanes } from "./page/freezePanes.js";
import { horizontalPageBreaks, verticalPageBreaks } from "./page/pageBreaks.js";
import { pageLayout } from "./page/pageLayout.js";
import { range } from "./range.js";
import { sheetRegistrations } from "./registrations.js";
import { expectSheet, rangeRef } from "./rangeRef.js";
import { worksheetProtection } from "./worksheetProtection.js";

export interface SheetRef {
  readonly book: Book;
  readonly sheet: Sheet;
}

const visibilities: Readonly<Record<SheetState, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};
const states: Readonly<Record<string, SheetState>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };
export const visibilityWord = (state: SheetState): string => visibilities[state];

const rangeOf = ({ book, sheet }: SheetRef, area: Area): ApiObject => range.of(rangeRef(book, sheet, area));

const faults: Readonly<Record<SheetFault, () => ApiError>> = {
  badName: () => new ApiError("InvalidArgument", "The worksheet name is invalid."),
  nameTaken: () =>
    new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409),
  lastVisible: () => new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet."),
  bookProtected: () => new ApiError("AccessDenied", "The structure of the workbook is protected.", 403),
};

/** @throws ApiError for a change that was not made */
export function expectDone(fault: SheetFault | undefined): void {
  if (fault) throw faults[fault]();
}

/** Excel.Worksheet */
export const worksheet: ApiType<SheetRef> = new ApiType<SheetRef>("Worksheet", {
  id: ({ sheet }) => sheet.id,
  get: {
    charts: (ref) => charts.of(ref),
    freezePanes: (ref) => freezePanes.of(ref),
    horizontalPageBreaks: (ref) => horizontalPageBreaks.of(ref),
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    pageLayout: (ref) => pageLayout.of(ref),
    position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    protection: (ref) => worksheetProtection.of(ref),
    showGridlines: ({ sheet }) => sheet.showGridLines,
    tabColor: ({ sheet }) => (sheet.tabColor === undefined ? "" : hex(sheet.tabColor)),
    verticalPageBreaks: (ref) => verticalPageBreaks.of(ref),
    visibility: ({ sheet }) => visibilities[sheet.state],
  },
  set: {
    name: ({ book, sheet }, name) => expectDone(renameSheet(book, sheet, text(name))),
    position: ({ book, sheet }, position) => expectDone(moveSheet(book, sheet, wholeNumber(position))),
    // office.js calls the same property so when it sets it
    gridlines: showGridlines,
    showGridlines,
    tabColor: ({ book, sheet }, value) => {
      sheet.tabColor = value === "" ? undefined : color(value);
      book.rearranged.emit(undefined);
    },
    visibility: ({ book, sheet }, visibility) => {
      const state = states[oneOf(Object.keys(states), visibility)];
      if (state) expectDone(setSheetState(book, sheet, state));
    },
  },
  call: {
    ...sheetRegistrations,
    activate: ({ book, sheet }) => {
      expectSheet(book, sheet);
      if (sheet.state !== "visible") throw new ApiError("InvalidOperation", "A hidden sheet cannot be activated.");
      book.show(sheet);
    },
    delete: ({ book, sheet }) => {
      expectSheet(book, sheet);
      if (sheet.state === "veryHidden")
        throw new ApiError("GeneralException", "A very hidden worksheet cannot be deleted.");
      expectDone(deleteSheet(book, sheet));
    },
    getCell: (ref, row, column) => rangeOf(ref, oneCell(wholeNumber(row) + 1, wholeNumber(column) + 1)),
    getNextOrNullObject: (ref, visibleOnly) => neighbour(ref, 1, visibleOnly === true),
    getPreviousOrNullObject: (ref, visibleOnly) => neighbour(ref, -1, visibleOnly === true),
    getRange: (ref, address) => rangeOf(ref, areaAt(ref, address)),
    getRangeByIndexes: (ref, row, column, rows, columns) => {
      const [top, left] = [wholeNumber(row) + 1, wholeNumber(column) + 1];
      return rangeOf(ref, { top, left, bottom: top + wholeNumber(rows) - 1, right: left + wholeNumber(columns) - 1 });
    },
    getUsedRange: (ref, valuesOnly) => rangeOf(ref, usedArea(ref, valuesOnly) ?? oneCell(1, 1)),
    getUsedRangeOrNullObject: (ref, valuesOnly) => {
      const used = usedArea(ref, valuesOnly);
      return used ? rangeOf(ref, used) : null;
    },
  },
});

function showGridlines({ book, sheet }: SheetRef, shown: unknown): void {
  sheet.showGridLines = truth(shown);
  book.laidOut.emit(sheet);
}

const usedArea = ({ book, sheet }: SheetRef, valuesOnly: unknown): Area | undefined =>
  book.usedArea(sheet, valuesOnly !== true);

function neighbour({ book, sheet }: SheetRef, step: number, visibleOnly: boolean): ApiObject | null {
  for (let at = book.sheets.indexOf(sheet) + step; ; at += step) {
    const found = book.sheets[at];
    if (!found) return null;
    if (!visibleOnly || found.state === "visible") return worksheet.of({ book, sheet: found });
  }
}

/** @throws ApiError for what is neither an address nor a name of a range on this sheet */
function areaAt({ book, sheet }: SheetRef, address: unknown): Area {
  if (address === undefined || address === null || address === "") return wholeSheet;
  const area = parseArea(splitPlace(text(address)).address);
  if (area) return area;
  const name = book.names.find((known) => known.name.toLowerCase() === text(address).toLowerCase());
  const place = splitPlace(name?.refersTo ?? "");
  const named = place.sheet === sheet.name ? parseArea(place.address) : undefined;
  if (!named) throw invalidArgument();
  return named;
}

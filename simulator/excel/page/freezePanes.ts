import { type ApiObject, ApiType } from "../../protocol/apiObject.js";
import { invalidArgument, itemNotFound } from "../../protocol/apiError.js";
import { lastColumn, lastRow } from "../../../src/xlsx/cellAddress.js";
import { type Area, columnsOf, parseArea, rowsOf, splitPlace } from "../../book/area.js";
import { wholeNumber } from "../argument.js";
import { range } from "../range.js";
import { rangeRef } from "../rangeRef.js";
import type { SheetRef } from "../worksheet.js";

function freeze({ book, sheet }: SheetRef, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozenAt = rows + columns === 0 ? undefined : { row: rows + 1, column: columns + 1 };
  book.laidOut.emit(sheet);
}

/** Excel.WorksheetFreezePanes */
export const freezePanes = new ApiType<SheetRef>("WorksheetFreezePanes", {
  call: {
    freezeAt: (ref, frozen) => {
      const area = typeof frozen === "string" ? parseArea(splitPlace(frozen).address) : range.targetOf(frozen)?.area;
      if (!area) throw invalidArgument();
      freeze(ref, rowsOf(area) === lastRow ? 0 : area.bottom, columnsOf(area) === lastColumn ? 0 : area.right);
    },
    freezeColumns: (ref, count) => freeze(ref, 0, wholeNumber(count)),
    freezeRows: (ref, count) => freeze(ref, wholeNumber(count), 0),
    getLocation: (ref) => {
      const found = location(ref);
      if (!found) throw itemNotFound();
      return found;
    },
    getLocationOrNullObject: location,
    unfreeze: (ref) => freeze(ref, 0, 0),
  },
});

/** The cells that stay in view. */
function location({ book, sheet }: SheetRef): ApiObject | null {
  const { row = 1, column = 1 } = sheet.frozenAt ?? {};
  if (row === 1 && column === 1) return null;
  const area: Area = {
    top: 1,
    left: 1,
    bottom: row === 1 ? lastRow : row - 1,
    right: column === 1 ? lastColumn : column - 1,
  };
  return range.of(rangeRef(book, sheet, area));
}

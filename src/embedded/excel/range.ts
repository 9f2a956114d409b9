import { lastColumn, lastRow } from "../../xlsx/cellAddress.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type Area, areaText, bounding, cellsOf, columnsOf, intersection, parseArea, quotedSheetName, rowsOf, splitPlace } from "../book/area.js";
import {
  clearCells,
  formulasOf,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
  writeCells,
  writeNumberFormats,
} from "./rangeCells.js";
import { rangeFormat } from "./rangeFormat.js";
import { type RangeRef, rangeRef, wholeNumber } from "./rangeRef.js";
import { worksheet } from "./worksheet.js";

const moved = ({ book, sheet }: RangeRef, area: Area): ApiObject => range.of(rangeRef(book, sheet, area));

/** Excel.Range */
export const range: ApiType<RangeRef> = new ApiType<RangeRef>("Range", {
  isKept: true,
  get: {
    address: ({ sheet, area }) => `${quotedSheetName(sheet.name)}!${areaText(area)}`,
    cellCount: ({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area)),
    columnCount: ({ area }) => columnsOf(area),
    columnIndex: ({ area }) => area.left - 1,
    format: (ref) => rangeFormat.of(ref),
    formulas: formulasOf,
    numberFormat: numberFormatsOf,
    rowCount: ({ area }) => rowsOf(area),
    rowIndex: ({ area }) => area.top - 1,
    text: textsOf,
    valueTypes: valueTypesOf,
    values: valuesOf,
    worksheet: (ref) => worksheet.of(ref),
  },
  set: {
    formulas: writeCells,
    numberFormat: writeNumberFormats,
    values: writeCells,
  },
  call: {
    // office.js sends large blocks in pieces and says their full size first
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument();
    },
    clear: clearCells,
    getBoundingRect: (ref, other) => moved(ref, bounding(ref.area, otherArea(other))),
    getCell: (ref, row, column) => moved(ref, cellAt(ref.area, wholeNumber(row), wholeNumber(column))),
    getColumn: (ref, column) => {
      const at = ref.area.left + wholeNumber(column);
      return moved(ref, { ...ref.area, left: at, right: at });
    },
    getEntireColumn: (ref) => moved(ref, { ...ref.area, top: 1, bottom: lastRow }),
    getEntireRow: (ref) => moved(ref, { ...ref.area, left: 1, right: lastColumn }),
    getIntersectionOrNullObject: (ref, other) => {
      const common = intersection(ref.area, otherArea(other));
      return common ? moved(ref, common) : null;
    },
    getLastCell: (ref) => moved(ref, { ...ref.area, top: ref.area.bottom, left: ref.area.right }),
    getOffsetRange: (ref, rows, columns) => moved(ref, shifted(ref.area, wholeNumber(rows), wholeNumber(columns))),
    getResizedRange: (ref, rows, columns) =>
      moved(ref, { ...ref.area, bottom: ref.area.bottom + wholeNumber(rows), right: ref.area.right + wholeNumber(columns) }),
    getRow: (ref, row) => {
      const at = ref.area.top + wholeNumber(row);
      return moved(ref, { ...ref.area, top: at, bottom: at });
    },
    getUsedRangeOrNullObject: (ref) => {
      const used = ref.book.usedArea(ref.sheet);
      const common = used && intersection(used, ref.area);
      return common ? moved(ref, common) : null;
    },
    select: ({ book, sheet, area }) => {
      if (sheet.state !== "visible") throw new ApiError("InvalidOperation", "A hidden sheet cannot be selected.");
      book.select(sheet, area);
    },
  },
});

const cellAt = ({ top, left }: Area, row: number, column: number): Area => ({
  top: top + row,
  left: left + column,
  bottom: top + row,
  right: left + column,
});

const shifted = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** An argument that is an address or another range of the same sheet. */
function otherArea(other: unknown): Area {
  const found = typeof other === "string" ? parseArea(splitPlace(other).address) : range.targetOf(other)?.area;
  if (!found) throw invalidArgument();
  return found;
}

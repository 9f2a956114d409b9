import { lastColumn, lastRow } from "../../src/xlsx/cellAddress.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/apiError.js";
import {
  type Area,
  areaText,
  bounding,
  cellsOf,
  columnsOf,
  intersection,
  oneCell,
  parseArea,
  quotedSheetName,
  rowsOf,
  splitPlace,
} from "../book/area.js";
import { mergeCells, unmergeCells } from "../book/mergeCells.js";
import { truth, wholeNumber } from "./argument.js";
import {
  clearCells,
  expectUnlocked,
  formulasOf,
  numberFormatsOf,
  textsOf,
  valuesOf,
  valueTypesOf,
  writeCells,
  writeNumberFormats,
} from "./rangeCells.js";
import { conditionalFormats } from "./conditionalFormats.js";
import { dataValidation } from "./dataValidation.js";
import { hyperlinkOf, setHyperlink } from "./rangeLink.js";
import { pointsOfCharacter, rangeFormat } from "./rangeFormat.js";
import { rangeAreas } from "./rangeAreas.js";
import { type RangeRef, rangeRef } from "./rangeRef.js";
import { worksheet } from "./worksheet.js";
import { expectAllowed } from "./worksheetProtection.js";

const moved = ({ book, sheet }: RangeRef, area: Area): ApiObject => range.of(rangeRef(book, sheet, area));

/** Excel.Range */
export const range: ApiType<RangeRef> = new ApiType<RangeRef>("Range", {
  isKept: true,
  get: {
    address: ({ sheet, area }) => `${quotedSheetName(sheet.name)}!${areaText(area)}`,
    cellCount: ({ area }) => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area)),
    columnCount: ({ area }) => columnsOf(area),
    columnHidden: ({ sheet, area }) =>
      sharedTruth(area.left, area.right, (column) => sheet.columns.get(column)?.hidden ?? false),
    columnIndex: ({ area }) => area.left - 1,
    conditionalFormats: (ref) => conditionalFormats.of(ref),
    dataValidation: (ref) => dataValidation.of(ref),
    format: (ref) => rangeFormat.of(ref),
    formulas: formulasOf,
    hasSpill: hasSpill,
    height: ({ sheet, area }) => sizes(area.top, area.bottom, (row) => sheet.heightOf(row)),
    hyperlink: hyperlinkOf,
    isEntireColumn: ({ area }) => rowsOf(area) === lastRow,
    isEntireRow: ({ area }) => columnsOf(area) === lastColumn,
    left: ({ sheet, area }) => sizes(1, area.left - 1, (column) => sheet.widthOf(column) * pointsOfCharacter),
    numberFormat: numberFormatsOf,
    rowCount: ({ area }) => rowsOf(area),
    rowHidden: ({ sheet, area }) => sharedTruth(area.top, area.bottom, (row) => sheet.rows.get(row)?.hidden ?? false),
    rowIndex: ({ area }) => area.top - 1,
    text: textsOf,
    top: ({ sheet, area }) => sizes(1, area.top - 1, (row) => sheet.heightOf(row)),
    valueTypes: valueTypesOf,
    values: valuesOf,
    width: ({ sheet, area }) => sizes(area.left, area.right, (column) => sheet.widthOf(column) * pointsOfCharacter),
    worksheet: (ref) => worksheet.of(ref),
  },
  set: {
    columnHidden: (ref, hidden) => hideLines(ref, "columns", truth(hidden)),
    formulas: writeCells,
    hyperlink: setHyperlink,
    numberFormat: writeNumberFormats,
    rowHidden: (ref, hidden) => hideLines(ref, "rows", truth(hidden)),
    values: writeCells,
  },
  call: {
    // office.js sends large blocks in pieces and says their full size first
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument();
    },
    clear: clearCells,
    getAbsoluteResizedRange: (ref, rows, columns) =>
      moved(ref, {
        ...ref.area,
        bottom: ref.area.top + wholeNumber(rows) - 1,
        right: ref.area.left + wholeNumber(columns) - 1,
      }),
    getBoundingRect: (ref, other) => moved(ref, bounding(ref.area, otherArea(other))),
    getCell: (ref, row, column) =>
      moved(ref, oneCell(ref.area.top + wholeNumber(row), ref.area.left + wholeNumber(column))),
    getColumn: (ref, column) => {
      const at = ref.area.left + wholeNumber(column);
      return moved(ref, { ...ref.area, left: at, right: at });
    },
    getEntireColumn: (ref) => moved(ref, { ...ref.area, top: 1, bottom: lastRow }),
    getEntireRow: (ref) => moved(ref, { ...ref.area, left: 1, right: lastColumn }),
    getIntersection: (ref, other) => needed(common(ref, otherArea(other))),
    getIntersectionOrNullObject: (ref, other) => common(ref, otherArea(other)),
    getLastCell: (ref) => moved(ref, oneCell(ref.area.bottom, ref.area.right)),
    getLastColumn: (ref) => moved(ref, { ...ref.area, left: ref.area.right }),
    getLastRow: (ref) => moved(ref, { ...ref.area, top: ref.area.bottom }),
    getMergedAreasOrNullObject: (ref) => {
      const merged = ref.sheet.merges.filter((merge) => intersection(merge, ref.area));
      return merged.length === 0 ? null : rangeAreas.of({ ...ref, areas: merged });
    },
    getOffsetRange: (ref, rows, columns) => moved(ref, shifted(ref.area, wholeNumber(rows), wholeNumber(columns))),
    getResizedRange: (ref, rows, columns) =>
      moved(ref, {
        ...ref.area,
        bottom: ref.area.bottom + wholeNumber(rows),
        right: ref.area.right + wholeNumber(columns),
      }),
    getRow: (ref, row) => {
      const at = ref.area.top + wholeNumber(row);
      return moved(ref, { ...ref.area, top: at, bottom: at });
    },
    getSpillParent: (ref) => needed(spillParent(ref)),
    getSpillParentOrNullObject: spillParent,
    getSpillingToRange: (ref) => needed(spillingTo(ref)),
    getSpillingToRangeOrNullObject: spillingTo,
    getUsedRange: (ref, valuesOnly) => usedRange(ref, valuesOnly) ?? moved(ref, oneCell(ref.area.top, ref.area.left)),
    getUsedRangeOrNullObject: usedRange,
    merge: (ref, across) => {
      expectUnlocked(ref);
      mergeCells(ref.book, ref.sheet, ref.area, across === true);
    },
    select: ({ book, sheet, area }) => {
      if (sheet.state !== "visible") throw new ApiError("InvalidOperation", "A hidden sheet cannot be selected.");
      book.select(sheet, area);
    },
    unmerge: (ref) => {
      expectUnlocked(ref);
      unmergeCells(ref.book, ref.sheet, ref.area);
    },
  },
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

function needed(found: ApiObject | null): ApiObject {
  if (!found) throw itemNotFound();
  return found;
}

function common(ref: RangeRef, other: Area): ApiObject | null {
  const area = intersection(ref.area, other);
  return area ? moved(ref, area) : null;
}

function usedRange(ref: RangeRef, valuesOnly: unknown): ApiObject | null {
  const used = ref.book.usedArea(ref.sheet, valuesOnly !== true);
  return used ? common(ref, used) : null;
}

function sizes(from: number, to: number, of: (line: number) => number): number {
  let sum = 0;
  for (let line = from; line <= to; line += 1) sum += of(line);
  return sum;
}

/** null where lines differ. */
function sharedTruth(from: number, to: number, of: (line: number) => boolean): boolean | null {
  const first = of(from);
  for (let line = from; line <= to; line += 1) if (of(line) !== first) return null;
  return first;
}

function hideLines(ref: RangeRef, lines: "rows" | "columns", hidden: boolean): void {
  expectAllowed(ref, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const { book, sheet, area } = ref;
  const [from, to] = lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = from; line <= to; line += 1) sheet[lines].set(line, { ...sheet[lines].get(line), hidden });
  book.laidOut.emit(sheet);
}

function hasSpill({ book, sheet, area }: RangeRef): boolean | null {
  const of = (row: number, column: number): boolean => book.calculator.spillAt(sheet.name, row, column) !== undefined;
  const first = of(area.top, area.left);
  const touched = intersection(area, book.usedArea(sheet) ?? area) ?? area;
  for (let row = touched.top; row <= touched.bottom; row += 1)
    for (let column = touched.left; column <= touched.right; column += 1) if (of(row, column) !== first) return null;
  return first;
}

function spillParent(ref: RangeRef): ApiObject | null {
  const spill = ref.book.calculator.spillAt(ref.sheet.name, ref.area.top, ref.area.left);
  return spill ? moved(ref, oneCell(spill.row, spill.column)) : null;
}

function spillingTo(ref: RangeRef): ApiObject | null {
  const { top, left } = ref.area;
  const spill = ref.book.calculator.spillAt(ref.sheet.name, top, left);
  if (!spill || spill.row !== top || spill.column !== left) return null;
  return moved(ref, { top, left, bottom: top + spill.rows - 1, right: left + spill.columns - 1 });
}

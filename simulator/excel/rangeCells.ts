import { accessDenied, ApiError, invalidArgument } from "../protocol/apiError.js";
import { cellsOf, columnsOf, rowsOf } from "../book/area.js";
import type { CellEdit } from "../book/book.js";
import { readEntry } from "../book/typedEntry.js";
import { shownText } from "../book/format/shownText.js";
import { type CellValue, isError } from "../calc/values/cellValue.js";
import { withAt } from "../calc/syntax/spelling.js";
import type { RangeRef } from "./rangeRef.js";
import { expectAllowed } from "./worksheetProtection.js";

/** Cells of one read; above, Excel answers with null instead of an error. */
const mostCellsRead = 5_000_000;

type OfCell = (row: number, column: number) => unknown;

function grid({ area }: RangeRef, ofCell: OfCell): unknown[][] | null {
  if (cellsOf(area) > mostCellsRead) return null;
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (_, across) => ofCell(area.top + down, area.left + across)),
  );
}

export const valuesOf = (range: RangeRef): unknown =>
  grid(range, (row, column) => handedOver(range.book.valueAt(range.sheet, row, column)));

export const formulasOf = (range: RangeRef): unknown =>
  grid(
    range,
    (row, column) => formulaAt(range, row, column) ?? handedOver(range.book.valueAt(range.sheet, row, column)),
  );

/** As this program shows it. */
function formulaAt({ book, sheet }: RangeRef, row: number, column: number): string | undefined {
  const formula = book.formulaAt(sheet, row, column);
  return formula !== undefined && book.differences.implicitIntersection
    ? withAt(formula, book.calculator.knownFunctions)
    : formula;
}

export const valueTypesOf = (range: RangeRef): unknown =>
  grid(range, (row, column) => typeName(range.book.valueAt(range.sheet, row, column)));

export const textsOf = (range: RangeRef): unknown =>
  grid(
    range,
    (row, column) =>
      shownText(range.book.valueAt(range.sheet, row, column), range.sheet.styleAt(row, column).numberFormat).text,
  );

export const numberFormatsOf = (range: RangeRef): unknown =>
  grid(range, (row, column) => range.sheet.styleAt(row, column).numberFormat ?? "General");

/** A blank cell reads as an empty text. */
function handedOver(value: CellValue): unknown {
  return isError(value) ? value.error : (value ?? "");
}

export function typeName(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * Writes values or formulas: a block of the range's own size, or one value for all its cells; null leaves a cell
 * as it is.
 *
 * @throws ApiError "InvalidArgument" for another size, "AccessDenied" when one of the cells is locked
 */
export function writeCells(range: RangeRef, written: unknown): void {
  expectUnlocked(range);
  const edits = editsOf(range, written, (value, row, column): CellEdit => {
    const format = range.sheet.styleAt(row, column).numberFormat ?? "General";
    const { input, numberFormat } =
      typeof value === "string" ? readEntry(value, format) : { input: { value: plain(value) } };
    return {
      row,
      column,
      input,
      ...(numberFormat !== undefined && { style: { ...range.sheet.styleAt(row, column), numberFormat } }),
    };
  });
  range.book.edit(range.sheet, edits);
}

/** @throws ApiError as above, or where formats may not be changed */
export function writeNumberFormats(range: RangeRef, written: unknown): void {
  expectAllowed(range, "allowFormatCells");
  const edits = editsOf(range, written, (value, row, column) => ({
    row,
    column,
    style: { ...range.sheet.styleAt(row, column), numberFormat: String(value) },
  }));
  range.book.edit(range.sheet, edits);
}

function editsOf(
  range: RangeRef,
  written: unknown,
  editOf: (value: unknown, row: number, column: number) => CellEdit,
): CellEdit[] {
  const { area } = range;
  if (!Array.isArray(written) && cellsOf(area) > mostCellsRead) throw invalidArgument();
  const rows: unknown = Array.isArray(written) ? written : grid(range, () => written);
  if (!isGrid(rows, rowsOf(area), columnsOf(area))) {
    throw new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows.flatMap((line, down) =>
    line.flatMap((value, across) => (value === null ? [] : [editOf(value, area.top + down, area.left + across)])),
  );
}

const isGrid = (rows: unknown, height: number, width: number): rows is unknown[][] =>
  Array.isArray(rows) && rows.length === height && rows.every((line) => Array.isArray(line) && line.length === width);

function plain(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

/** @throws ApiError */
export function expectUnlocked({ sheet, area }: RangeRef): void {
  if (!sheet.protection) return;
  // untouched cells are locked: a range larger than the touched ones includes one
  if (cellsOf(area) > sheet.styles.size) throw accessDenied();
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (sheet.isLocked(row, column)) throw accessDenied();
}

/**
 * @param applyTo "All" where nothing is said
 * @throws ApiError
 */
export function clearCells(range: RangeRef, applyTo: unknown): void {
  if (applyTo === "Formats") expectAllowed(range, "allowFormatCells");
  else expectUnlocked(range);
  const { sheet, area } = range;
  const contents = applyTo !== "Formats";
  const formats = applyTo === "Formats" || applyTo === "All" || applyTo === undefined || applyTo === null;
  const edits: CellEdit[] = [];
  const touched = [...sheet.inputs.entries(), ...(formats ? sheet.styles.entries() : [])];
  for (const { row, column } of touched) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    edits.push({ row, column, ...(contents && { input: { value: null } }), ...(formats && { style: {} }) });
  }
  range.book.edit(sheet, edits);
}

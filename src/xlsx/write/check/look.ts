import { addressText, columnName, lastColumn, lastRow } from "../../cellAddress.js";
import type { PrintDraft, SheetDraft, StyleDraft } from "../../draft.js";
import { checkArea, isWithin } from "./area.js";
import { refuseDraft, type DraftFault } from "../fault.js";
import { headerText } from "../print.js";
import { expectWritable } from "../text.js";

type Place = Pick<DraftFault, "sheet" | "cell">;

const longestHeader = 255;
const longestNumberFormat = 255;
const longestTypeface = 31;
/** Excel specifications and limits: horizontal and vertical page breaks. */
const mostBreaks = 1_026;

/** Styles are shared by cells, sheets and workbooks, and never changed. */
const faultless = new WeakSet<StyleDraft>();

/** @throws DraftError */
export function checkStyle(style: StyleDraft, place: Place): void {
  if (faultless.has(style)) return;
  const { font, fill, align, border, numberFormat } = style;
  [font?.color, fill, border?.color].forEach((color) => {
    checkColor(color, place);
  });
  if (font?.name !== undefined) checkTypeface(font.name, place);
  checkNumberFormat(numberFormat, place);
  checkMeasure("字号", font?.size, [1, 409], place);
  checkWhole("缩进", align?.indent, [0, 250], place);
  if (align?.rotation !== 255) checkWhole("旋转", align?.rotation, [0, 180], place);
  faultless.add(style);
}

function checkTypeface(name: string, place: Place): void {
  if (name.trim() === "" || name.length > longestTypeface) refuseDraft("typeface", { ...place, found: name });
  expectWritable(name, place);
}

/** @throws DraftError */
export function checkColor(color: string | undefined, place: Place): void {
  if (color !== undefined && !/^[0-9A-F]{6}$/i.test(color)) refuseDraft("color", { ...place, found: color });
}

/** @throws DraftError */
export function checkNumberFormat(format: string | undefined, place: Place): void {
  if (format === undefined) return;
  if (format === "" || format.length > longestNumberFormat) refuseDraft("numberFormat", { ...place, found: format });
  expectWritable(format, place);
}

/** Columns, rows, panes and paper. @throws DraftError */
export function checkSheetLook(sheet: SheetDraft): void {
  const { columns = [], rows = [], frozenAt, autoFilter, print } = sheet;
  const place = { sheet: sheet.name };
  checkColor(sheet.tabColor, place);
  checkWhole("缩放", sheet.zoom, [10, 400], place);
  for (const [column, { width }] of columns) {
    if (!isWithin(column, lastColumn)) refuseDraft("cellOutside", { ...place, found: `第 ${String(column)} 列` });
    checkMeasure("列宽", width, [0, 255], { ...place, cell: columnName(column) });
  }
  for (const [row, { height }] of rows) {
    if (!isWithin(row, lastRow)) refuseDraft("cellOutside", { ...place, found: `第 ${String(row)} 行` });
    checkMeasure("行高", height, [0, 409.5], { ...place, cell: String(row) });
  }
  if (frozenAt && !(isWithin(frozenAt.row, lastRow) && isWithin(frozenAt.column, lastColumn))) {
    refuseDraft("cellOutside", { ...place, found: addressText(frozenAt.row, frozenAt.column) });
  }
  if (autoFilter) checkArea(autoFilter, sheet.name);
  if (print) checkPrint(print, sheet.name);
}

function checkPrint(print: PrintDraft, sheet: string): void {
  const place = { sheet };
  const { fitTo, titleRows, titleColumns, area, margins } = print;
  checkWhole("页宽", fitTo?.width, [0, 32_767], place);
  checkWhole("页高", fitTo?.height, [0, 32_767], place);
  Object.values(margins ?? {}).forEach((margin) => {
    checkMeasure("页边距", margin, [0, 49], place);
  });
  for (const text of [headerText(print.header), headerText(print.footer)]) {
    expectWritable(text, place);
    if (text.length > longestHeader)
      refuseDraft("headerTooLong", { ...place, found: text.length, limit: longestHeader });
  }
  if (area) checkArea(area, sheet);
  if (titleRows) checkSpan(titleRows, lastRow, sheet);
  if (titleColumns) checkSpan(titleColumns, lastColumn, sheet);
  checkBreaks(print.rowBreaks ?? [], lastRow, sheet);
  checkBreaks(print.columnBreaks ?? [], lastColumn, sheet);
}

function checkSpan([first, last]: readonly [number, number], end: number, sheet: string): void {
  if (isWithin(first, end) && isWithin(last, end) && first <= last) return;
  refuseDraft("areaOutside", { sheet, found: `${String(first)} 至 ${String(last)}` });
}

function checkBreaks(breaks: readonly number[], last: number, sheet: string): void {
  const bad = breaks.find((position, index) => !isWithin(position, last - 1) || breaks.indexOf(position) !== index);
  if (bad !== undefined) refuseDraft("breakOutside", { sheet, found: bad });
  if (breaks.length > mostBreaks) refuseDraft("measure", { sheet, found: `${String(breaks.length)} 处分页` });
}

function checkMeasure(what: string, value: number | undefined, range: readonly [number, number], place: Place): void {
  if (value === undefined || (value >= range[0] && value <= range[1])) return;
  refuseDraft("measure", { ...place, found: `${what} ${String(value)}` });
}

function checkWhole(what: string, value: number | undefined, range: readonly [number, number], place: Place): void {
  checkMeasure(what, value, range, place);
  if (value !== undefined && !Number.isInteger(value))
    refuseDraft("measure", { ...place, found: `${what} ${String(value)}` });
}

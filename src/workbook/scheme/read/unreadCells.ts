import { fault } from "../../../scheme/fault.js";
import type { CellContents, SheetContents } from "../../../xlsx/bookContents.js";
import { parseRange, type Range } from "../../../xlsx/cellAddress.js";
import { columnLetters } from "../../cellRef.js";
import type { Column, TableSpec } from "../tables/schemeSheets.js";
import type { Report } from "./report.js";
import { isFilled, mostRows, placeOf, textOf } from "./sheetCells.js";
import { nearWords, shownText } from "./typedText.js";

/** Of a merge so many columns are looked at. */
const mostColumns = 100;

/** Columns that are somebody's own are not read, which is said where something stands in them. */
export function unknownColumns(
  sheet: SheetContents,
  headRow: number,
  unknown: readonly CellContents[],
  known: ReadonlySet<number>,
  missing: readonly Column[],
  report: Report,
): void {
  const headed = new Map(unknown.map((cell) => [cell.column, textOf(cell)]));
  const told = new Set<number>();
  for (const cell of sheet.cells.values()) {
    if (cell.row <= headRow || cell.column === 1 || known.has(cell.column) || told.has(cell.column)) continue;
    if (!isFilled(cell)) continue;
    told.add(cell.column);
    const heading = headed.get(cell.column);
    if (heading !== undefined && missing.some((column) => nearWords(heading, [column.heading]).length > 0)) continue;
    report.remark(
      placeOf(sheet, headRow, cell.column),
      heading === undefined
        ? fault("第 {0} 列没有标题，没有读入", columnLetters(cell.column))
        : fault("“{0}”一列不属于本表，没有读入", shownText(heading)),
    );
  }
}

/** What somebody typed where nothing is read: above the headings, and over what the workbook calculates. */
export function notRead(
  sheet: SheetContents,
  headRow: number,
  spec: TableSpec,
  columns: ReadonlyMap<string, number>,
  report: Report,
): void {
  const at = new Map([...columns].map(([key, column]) => [column, key]));
  const told = new Set<string>();
  for (const cell of sheet.cells.values()) {
    const key = at.get(cell.column);
    const column = spec.columns.find((each) => each.key === key);
    if (!column || cell.row === headRow || cell.formula !== undefined || !isFilled(cell)) continue;
    const isCalculated = column.kind === "calculated";
    const isAbove = cell.row < headRow;
    if (isAbove === isCalculated || writtenOnce.has(column.key)) continue;
    const about = isAbove ? "above" : column.key;
    if (told.has(about)) continue;
    told.add(about);
    report.remark(
      placeOf(sheet, cell.row, cell.column),
      isAbove ? fault("标题行以上的内容不读入") : fault("“{0}”一列由表格计算，所写的内容没有读入", column.heading),
    );
  }
}

/** Columns of the workbook's own in which no formulas stand. */
const writtenOnce: ReadonlySet<string> = new Set([".about", ".written", ".said"]);

/** Merged cells among the rows. */
export function mergesBelow(sheet: SheetContents, headRow: number, report: Report): void {
  for (const merge of sheet.merges) {
    const range = parseRange(merge);
    if (range && range.last.row > headRow) tellMerge(sheet, merge, range, report);
  }
}

/** The cells that it covers are blank for no other reason. */
function tellMerge(sheet: SheetContents, merge: string, { first, last }: Range, report: Report): void {
  report.wrong(placeOf(sheet, first.row, first.column), fault("单元格 {0} 合并了；请取消合并，逐行填写", merge));
  for (let row = first.row; row <= Math.min(last.row, first.row + mostRows); row += 1)
    for (let column = first.column; column <= Math.min(last.column, first.column + mostColumns); column += 1)
      if (row > first.row || column > first.column) report.silence(placeOf(sheet, row, column));
}

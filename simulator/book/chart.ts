import { type Area, columnsOf, rowsOf } from "./area.js";
import { type CellValue } from "../calc/values/cellValue.js";
import { type Book, plainText } from "./book.js";
import type { Sheet } from "./sheet.js";

/** Cells that a chart shows. */
export interface ChartData {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface ChartSeries {
  readonly id: string;
  name: string;
  values: ChartData | undefined;
  categories: ChartData | undefined;
  /** "RRGGBB" */
  color: string | undefined;
}

/** A chart on a sheet: enough to list it and to draw it simply. Sizes are points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: { text: string; visible: boolean };
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  /** Settings that are kept and not drawn, such as "legend.position". */
  readonly settings: Map<string, unknown>;
}

export type SeriesBy = "Auto" | "Columns" | "Rows";

let lastChart = 0;
const newId = (): string => `{${String((lastChart += 1)).padStart(8, "0")}-0002-0000-0000-000000000000}`;

export function newChart(book: Book, sheet: Sheet, type: string, data: ChartData, by: SeriesBy): Chart {
  const series = seriesOf(book, data, by);
  const [only] = series;
  return {
    id: newId(),
    name: unusedName(sheet),
    type,
    // Excel titles a chart of one series after it
    title: { text: series.length === 1 && only ? only.name : "图表标题", visible: true },
    left: 40,
    top: 40,
    width: 360,
    height: 216,
    series,
    settings: new Map(),
  };
}

function unusedName({ charts }: Sheet): string {
  for (let number = charts.length + 1; ; number += 1)
    if (!charts.some(({ name }) => name === `图表 ${number}`)) return `图表 ${number}`;
}

export const newSeries = (name: string): ChartSeries => ({
  id: newId(),
  name,
  values: undefined,
  categories: undefined,
  color: undefined,
});

/** Divides a range as Excel does: strings before and above the numbers are categories and names. */
export function seriesOf(book: Book, { sheet, area }: ChartData, by: SeriesBy): ChartSeries[] {
  const value = (row: number, column: number): CellValue => book.valueAt(sheet, row, column);
  const isLabel = (row: number, column: number): boolean => typeof value(row, column) !== "number";
  const all = (from: number, to: number, test: (at: number) => boolean): boolean => {
    for (let at = from; at <= to; at += 1) if (!test(at)) return false;
    return true;
  };
  const hasHead =
    rowsOf(area) > 1 &&
    all(area.left + (columnsOf(area) > 1 ? 1 : 0), area.right, (column) => isLabel(area.top, column));
  const hasSide =
    columnsOf(area) > 1 && all(area.top + (hasHead ? 1 : 0), area.bottom, (row) => isLabel(row, area.left));
  const inner: Area = { ...area, top: area.top + (hasHead ? 1 : 0), left: area.left + (hasSide ? 1 : 0) };
  const inColumns = by === "Columns" || (by === "Auto" && rowsOf(inner) >= columnsOf(inner));
  const named = (label: CellValue | undefined, at: number): string => plainText(label ?? null) || `系列${at}`;
  const side = hasSide ? { sheet, area: { ...inner, left: area.left, right: area.left } } : undefined;
  const head = hasHead ? { sheet, area: { ...inner, top: area.top, bottom: area.top } } : undefined;
  const count = inColumns ? columnsOf(inner) : rowsOf(inner);
  return Array.from({ length: count }, (_, at): ChartSeries => {
    const line = inColumns ? inner.left + at : inner.top + at;
    const label = inColumns
      ? hasHead
        ? value(area.top, line)
        : undefined
      : hasSide
        ? value(line, area.left)
        : undefined;
    return {
      ...newSeries(named(label, at + 1)),
      values: {
        sheet,
        area: inColumns ? { ...inner, left: line, right: line } : { ...inner, top: line, bottom: line },
      },
      categories: inColumns ? side : head,
    };
  });
}

/** What stands in the cells of a chart, in order. */
export function chartValues(book: Book, data: ChartData | undefined): readonly unknown[] {
  const found: unknown[] = [];
  if (!data || !book.sheets.includes(data.sheet)) return found;
  for (let row = data.area.top; row <= data.area.bottom; row += 1)
    for (let column = data.area.left; column <= data.area.right; column += 1)
      found.push(book.valueAt(data.sheet, row, column));
  return found;
}

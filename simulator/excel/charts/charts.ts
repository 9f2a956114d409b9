import { accessDenied, invalidArgument, itemNotFound } from "../../protocol/apiError.js";
import { type ApiObject, ApiType } from "../../protocol/apiObject.js";
import { parseArea, splitPlace } from "../../book/area.js";
import { type Chart, type ChartData, newChart, type SeriesBy, seriesOf } from "../../book/chart.js";
import { number, oneOf, text, truth, wholeNumber } from "../argument.js";
import { chartAxes, chartDataLabels, chartLegend, chartPartTypes } from "../chartParts.js";
import { chartSeriesCollection, chartSeriesTypes } from "./chartSeries.js";
import { range } from "../range.js";
import { pointsOfCharacter } from "../rangeFormat.js";
import { registrations } from "../registrations.js";
import { type SheetRef, worksheet } from "../worksheet.js";

export interface ChartRef extends SheetRef {
  readonly chart: Chart;
}

const bySeries: readonly SeriesBy[] = ["Auto", "Columns", "Rows"];
const listened = ["ActivatedEvent", "DeactivatedEvent", "AddedEvent", "DeletedEvent"];

export const changed = ({ book, sheet }: SheetRef): void => book.laidOut.emit(sheet);

/** @throws ApiError where objects of a protected sheet may not be changed */
export function expectEditable({ sheet }: SheetRef): void {
  if (sheet.protection && sheet.protection.allowEditObjects !== true) throw accessDenied();
}

/** The cells that an argument names. */
export function dataOf(value: unknown, { book, sheet }: SheetRef): ChartData {
  const found = range.targetOf(value);
  if (found) return { sheet: found.sheet, area: found.area };
  const place = splitPlace(text(value));
  const area = parseArea(place.address);
  const on = place.sheet === undefined ? sheet : book.sheet(place.sheet);
  if (!area || !on) throw invalidArgument();
  return { sheet: on, area };
}

const size = (name: "left" | "top" | "width" | "height") => ({
  get: ({ chart }: ChartRef) => chart[name],
  set: (ref: ChartRef, points: unknown) => {
    expectEditable(ref);
    ref.chart[name] = number(points);
    changed(ref);
  },
});
const sizes = { left: size("left"), top: size("top"), width: size("width"), height: size("height") };

/** Excel.Chart: kept in the book, drawn simply, and not saved. */
const chart: ApiType<ChartRef> = new ApiType<ChartRef>("Chart", {
  id: ({ chart: { id } }) => id,
  get: {
    axes: (ref) => chartAxes.of(ref),
    chartType: (ref) => ref.chart.type,
    dataLabels: (ref) => chartDataLabels.of(ref),
    height: sizes.height.get,
    id: (ref) => ref.chart.id,
    left: sizes.left.get,
    legend: (ref) => chartLegend.of(ref),
    name: (ref) => ref.chart.name,
    series: (ref) => chartSeriesCollection.of(ref),
    title: (ref) => chartTitle.of(ref),
    top: sizes.top.get,
    width: sizes.width.get,
    worksheet: (ref) => worksheet.of(ref),
  },
  set: {
    chartType: (ref, type) => {
      expectEditable(ref);
      ref.chart.type = text(type);
      changed(ref);
    },
    height: sizes.height.set,
    left: sizes.left.set,
    name: (ref, name) => {
      expectEditable(ref);
      ref.chart.name = text(name);
    },
    top: sizes.top.set,
    width: sizes.width.set,
  },
  call: {
    ...registrations(...listened),
    activate: () => undefined,
    delete: (ref) => {
      expectEditable(ref);
      const { charts: all } = ref.sheet;
      const at = all.indexOf(ref.chart);
      if (at < 0) throw itemNotFound();
      all.splice(at, 1);
      changed(ref);
    },
    setData: (ref, source, by) => {
      expectEditable(ref);
      ref.chart.series = seriesOf(ref.book, dataOf(source, ref), byOf(by));
      changed(ref);
    },
    setPosition: (ref, start, end) => {
      expectEditable(ref);
      const from = dataOf(start, ref).area;
      const to = end === undefined || end === null ? undefined : dataOf(end, ref).area;
      const { sheet } = ref;
      const across = (first: number, last: number): number =>
        sum(first, last, (column) => sheet.widthOf(column) * pointsOfCharacter);
      const down = (first: number, last: number): number => sum(first, last, (row) => sheet.heightOf(row));
      Object.assign(ref.chart, { left: across(1, from.left - 1), top: down(1, from.top - 1) });
      if (to) Object.assign(ref.chart, { width: across(from.left, to.right), height: down(from.top, to.bottom) });
      changed(ref);
    },
  },
});

const byOf = (by: unknown): SeriesBy => (by === undefined || by === null ? "Auto" : oneOf(bySeries, by));

function sum(first: number, last: number, of: (line: number) => number): number {
  let total = 0;
  for (let line = first; line <= last; line += 1) total += of(line);
  return total;
}

/** Excel.ChartTitle */
const chartTitle = new ApiType<ChartRef>("ChartTitle", {
  get: {
    text: (ref) => ref.chart.title.text,
    visible: (ref) => ref.chart.title.visible,
    overlay: (ref) => ref.chart.settings.get("title.overlay") ?? false,
  },
  set: {
    text: (ref, value) => retitle(ref, { text: text(value), visible: true }),
    visible: (ref, value) => retitle(ref, { visible: truth(value) }),
    overlay: (ref, value) => void ref.chart.settings.set("title.overlay", truth(value)),
  },
});

function retitle(ref: ChartRef, change: Partial<Chart["title"]>): void {
  expectEditable(ref);
  Object.assign(ref.chart.title, change);
  changed(ref);
}

const chartNamed = (ref: SheetRef, key: unknown): ApiObject | null => {
  const found = ref.sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return found ? chart.of({ ...ref, chart: found }) : null;
};

function needed(found: ApiObject | null): ApiObject {
  if (!found) throw itemNotFound();
  return found;
}

/** Excel.ChartCollection */
export const charts: ApiType<SheetRef> = new ApiType<SheetRef>("ChartCollection", {
  items: (ref) => ref.sheet.charts.map((one) => chart.of({ ...ref, chart: one })),
  get: { count: ({ sheet }) => sheet.charts.length },
  call: {
    ...registrations(...listened),
    add: (ref, type, source, by) => {
      expectEditable(ref);
      const added = newChart(ref.book, ref.sheet, text(type), dataOf(source, ref), byOf(by));
      ref.sheet.charts.push(added);
      changed(ref);
      return chart.of({ ...ref, chart: added });
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (ref, key) => needed(chartNamed(ref, key)),
    getItemAt: (ref, index) => {
      const found = ref.sheet.charts[wholeNumber(index)];
      return needed(found ? chart.of({ ...ref, chart: found }) : null);
    },
    getItemOrNullObject: chartNamed,
  },
});

export const chartTypes = [charts, chart, chartTitle, ...chartPartTypes, ...chartSeriesTypes];

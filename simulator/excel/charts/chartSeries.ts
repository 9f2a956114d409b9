import { invalidArgument, itemNotFound } from "../../protocol/apiError.js";
import { ApiType } from "../../protocol/apiObject.js";
import { type ChartSeries, chartValues, newSeries } from "../../book/chart.js";
import { color, oneOf, text, wholeNumber } from "../argument.js";
import { changed, type ChartRef, dataOf, expectEditable } from "./charts.js";
import { keptProperties } from "../chartParts.js";

interface SeriesRef extends ChartRef {
  readonly series: ChartSeries;
  readonly path: string;
}

const seriesRef = (ref: ChartRef, series: ChartSeries): SeriesRef => ({ ...ref, series, path: `series.${series.id}` });

/** Excel.ChartFill and Excel.ChartLineFormat: both give the series its one colour. */
const chartFill = new ApiType<SeriesRef>("ChartFill", {
  call: {
    clear: (ref) => repaint(ref, undefined),
    setSolidColor: (ref, value) => repaint(ref, color(value)),
  },
});
const chartLine = new ApiType<SeriesRef>("ChartLineFormat", {
  get: { color: ({ series }) => (series.color === undefined ? "" : `#${series.color}`) },
  set: { color: (ref, value) => repaint(ref, color(value)) },
});

function repaint(ref: SeriesRef, to: string | undefined): void {
  expectEditable(ref);
  ref.series.color = to;
  changed(ref);
}

/** Excel.ChartSeriesFormat */
const seriesFormat = new ApiType<SeriesRef>("ChartSeriesFormat", {
  get: { fill: (ref) => chartFill.of(ref), line: (ref) => chartLine.of(ref) },
});

const kept = keptProperties({
  axisGroup: "Primary",
  gapWidth: 150,
  hasDataLabels: false,
  overlap: 0,
  plotOrder: 0,
  smooth: false,
});

/** Excel.ChartSeries */
const chartSeries = new ApiType<SeriesRef>("ChartSeries", {
  id: ({ series }) => series.id,
  get: {
    ...kept.get,
    chartType: ({ chart }) => chart.type,
    format: (ref) => seriesFormat.of(ref),
    name: ({ series }) => series.name,
  },
  set: {
    ...kept.set,
    name: (ref, name) => {
      expectEditable(ref);
      ref.series.name = text(name);
      changed(ref);
    },
  },
  call: {
    delete: (ref) => {
      expectEditable(ref);
      ref.chart.series = ref.chart.series.filter((one) => one !== ref.series);
      changed(ref);
    },
    getDimensionValues: ({ book, series }, dimension) =>
      chartValues(
        book,
        oneOf(["Values", "Categories", "XValues", "YValues"], dimension).endsWith("ategories")
          ? series.categories
          : series.values,
      ),
    setValues: (ref, source) => point(ref, "values", source),
    setXAxisValues: (ref, source) => point(ref, "categories", source),
  },
});

function point(ref: SeriesRef, to: "values" | "categories", source: unknown): void {
  expectEditable(ref);
  ref.series[to] = dataOf(source, ref);
  changed(ref);
}

/** Excel.ChartSeriesCollection */
export const chartSeriesCollection = new ApiType<ChartRef>("ChartSeriesCollection", {
  items: (ref) => ref.chart.series.map((series) => chartSeries.of(seriesRef(ref, series))),
  get: { count: ({ chart }) => chart.series.length },
  call: {
    add: (ref, name, index) => {
      expectEditable(ref);
      const series = newSeries(typeof name === "string" ? name : `系列${ref.chart.series.length + 1}`);
      if (index !== undefined && index !== null && typeof index !== "number") throw invalidArgument();
      ref.chart.series.splice(typeof index === "number" ? index : ref.chart.series.length, 0, series);
      changed(ref);
      return chartSeries.of(seriesRef(ref, series));
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (ref, index) => {
      const series = ref.chart.series[wholeNumber(index)];
      if (!series) throw itemNotFound();
      return chartSeries.of(seriesRef(ref, series));
    },
    // by its id, for office.js itself
    getItem: (ref, id) => {
      const series = ref.chart.series.find((one) => one.id === id);
      if (!series) throw itemNotFound();
      return chartSeries.of(seriesRef(ref, series));
    },
  },
});

export const chartSeriesTypes = [chartSeriesCollection, chartSeries, seriesFormat, chartFill, chartLine];

import { ApiType, type Members } from "../protocol/apiObject.js";
import type { Chart } from "../book/chart.js";
import type { ChartRef } from "./charts/charts.js";
import type { SheetRef } from "./worksheet.js";

/** A part of a chart by its path, such as "axes.value.title". */
export interface PartRef extends SheetRef {
  readonly chart: Chart;
  readonly path: string;
}

/** Properties that are kept as they were set, and returned; the drawing does not follow them. */
export function keptProperties(
  defaults: Readonly<Record<string, unknown>>,
): Required<Pick<Members<PartRef>, "get" | "set">> {
  const names = Object.keys(defaults);
  return {
    get: Object.fromEntries(
      names.map((name) => [
        name,
        ({ chart, path }: PartRef) => chart.settings.get(`${path}.${name}`) ?? defaults[name],
      ]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (ref: PartRef, value: unknown) => {
          ref.chart.settings.set(`${ref.path}.${name}`, value);
          ref.book.laidOut.emit(ref.sheet);
        },
      ]),
    ),
  };
}

/** A type whose properties are only kept. */
const partType = (name: string, defaults: Readonly<Record<string, unknown>>): ApiType<PartRef> =>
  new ApiType<PartRef>(name, keptProperties(defaults));

const axisTitle = partType("ChartAxisTitle", { text: "", visible: false });
const gridlines = partType("ChartGridlines", { visible: true });
const axisProperties = keptProperties({
  maximum: "",
  minimum: "",
  majorUnit: "",
  minorUnit: "",
  numberFormat: "General",
  reversePlotOrder: false,
  tickLabelPosition: "NextToAxis",
  visible: true,
});

const part = ({ path, ...rest }: PartRef, name: string): PartRef => ({ ...rest, path: `${path}.${name}` });

/** Excel.ChartAxis */
const chartAxis = new ApiType<PartRef>("ChartAxis", {
  get: {
    ...axisProperties.get,
    majorGridlines: (ref) => gridlines.of(part(ref, "majorGridlines")),
    minorGridlines: (ref) => gridlines.of(part(ref, "minorGridlines")),
    title: (ref) => axisTitle.of(part(ref, "title")),
  },
  set: axisProperties.set,
});

/** Excel.ChartAxes */
export const chartAxes = new ApiType<ChartRef>("ChartAxes", {
  get: {
    categoryAxis: (ref) => chartAxis.of({ ...ref, path: "axes.category" }),
    valueAxis: (ref) => chartAxis.of({ ...ref, path: "axes.value" }),
  },
});

const legend = partType("ChartLegend", { overlay: false, position: "Bottom", visible: true });
const dataLabels = partType("ChartDataLabels", {
  numberFormat: "General",
  position: "OutsideEnd",
  showCategoryName: false,
  showSeriesName: false,
  showValue: false,
});

/** Excel.ChartLegend and Excel.ChartDataLabels of a chart. */
export const chartLegend = { of: (ref: ChartRef) => legend.of({ ...ref, path: "legend" }) };
export const chartDataLabels = { of: (ref: ChartRef) => dataLabels.of({ ...ref, path: "dataLabels" }) };

export const chartPartTypes = [chartAxes, chartAxis, axisTitle, gridlines, legend, dataLabels];

import type { AreaDraft } from "../../src/xlsx/draft.js";
import type { Book } from "../book/book.js";
import type { FileChart } from "../book/file/fileCharts.js";
import { shownText } from "../book/format/shownText.js";
import type { Sheet } from "../book/sheet.js";
import type { CellValue } from "../calc/values/cellValue.js";
import { type Box, cssColor } from "./cellPainter.js";
import { words } from "./words.js";

const ink = "#1f2933";
const quiet = "#6b7280";
const grid = "#dde3e9";
const font = (size: number, bold = false): string =>
  `${bold ? "bold " : ""}${size}px "Segoe UI", "微软雅黑", "Noto Sans CJK SC", sans-serif`;
/** Less room than this between two labels, and they run into each other. */
const leastRoom = 11;

/** Draws a chart of a file over its cells: bars and columns from what the cells hold now, of others the title alone. */
export function paintChart(
  context: CanvasRenderingContext2D,
  book: Book,
  sheet: Sheet,
  chart: FileChart,
  box: Box,
): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = "#ffffff";
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = "#b8c2cc";
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = ink;
  context.font = font(14, true);
  context.fillText(chart.title, box.x + box.width / 2, box.y + 18);
  if (chart.kind === "other") {
    context.font = font(12);
    context.fillStyle = quiet;
    context.fillText(words.chartInExcel, box.x + box.width / 2, box.y + box.height / 2);
  } else paintBars(context, read(book, sheet, chart), chart, box);
  context.restore();
}

interface Plotted {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string | null;
    readonly labels: boolean;
    readonly values: readonly (number | null)[];
  }[];
}

function read(book: Book, own: Sheet, { series }: FileChart): Plotted {
  const cells = (name: string | undefined, { row, column, rowCount, columnCount }: AreaDraft): readonly CellValue[] => {
    const sheet = name === undefined ? own : book.sheet(name);
    return Array.from({ length: rowCount * columnCount }, (_, at) =>
      sheet ? book.valueAt(sheet, row + Math.floor(at / columnCount), column + (at % columnCount)) : null,
    );
  };
  const [first] = series;
  return {
    categories: first ? cells(first.sheet, first.categories).map((value) => shownText(value).text) : [],
    series: series.map(({ name, color, labels = false, sheet, values }) => ({
      name,
      color,
      labels,
      values: cells(sheet, values).map((value) => (typeof value === "number" ? value : null)),
    })),
  };
}

function paintBars(
  context: CanvasRenderingContext2D,
  { categories, series }: Plotted,
  { kind, grouping, min, max, step }: FileChart,
  box: Box,
): void {
  const isLying = kind === "bar";
  const isStacked = grouping === "stacked";
  const sums = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const tops = sums.map((each) =>
    isStacked ? each.reduce((sum, value) => sum + Math.max(0, value), 0) : Math.max(0, ...each),
  );
  const lows = sums.map((each) =>
    isStacked ? each.reduce((sum, value) => sum + Math.min(0, value), 0) : Math.min(0, ...each),
  );
  const scale = scaleOf(min ?? Math.min(0, ...lows), max ?? Math.max(0, ...tops), step);
  context.font = font(11);
  const widest = Math.max(0, ...categories.map((text) => context.measureText(text).width));
  const legend = series.length > 1 ? 20 : 6;
  const side = isLying ? Math.min(widest + 12, box.width * 0.4) : 44;
  const plot = {
    x: box.x + side,
    y: box.y + 34,
    width: Math.max(10, box.width - side - 24),
    height: Math.max(10, box.height - 34 - legend - (isLying ? 20 : 24)),
  };
  const along = (value: number): number => {
    const share = (Math.min(Math.max(value, scale.min), scale.max) - scale.min) / (scale.max - scale.min || 1);
    return isLying ? plot.x + share * plot.width : plot.y + plot.height - share * plot.height;
  };
  for (let tick = scale.min; tick <= scale.max + scale.step / 1e6; tick += scale.step) {
    const at = Math.round(along(tick)) + 0.5;
    context.strokeStyle = grid;
    context.beginPath();
    context.moveTo(isLying ? at : plot.x, isLying ? plot.y : at);
    context.lineTo(isLying ? at : plot.x + plot.width, isLying ? plot.y + plot.height : at);
    context.stroke();
    context.fillStyle = quiet;
    context.textAlign = isLying ? "center" : "right";
    const label = String(Number(tick.toPrecision(6)));
    context.fillText(label, isLying ? at : plot.x - 6, isLying ? plot.y + plot.height + 10 : at);
  }
  const room = (isLying ? plot.height : plot.width) / Math.max(1, categories.length);
  const thick = Math.max(1, room * 0.65);
  const every = Math.max(1, Math.ceil(((isLying ? leastRoom : Math.min(widest + 8, 90)) || 1) / room));
  categories.forEach((category, at) => {
    const middle = (isLying ? plot.y : plot.x) + room * (at + 0.5);
    let [above, below] = [0, 0];
    series.forEach(({ color, labels, values }, index) => {
      const value = values[at] ?? null;
      if (value === null) return;
      const begun = isStacked ? (value < 0 ? below : above) : 0;
      if (value < 0) below += value;
      else above += value;
      const [from, to] = [along(Math.max(begun, scale.min)), along(begun + value)];
      const size = isStacked ? thick : thick / series.length;
      const across = middle - thick / 2 + (isStacked ? 0 : index * size);
      if (color === null) return;
      context.fillStyle = cssColor(color);
      if (isLying) context.fillRect(Math.min(from, to), across, Math.abs(to - from), size);
      else context.fillRect(across, Math.min(from, to), size, Math.abs(to - from));
      if (!labels || isStacked || room < leastRoom) return;
      context.fillStyle = ink;
      context.textAlign = isLying ? "left" : "center";
      const text = String(Number(value.toFixed(2)));
      context.fillText(text, isLying ? to + 4 : across + size / 2, isLying ? across + size / 2 : to - 8);
    });
    if (at % every > 0) return;
    context.fillStyle = ink;
    context.textAlign = isLying ? "right" : "center";
    context.fillText(
      category,
      isLying ? plot.x - 6 : middle,
      isLying ? middle : plot.y + plot.height + 12,
      isLying ? side - 8 : room * every,
    );
  });
  if (series.length < 2) return;
  let x = box.x + 16;
  for (const { name, color } of series) {
    if (color === null) continue;
    context.fillStyle = cssColor(color);
    context.fillRect(x, box.y + box.height - 18, 10, 10);
    context.fillStyle = ink;
    context.textAlign = "left";
    context.fillText(name, x + 14, box.y + box.height - 13);
    x += context.measureText(name).width + 32;
  }
}

/** Round figures for the axis, as many as can be read. */
function scaleOf(
  min: number,
  max: number,
  given: number | undefined,
): { readonly min: number; readonly max: number; readonly step: number } {
  const span = max - min || 1;
  const rough = 10 ** Math.floor(Math.log10(span / 4));
  const step = given ?? rough * (span / rough > 20 ? 5 : span / rough > 8 ? 2 : 1);
  return { min: Math.floor(min / step) * step, max: Math.ceil(max / step - 1e-9) * step, step };
}

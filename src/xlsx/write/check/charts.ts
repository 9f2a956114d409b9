import type { AreaDraft, BookDraft, ChartDraft, SheetDraft } from "../../draft.js";
import { areaText } from "../area.js";
import { checkArea } from "./area.js";
import { checkColor, checkNumberFormat } from "./look.js";
import { refuseDraft } from "../fault.js";
import { expectWritable } from "../text.js";

/** Excel specifications and limits: series of a chart. */
const mostSeries = 255;

/** @throws DraftError */
export function checkCharts(sheet: SheetDraft, book: BookDraft): void {
  for (const chart of sheet.charts ?? []) checkChart(chart, sheet.name, book);
}

function checkChart(
  { title, altText, at, series, min, max, step, numberFormat }: ChartDraft,
  sheet: string,
  { sheets }: BookDraft,
): void {
  const place = { sheet, cell: areaText(at) };
  checkArea(at, sheet);
  checkNumberFormat(numberFormat, place);
  if (title.trim() === "" || altText.trim() === "") refuseDraft("chart", { ...place, found: "没有标题或说明" });
  [title, altText].forEach((text) => expectWritable(text, place));
  if (series.length === 0) refuseDraft("chart", { ...place, found: "没有系列" });
  if (series.length > mostSeries)
    refuseDraft("tooMany", { ...place, found: `图表的 ${series.length} 个系列`, limit: mostSeries });
  if (min !== undefined && max !== undefined && !(min < max))
    refuseDraft("chart", { ...place, found: `${String(min)} 至 ${String(max)}` });
  if (step !== undefined && !(step > 0)) refuseDraft("chart", { ...place, found: step });
  for (const one of series) {
    expectWritable(one.name, place);
    if (one.color !== null) checkColor(one.color, place);
    const from = one.sheet ?? sheet;
    if (!sheets.some(({ name }) => name === from)) refuseDraft("chart", { ...place, found: from });
    for (const area of [one.categories, one.values]) checkArea(area, from);
    if (!isLine(one.values) || !isLine(one.categories) || size(one.values) !== size(one.categories))
      refuseDraft("chart", { ...place, found: `${areaText(one.categories)} 与 ${areaText(one.values)}` });
  }
}

const size = ({ rowCount, columnCount }: AreaDraft): number => rowCount * columnCount;
const isLine = ({ rowCount, columnCount }: AreaDraft): boolean => rowCount === 1 || columnCount === 1;

import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { palette, style } from "../../workbook/style.js";
import type { ChartDraft, SheetDraft } from "../../xlsx/draft.js";

const across = 8;
const rowsOfChart = 20;
/** The figures of a chart stand right of it and off the page. */
const dataColumn = across + 4;
/** More columns than these cannot be read side by side. */
const mostInChart = 20;
const chartsOnPage = 2;

/** The places that a department may have, from the best to the worst. */
interface PlaceRange {
  readonly name: string;
  readonly best: number;
  readonly worst: number;
}

interface Ranges {
  readonly title: string;
  readonly color: string;
  readonly ranges: readonly PlaceRange[];
}

/** 图: a column for each department from its best place to its worst; the lower it stands, the better the places. */
export function placesSheet({ found, open }: { readonly found: Certainty; readonly open: StillOpen }): SheetDraft {
  const sheet = new DraftSheet("图");
  sheet.key(madeKey("certainty", ".charts"));
  for (let at = 0; at < across; at += 1) sheet.width(2 + at, 10);
  sheet.width(dataColumn, 26);
  sheet.set(2, 2, "名次的范围", style.title);
  sheet.height(2, 28);
  sheet.set(3, 2, "每柱由最好名次到最差名次；柱越低，名次越靠前。没有名次的单位不画。", style.note);
  const charts: ChartDraft[] = [];
  const breaks: number[] = [];
  let row = 4;
  for (const { title, color, ranges } of [byReadings(found), byOpenItems(open)])
    for (const [at, part] of inCharts(ranges).entries()) {
      if (charts.length > 0 && charts.length % chartsOnPage === 0) breaks.push(row - 1);
      const name = ranges.length > mostInChart ? `${title}（${at + 1}）` : title;
      writeFigures(sheet, row, part);
      charts.push(chartOf(name, color, row, part.length, found.departments.length));
      row += rowsOfChart + 1;
    }
  if (charts.length === 0) sheet.set(row, 2, "没有可画的单位。", style.note);
  return sheet.finish({
    tabColor: palette.quiet,
    charts,
    print: {
      paper: "A4",
      orientation: "portrait",
      scale: 90,
      ...(breaks.length > 0 && { rowBreaks: breaks }),
      centeredHorizontally: true,
      footer: { left: "名次的范围", right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: 2, rowCount: Math.max(row - 2, 3), columnCount: across },
    },
  });
}

const byReadings = ({ departments }: Certainty): Ranges => ({
  title: "按未明确条款的各种处理口径",
  color: "5B8DB8",
  ranges: departments.flatMap(({ name, best, worst }) =>
    best && worst ? [{ name, best: best.place, worst: worst.place }] : [],
  ),
});

/** Nothing where nothing is open: every range would be the place itself. */
const byOpenItems = ({ departments }: StillOpen): Ranges => ({
  title: "待报、待评的内容到齐以前",
  color: "C58B3B",
  ranges: departments.some(({ open }) => open.length > 0)
    ? departments.flatMap(({ name, places }) => (places ? [{ name, best: places.low, worst: places.high }] : []))
    : [],
});

/** As many in each as in any other, as far as that goes. */
function inCharts(ranges: readonly PlaceRange[]): readonly (readonly PlaceRange[])[] {
  const count = Math.ceil(ranges.length / mostInChart);
  const each = Math.ceil(ranges.length / count);
  return Array.from({ length: count }, (_, at) => ranges.slice(at * each, (at + 1) * each));
}

const heads = ["单位", "最好名次", "最差名次", "未显示", "名次范围"] as const;

/** A place is as high as 1, its middle on its line of the grid, so that a place that never changes is seen as well. */
function writeFigures(sheet: DraftSheet, row: number, ranges: readonly PlaceRange[]): void {
  heads.forEach((head, at) => sheet.set(row, dataColumn + at, head, style.head));
  ranges.forEach(({ name, best, worst }, down) => {
    const told = best === worst ? `${name}：${best}` : `${name}：${best} 至 ${worst}`;
    sheet.set(row + 1 + down, dataColumn, told, style.text);
    [best, worst, best - 0.5, worst - best + 1].forEach((value, at) =>
      sheet.set(row + 1 + down, dataColumn + 1 + at, value, style.number),
    );
  });
}

function chartOf(title: string, color: string, row: number, rowCount: number, departments: number): ChartDraft {
  const column = (at: number) => ({ row: row + 1, column: dataColumn + at, rowCount, columnCount: 1 });
  const series = (at: 3 | 4, of: string | null) =>
    ({ name: heads[at], categories: column(0), values: column(at), color: of, labels: false }) as const;
  return {
    kind: "column",
    title,
    altText: `${title}，各单位由最好名次到最差名次；数据见右侧表`,
    grouping: "stacked",
    min: 0,
    max: departments + 0.5,
    step: departments <= 12 ? 1 : departments <= 30 ? 2 : 5,
    series: [series(3, null), series(4, color)],
    // 0 is no place
    numberFormat: "0;-0;;",
    at: { row, column: 2, rowCount: rowsOfChart, columnCount: across },
  };
}

import { Fraction } from "../../exact/fraction.js";
import { printedTotals } from "../../analysis/years/printedChange.js";
import { totalSources } from "../../analysis/years/changeSources.js";
import type { SplitChange } from "../../analysis/years/splitChange.js";
import { totalSourceWords } from "../../analysis/years/yearWords.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { palette, style } from "../../workbook/style.js";
import type { ChartDraft, SheetDraft } from "../../xlsx/draft.js";
import { figureStyle } from "../figures.js";

const across = 8;
const rowsOfChart = 14;
/** The figures of a chart stand right of it and off the page. */
const dataColumn = across + 4;
const heads = ["", "未显示", "总分", "上升", "下降"] as const;
const colors = [null, "A9C4DC", "5B9A68", "C0504D"] as const;

/** A column of a waterfall: what is not seen below it, then the one that is. */
type Step = readonly [name: string, foot: number, total: number | null, up: number | null, down: number | null];

/** 图: from last year's total to this year's, a column for each source that stands where the one before it ended. */
export function waterfallSheet(changes: readonly SplitChange[]): SheetDraft {
  const sheet = new DraftSheet("图");
  sheet.key(madeKey("compare", ".charts"));
  for (let at = 0; at < across; at += 1) sheet.width(2 + at, 10);
  sheet.width(dataColumn, 18);
  sheet.set(2, 2, "总分变化的来源", style.title);
  sheet.height(2, 28);
  const charts: ChartDraft[] = [];
  const breaks: number[] = [];
  let row = 3;
  for (const change of changes) {
    const steps = stepsOf(change);
    if (!steps) continue;
    const look = figureStyle(Math.max(change.decimals.before, change.decimals.after)).score;
    heads.forEach((head, at) => sheet.set(row, dataColumn + at, head, style.head));
    steps.forEach((step, down) =>
      step.forEach((value, at) => sheet.set(row + 1 + down, dataColumn + at, value, at === 0 ? style.text : look)),
    );
    const column = (at: number) => ({ row: row + 1, column: dataColumn + at, rowCount: steps.length, columnCount: 1 });
    charts.push({
      kind: "column",
      title: `${change.name}：${printedTotals(change).change} 分`,
      altText: `${change.name}由上年总分到本年总分的各步；数据见右侧表`,
      grouping: "stacked",
      min: 0,
      series: heads.slice(1).map((name, at) => ({
        name,
        categories: column(0),
        values: column(at + 1),
        color: colors[at] ?? null,
        labels: at > 0,
      })),
      numberFormat: "0.00;-0.00;;",
      at: { row, column: 2, rowCount: rowsOfChart, columnCount: across },
    });
    row += rowsOfChart + 1;
    if (charts.length % 3 === 0) breaks.push(row - 1);
  }
  if (charts.length === 0) sheet.set(3, 2, "没有可画的单位。", style.note);
  return sheet.finish({
    tabColor: palette.quiet,
    charts,
    print: {
      paper: "A4",
      orientation: "portrait",
      scale: 90,
      ...(breaks.length > 0 && { rowBreaks: breaks }),
      centeredHorizontally: true,
      footer: { left: "总分变化的来源", right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: 2, rowCount: Math.max(row - 2, 2), columnCount: across },
    },
  });
}

/** As printed, so that the steps meet; null where one would lead below 0, which stacked columns cannot show. */
function stepsOf(change: SplitChange): readonly Step[] | null {
  const { before, after } = printedTotals(change);
  let at = Fraction.parse(before);
  const steps: Step[] = [["上年总分", 0, Number(before), null, null]];
  for (const source of totalSources) {
    const part = Fraction.parse(change.printed[source]);
    const next = at.plus(part);
    if (next.compare(Fraction.zero) < 0) return null;
    const isUp = part.compare(Fraction.zero) >= 0;
    const foot = isUp ? at : next;
    const height = Math.abs(part.toNumber());
    steps.push([totalSourceWords[source].zh, foot.toNumber(), null, isUp ? height : null, isUp ? null : height]);
    at = next;
  }
  return [...steps, ["本年总分", 0, Number(after), null, null]];
}

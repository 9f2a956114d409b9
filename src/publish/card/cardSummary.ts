import type { CardIndicator, DepartmentCard } from "../../analysis/standing/departmentCard.js";
import type { Assessment } from "../../engine/assess/assess.js";
import type { Reading } from "../../scheme/definition.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { ChartDraft, SheetDraft } from "../../xlsx/draft.js";
import type { CardLastYear } from "./cardLastYear.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { centered, emphasized, figure, figureStyle, type FigureStyles } from "../figures.js";
import { headerSafe } from "../headerSafe.js";
import { madeKey } from "../../workbook/madeBooks.js";

export const cardSheets = { card: "成绩单", lost: "失分明细" } as const;

/** Widths of the columns from B, which fill an A4 page across. */
const usual: readonly number[] = [9, 27, 9, 10, 10, 10, 10, 12];
/** With last year's score, and what has changed since. */
const withLastYear: readonly number[] = [9, 23, 8, 9, 13, 9, 9, 9, 9, 11];
const widthsOf = (card: SummaryCard): readonly number[] => (card.lastYear ? withLastYear : usual);
const acrossOf = (card: SummaryCard): number => widthsOf(card).length;
const first = 2;
const chartRows = 12;
const gap = 7;

/** A card, and last year's beside it where that is known. */
export interface SummaryCard extends DepartmentCard {
  readonly lastYear?: CardLastYear;
}

/** 成绩单: one page. @param range between which places it is under all readings; null where nothing is said about it */
export function cardSummary(
  assessment: Assessment,
  card: SummaryCard,
  open: readonly Reading[],
  range: string | null,
): SheetDraft {
  const sheet = new DraftSheet(cardSheets.card);
  const look = figureStyle(assessment.decimals);
  sheet.key(madeKey("card", "summary"));
  const across = acrossOf(card);
  widthsOf(card).forEach((width, at) => sheet.width(first + at, width));
  heading(sheet, assessment, card);
  const { next: afterTable, chart } = indicatorTable(sheet, card, look, 9);
  const afterBoth = strongestAndWeakest(sheet, card, afterTable);
  const afterLosses = causes(sheet, card, look, afterBoth);
  const last = closing(sheet, open, range, afterLosses, across);
  return sheet.finish({
    tabColor: palette.band,
    charts: [chart],
    print: {
      paper: "A4",
      orientation: "portrait",
      fitTo: { width: 1, height: 1 },
      centeredHorizontally: true,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6 },
      footer: { left: headerSafe(`${card.name}考核成绩单`), right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: first, rowCount: last - 1, columnCount: across },
    },
  });
}

function heading(sheet: DraftSheet, { scheme }: Assessment, card: SummaryCard): void {
  const across = acrossOf(card);
  sheet.merge(
    2,
    first,
    1,
    across,
    `${card.name}考核成绩单`,
    centered({ ...style.title, align: { ...style.title.align, shrink: true } }),
  );
  sheet.height(2, 34);
  sheet.merge(3, first, 1, across, `${scheme.title}　单位代码 ${card.code}`, centered(style.note));
  sheet.height(3, 18);
  sheet.height(4, gap);
  const tiles: readonly (readonly [string, string])[] = [
    ["总分", card.total ?? "无"],
    ["名次", card.place === null ? "无" : `${card.place} / ${card.placed}`],
    ["等次", card.grade === "" ? "未设等次" : card.grade],
    ["失分", card.lost.inAll ?? "无"],
    ...(card.lastYear ? [["上年总分（名次）", card.lastYear.result] as const] : []),
  ];
  tiles.forEach(([label, value], at) => {
    sheet.merge(5, first + 2 * at, 1, 2, label, style.head);
    const size = at < usualTiles ? 15 : 11;
    sheet.merge(6, first + 2 * at, 1, 2, value, { ...style.totalText, font: { ...style.totalText.font, size } });
  });
  sheet.height(5, 20);
  sheet.height(6, 32);
  sheet.height(7, gap);
}

/** Total, place, grade and losses; last year's result behind them is smaller. */
const usualTiles = 4;

/** Sections and first-level indicators; what lies below them is on the second sheet where points were lost. */
function indicatorTable(
  sheet: DraftSheet,
  card: SummaryCard,
  look: FigureStyles,
  from: number,
): { readonly next: number; readonly chart: ChartDraft } {
  const { lastYear } = card;
  const added = lastYear ? ["上年得分", "比上年"] : [];
  ["代码", "部分和一级指标", "满分", "得分", ...added, "平均", "最高", "得分率", "平均得分率"].forEach((head, at) =>
    sheet.set(from - 1, first + at, head, style.band),
  );
  /** Where the columns behind last year's begin. */
  const behind = first + 4 + added.length;
  sheet.height(from - 1, 22);
  const shown = card.indicators.filter(({ depth }) => depth <= 1);
  shown.forEach((indicator, at) => {
    const row = from + at;
    const on = indicator.depth === 0 ? emphasized : <T>(base: T) => base;
    // what is taken off has no rate of points
    const isTaken = indicator.counts === "subtracted";
    const name = `${indicator.name}${countingWords[indicator.counts]}`;
    sheet.set(row, 1, indicator.code, style.hidden);
    sheet.set(row, first, indicator.code, on(style.textCentered));
    sheet.set(
      row,
      first + 1,
      name,
      on({ ...style.text, align: { horizontal: "left", vertical: "center", indent: 1, shrink: true } }),
    );
    sheet.set(row, first + 2, Number(indicator.full), on(look.number));
    sheet.set(row, first + 3, scoreOf(card, indicator), on(look.score));
    const last = lastYear?.scores.get(indicator.code);
    if (lastYear) {
      sheet.set(row, first + 4, last?.score ?? "—", on({ ...style.textCentered, font: style.text.font }));
      sheet.set(row, first + 5, last?.change ?? "", on(style.textCentered));
    }
    sheet.set(row, behind, figure(indicator.mean), on(look.score));
    sheet.set(row, behind + 1, figure(indicator.best), on(look.score));
    sheet.set(row, behind + 2, indicator.score === null || isTaken ? null : indicator.ratio, on(look.percent));
    sheet.set(row, behind + 3, indicator.mean === null || isTaken ? null : indicator.meanRatio, on(look.percent));
    sheet.height(row, 16);
  });
  const below = from + shown.length;
  sheet.height(below, gap);
  for (let at = 1; at <= chartRows; at += 1) sheet.height(below + at, 15);
  sheet.height(below + chartRows + 1, gap);
  const column = (at: number) => ({ row: from, column: at, rowCount: shown.length, columnCount: 1 });
  return {
    next: below + chartRows + 2,
    chart: {
      kind: "column",
      title: "各部分和一级指标的得分率",
      altText: `${card.name}各部分和一级指标的得分率与全部单位的平均得分率，数据见上表`,
      at: { row: below + 1, column: first, rowCount: chartRows, columnCount: acrossOf(card) },
      min: 0,
      max: 1,
      step: 0.2,
      numberFormat: "0%",
      series: [
        { name: "本单位", categories: column(first), values: column(behind + 2), color: palette.band },
        { name: "平均", categories: column(first), values: column(behind + 3), color: "9DB8D2" },
      ],
    },
  };
}

export const countingWords = { within: "", added: "（加分）", subtracted: "（减分）" } as const;

const scoreOf = (card: DepartmentCard, indicator: CardIndicator): number | string =>
  figure(indicator.score) ?? stateOf(card, indicator);

/** What stands in place of a score where there is none. */
export function stateOf({ sections }: DepartmentCard, { code, outcome }: CardIndicator): string {
  const section = sections.find((each) => code === each.code || code.startsWith(`${each.code}.`));
  const state = outcome ?? section?.state;
  return state === "notApplicable" ? "不适用" : state === "vetoed" ? "否决" : "无效";
}

function strongestAndWeakest(sheet: DraftSheet, card: SummaryCard, from: number): number {
  const { strongest, weakest } = card;
  const half = acrossOf(card) / 2;
  sheet.merge(from, first, 1, half, "优势指标（高于平均最多）", style.head);
  sheet.merge(from, first + half, 1, half, "短板指标（低于平均最多）", style.head);
  sheet.height(from, 18);
  const told = (list: readonly CardIndicator[], at: number): string => {
    const indicator = list[at];
    if (!indicator) return at === 0 ? "没有" : "";
    return `${indicator.code} ${indicator.name}：得 ${indicator.score ?? "无"}，平均 ${indicator.mean ?? "无"}，满分 ${indicator.full}`;
  };
  const rows = Math.max(1, strongest.length, weakest.length);
  for (let at = 0; at < rows; at += 1) {
    const both = [told(strongest, at), told(weakest, at)] as const;
    both.forEach((words, side) => sheet.merge(from + 1 + at, first + side * half, 1, half, words, style.text));
    sheet.height(from + 1 + at, 5 + 12.5 * lines(both, [52, 39]));
  }
  sheet.height(from + 1 + rows, gap);
  return from + 2 + rows;
}

function causes(sheet: DraftSheet, card: SummaryCard, look: FigureStyles, from: number): number {
  const { lost } = card;
  const across = acrossOf(card);
  /** Two figures stand behind the words, in equal columns. */
  const each = (across - 4) / 2;
  sheet.merge(from, first, 1, 4, "失分原因", style.head);
  sheet.merge(from, first + 4, 1, each, "折合总分失分", style.head);
  sheet.merge(from, first + 4 + each, 1, each, "占全部失分", style.head);
  sheet.height(from, 18);
  if (lost.causes.length === 0) sheet.merge(from + 1, first, 1, across, "没有失分", style.text);
  lost.causes.forEach(({ title, ofTotal, ratio, losses }, at) => {
    sheet.merge(from + 1 + at, first, 1, 4, `${title.zh}（${losses.length} 项）`, style.text);
    sheet.merge(from + 1 + at, first + 4, 1, each, figure(ofTotal), look.score);
    sheet.merge(from + 1 + at, first + 4 + each, 1, each, ratio, look.percent);
    sheet.height(from + 1 + at, 16);
  });
  const listed = Math.max(1, lost.causes.length);
  if (lost.inAll === null || lost.adjustments.length === 0) return from + 1 + listed;
  // a column of losses: what was given back stands there as a negative one
  const below: readonly (readonly [string, string])[] = [
    ...lost.adjustments.map(({ title, points }) => [title.zh, negated(points)] as const),
    ["失分合计", lost.inAll],
  ];
  below.forEach(([title, points], at) => {
    sheet.merge(from + 1 + listed + at, first, 1, 4, title, style.text);
    sheet.merge(from + 1 + listed + at, first + 4, 1, each, figure(points), look.score);
    sheet.merge(from + 1 + listed + at, first + 4 + each, 1, each, "", style.text);
    sheet.height(from + 1 + listed + at, 16);
  });
  return from + 1 + listed + below.length;
}

const negated = (points: string): string => (points.startsWith("-") ? points.slice(1) : `-${points}`);

/** @returns the last row */
function closing(
  sheet: DraftSheet,
  open: readonly Reading[],
  range: string | null,
  above: number,
  across: number,
): number {
  // a line of its own above the note
  const from = range === null ? above : above + 2;
  if (range !== null) {
    sheet.height(above, gap);
    sheet.merge(above + 1, first, 1, across, range, style.text);
    sheet.height(above + 1, 6 + 14 * lines([range], [84]));
  }
  const readings =
    open.length === 0
      ? "得分所依据的口径均已确认。"
      : `得分所依据的口径中，${open.map(({ number }) => number).join("、")} 尚未确认，确认后得分可能变动（见“${cardSheets.lost}”表末）。`;
  const words = `逐项失分、计算和依据见“${cardSheets.lost}”。${readings}`;
  sheet.height(from, gap);
  sheet.merge(from + 1, first, 1, across, words, style.noteWrapped);
  sheet.height(from + 1, 8 + 13 * lines([words], [88]));
  return from + 1;
}

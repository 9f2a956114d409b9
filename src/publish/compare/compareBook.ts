import type { Fraction } from "../../exact/fraction.js";
import { printedLines, printedPlaces, printedTotals } from "../../analysis/years/printedChange.js";
import { placeSources, totalSources } from "../../analysis/years/changeSources.js";
import type { ChangeLine, SplitChange } from "../../analysis/years/splitChange.js";
import { otherLineWords, placeSourceWords, splitDefinition, totalSourceWords } from "../../analysis/years/yearWords.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { fittedHeight } from "../../workbook/fit/fit.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { figureStyle } from "../figures.js";
import { firstColumn, listPages } from "../listPages.js";
import { waterfallSheet } from "./waterfallSheet.js";

/** What was compared, and of which assessments. */
export interface CompareContents {
  readonly titles: { readonly before: string; readonly after: string };
  readonly changes: readonly SplitChange[];
}

const first = firstColumn;

/**
 * 两年比较 as a workbook: what the change of each total and place comes from, every item's part of it, and the steps from
 * last year's total to this year's as stacked columns. Values only; the same contents give the same bytes.
 */
export function compareBook({ titles, changes }: CompareContents): Promise<Uint8Array> {
  return writeWorkbook({
    properties: { title: "两年比较", creator: "考核簿 Scorebook" },
    customProperties: { "scorebook.template": "scorebook.compare", "scorebook.version": templateVersion },
    names: [],
    sheets: [sumSheet(titles, changes), lineSheet(changes), waterfallSheet(changes)],
  });
}

/** A printed figure as a number. */
const number = (printed: string): number => Number(printed);

const sumColumns = [
  ["代码", 8],
  ["单位", 20],
  ["上年总分", 9],
  ["本年总分", 9],
  ["变化", 9],
  ...totalSources.map((source) => [totalSourceWords[source].zh, 11] as const),
  ["上年名次", 7],
  ["本年名次", 7],
  ...placeSources.map((source) => [`名次：${placeSourceWords[source].zh}`, 12] as const),
] as const;

function sumSheet(titles: CompareContents["titles"], changes: readonly SplitChange[]): SheetDraft {
  const sheet = new DraftSheet("变化");
  sheet.key(madeKey("compare", ".changes"));
  sumColumns.forEach(([, width], at) => sheet.width(first + at, width));
  const across = sumColumns.reduce((sum, [, width]) => sum + width, 0);
  const about = `${titles.before} → ${titles.after}。${splitDefinition.zh}`;
  sheet.merge(2, first, 1, sumColumns.length, "两年得分和名次的变化", style.title);
  sheet.height(2, 28);
  sheet.merge(3, first, 1, sumColumns.length, about, style.noteWrapped);
  sheet.height(3, fittedHeight([{ text: about, width: across }], 18));
  sumColumns.forEach(([head], at) => sheet.set(4, first + at, head, style.band));
  sheet.height(4, 36);
  changes.forEach((change, at) => {
    const look = figureStyle(Math.max(change.decimals.before, change.decimals.after));
    const { before, after, change: difference } = printedTotals(change);
    const places = printedPlaces(change);
    const up = figureStyle(2).difference;
    const cells = [
      [change.code, style.textCentered],
      [change.name, style.text],
      [number(before), look.score],
      [number(after), look.score],
      [number(difference), look.difference],
      ...totalSources.map((source) => [number(change.printed[source]), look.difference] as const),
      [change.place.before, style.textCentered],
      [change.place.after, style.textCentered],
      ...placeSources.map((source) => [places ? number(places[source]) : null, up] as const),
    ] as const;
    cells.forEach(([value, base], column) => sheet.set(5 + at, first + column, value, base));
  });
  return sheet.finish({
    tabColor: palette.band,
    frozenAt: { row: 5, column: first + 2 },
    print: listPages("两年得分和名次的变化", 4, changes.length, sumColumns.length),
  });
}

const lineColumns = [
  ["代码", 8],
  ["单位", 18],
  ["考核项", 11],
  ["名称", 34],
  ["变化", 9],
  ...totalSources.map((source) => [totalSourceWords[source].zh, 11] as const),
] as const;

function lineSheet(changes: readonly SplitChange[]): SheetDraft {
  const sheet = new DraftSheet("明细");
  sheet.key(madeKey("compare", ".lines"));
  lineColumns.forEach(([, width], at) => sheet.width(first + at, width));
  sheet.merge(2, first, 1, lineColumns.length, "各考核项对总分变化的影响", style.title);
  sheet.height(2, 28);
  lineColumns.forEach(([head], at) => sheet.set(3, first + at, head, style.band));
  sheet.height(3, 36);
  let row = 4;
  for (const change of changes) {
    const look = figureStyle(Math.max(change.decimals.before, change.decimals.after)).difference;
    for (const { line, points } of printedLines(change)) {
      const name = lineName(line);
      const parts = totalSources.map((source) => rounded(line.bySource[source], change));
      sheet.set(row, first, change.code, style.textCentered);
      sheet.set(row, first + 1, change.name, style.text);
      sheet.set(row, first + 2, line.kind === "item" ? line.code : "", style.textCentered);
      sheet.set(row, first + 3, name, style.text);
      [number(points), ...parts].forEach((value, at) => sheet.set(row, first + 4 + at, value, look));
      sheet.height(row, fittedHeight([{ text: name, width: lineColumns[3][1] }]));
      row += 1;
    }
  }
  return sheet.finish({
    tabColor: palette.quiet,
    frozenAt: { row: 4, column: first + 2 },
    ...(row > 4 && {
      autoFilter: { row: 3, column: first, rowCount: row - 3, columnCount: lineColumns.length },
    }),
    print: listPages("各考核项对总分变化的影响", 3, row - 4, lineColumns.length),
  });
}

/** How a line is called where it stands in a list. */
export const lineName = (line: ChangeLine): string =>
  line.kind === "item"
    ? `${line.name}${line.year === "before" ? "（上年，已取消）" : ""}`
    : otherLineWords[line.kind].zh;

const rounded = (points: Fraction, { decimals }: SplitChange): number =>
  Number(points.toFixed(Math.max(decimals.before, decimals.after)));

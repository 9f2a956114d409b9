import type { Fraction } from "../../exact/fraction.js";
import { placeSources, totalSources } from "../../analysis/years/changeSources.js";
import { isNothing, printedLines, printedPlaces, printedTotals, signed } from "../../analysis/years/printedChange.js";
import type { SplitChange } from "../../analysis/years/splitChange.js";
import { placeSourceWords, splitDefinition, totalSourceWords } from "../../analysis/years/yearWords.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { fittedHeight } from "../../workbook/fit/fit.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { lineName } from "../compare/compareBook.js";
import { figureStyle } from "../figures.js";
import { headerSafe } from "../headerSafe.js";

const first = 2;
const columns = [
  ["考核项", 11],
  ["名称", 36],
  ["变化", 10],
  ...totalSources.map((source) => [totalSourceWords[source].zh, 12] as const),
] as const;
const across = columns.reduce((sum, [, width]) => sum + width, 0);

/** 与上年相比: what the change of a department's total and place comes from. Of others there is no figure of their own. */
export function cardChange(change: SplitChange): SheetDraft {
  const sheet = new DraftSheet("与上年相比");
  const digits = Math.max(change.decimals.before, change.decimals.after);
  const look = figureStyle(digits).difference;
  const rounded = (points: Fraction) => Number(points.toFixed(digits));
  sheet.key(madeKey("card", "change"));
  columns.forEach(([, width], at) => sheet.width(first + at, width));
  const wide = (row: number, words: string) => {
    sheet.merge(row, first, 1, columns.length, words, style.noteWrapped);
    sheet.height(row, fittedHeight([{ text: words, width: across }], 18));
  };
  sheet.merge(2, first, 1, columns.length, `${change.name}与上年相比`, style.title);
  sheet.height(2, 28);
  wide(3, [totalWords(change), placeWords(change)].join(""));
  columns.forEach(([head], at) => sheet.set(4, first + at, head, style.band));
  sheet.height(4, 36);
  let row = 5;
  for (const { line, points } of printedLines(change)) {
    const name = lineName(line);
    sheet.set(row, first, line.kind === "item" ? line.code : "", style.textCentered);
    sheet.set(row, first + 1, name, style.text);
    const parts = totalSources.map((source) => rounded(line.bySource[source]));
    [Number(points), ...parts].forEach((value, at) => sheet.set(row, first + 2 + at, value, look));
    sheet.height(row, fittedHeight([{ text: name, width: columns[1][1] }]));
    row += 1;
  }
  wide(row, splitDefinition.zh);
  return sheet.finish({
    tabColor: palette.quiet,
    frozenAt: { row: 5, column: first },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: [4, 4],
      centeredHorizontally: true,
      footer: { left: headerSafe(`${change.name}与上年相比`), right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: first, rowCount: row - 1, columnCount: columns.length },
    },
  });
}

/** “总分由 80.00 变为 83.20，变化 +3.20：自身填报和评定 +2.70，指标体系 +0.50。” */
export function totalWords(change: SplitChange): string {
  const { before, after, change: points } = printedTotals(change);
  const parts = totalSources
    .filter((source) => !isNothing(change.printed[source]))
    .map((source) => `${totalSourceWords[source].zh} ${signed(change.printed[source])}`);
  return `总分由 ${before} 变为 ${after}，变化 ${points}${parts.length > 0 ? `：${parts.join("，")}` : ""}。`;
}

/** “名次由第 9 名变为第 4 名，上升 5 位：自身填报和评定 +4.50，其他单位填报和评定 +0.50。”; nothing without a place in both years. */
export function placeWords(change: SplitChange): string {
  const { before, after } = change.place;
  const places = printedPlaces(change);
  if (before === null || after === null || !places) return "";
  const up = before - after;
  const moved = up === 0 ? "名次不变" : up > 0 ? `上升 ${up} 位` : `下降 ${-up} 位`;
  const parts = placeSources
    .filter((source) => !isNothing(places[source]))
    .map((source) => `${placeSourceWords[source].zh} ${places[source]}`);
  return `名次由第 ${before} 名变为第 ${after} 名，${moved}${parts.length > 0 ? `：${parts.join("，")}` : ""}。`;
}

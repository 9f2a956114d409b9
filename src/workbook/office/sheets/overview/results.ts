import { failingGrade } from "../../../../scheme/parameterType.js";
import { keyOf } from "../../../../engine/model/keys.js";
import {
  add,
  blankText,
  count,
  countAbove,
  countEqual,
  countIf,
  divide,
  greater,
  greaterOrEqual,
  ifError,
  index,
  subtract,
  sum,
  when,
} from "../../../../formula/build.js";
import { number, ref, text, type Expr } from "../../../../formula/expr.js";
import { Fraction } from "../../../../exact/fraction.js";
import { areaRef } from "../../../cellRef.js";
import { officeSheets } from "../../../sheetNames.js";
import { style } from "../../../style.js";
import type { OfficeContent } from "../content.js";
import { rankingColumns, rankingFrame } from "../ranking.js";
import { departmentColumn, rateKey, type HeatRange } from "./heatMap.js";
import { heading, linkLook, overviewColumns, overviewLine, rounded } from "./overviewFrame.js";

/** The mean share of the full mark in each part. @returns the row after */
export function partsBlock({ book, scheme }: OfficeContent, heat: HeatRange, from: number): number {
  const parts = scheme.sections.filter(({ counts }) => counts === "within");
  if (parts.length === 0) return from;
  const sheet = book.sheet(officeSheets.overview);
  heading(sheet, from, overviewColumns.name, overviewColumns.barEnd, "各部分平均得分率（有得分的单位）");
  let row = from + 1;
  for (const { code, name } of parts) {
    const rates = heat(rateKey(code));
    const mean = ifError(rounded(divide(sum(rates), count(rates))), number(0));
    row = overviewLine(sheet, row, {
      key: `part.${code}`,
      name: `${code} ${name}`,
      figure: mean,
      figureLook: { ...style.number, numberFormat: "0.0%" },
      isShare: true,
      linkTo: `${officeSheets.scores}!A1`,
    });
  }
  return row;
}

/** Lower bounds of the bands of totals, in hundredths of the full mark, from the highest. */
const bounds = [100, 95, 90, 85, 80, 75, 70, 65, 60] as const;

/** How many totals lie in each band, and how many departments have each grade. @returns the row after */
export function distributionBlock(content: OfficeContent, heat: HeatRange, from: number): number {
  const { book, scheme } = content;
  const sheet = book.sheet(officeSheets.overview);
  heading(sheet, from, overviewColumns.name, overviewColumns.barEnd, "总分分布（单位数）");
  const totals = heat(keyOf.total);
  const all = count(totals);
  const bound = (hundredths: number): Fraction => scheme.full.times(Fraction.of(hundredths)).over(Fraction.of(100));
  const atLeast = (hundredths: number): Expr =>
    add(countAbove(totals, number(bound(hundredths))), countEqual(totals, number(bound(hundredths))));
  let row = from + 1;
  const line = (key: string, name: string, figure: Expr, target: string) => {
    row = overviewLine(sheet, row, { key, name, figure, of: all, linkTo: `${target}!A1` });
  };
  bounds.forEach((lower, at) => {
    const upper = bounds[at - 1];
    const figure = upper === undefined ? atLeast(lower) : subtract(atLeast(lower), atLeast(upper));
    const words = upper === undefined ? `${bound(lower)} 分及以上` : `${bound(lower)} 至不足 ${bound(upper)} 分`;
    line(`band.${lower}`, words, figure, officeSheets.ranking);
  });
  line("band.0", `不足 ${bound(60)} 分`, subtract(all, atLeast(60)), officeSheets.ranking);
  const failed = countIf(departmentColumn(content, keyOf.grade), text(failingGrade));
  line("grade.failed", `等次为${failingGrade}`, failed, officeSheets.ranking);
  return row;
}

/** So many of the first and of the last. */
const ends = 5;

/** The first and the last five of 排名. @returns the row after */
export function endsBlock({ book, record }: OfficeContent, from: number): number {
  const sheet = book.sheet(officeSheets.overview);
  const { name, figure, of, bar, barEnd } = overviewColumns;
  heading(sheet, from, name, barEnd, "前五名与后五名");
  const heads = ["单位", "总分", "名次", "等次"];
  [name, figure, of, bar].forEach((column, at) => sheet.set(from + 1, column, heads[at] ?? "", style.subhead));
  sheet.merge({ row: from + 1, column: bar, rowCount: 1, columnCount: barEnd - bar + 1 }, "等次", style.subhead);
  const listed = (column: number): Expr =>
    ref(
      areaRef(officeSheets.ranking, {
        row: rankingFrame.firstRow,
        column,
        rowCount: record.departments.length,
        columnCount: 1,
      }),
    );
  const ranked = count(listed(rankingColumns.place));
  let row = from + 2;
  const line = (key: string, position: Expr, isThere: Expr) => {
    const at = (column: number): Expr => when(isThere, index(listed(column), position), blankText);
    sheet.set(row, overviewColumns.key, key, style.hidden);
    const linkTo = `${officeSheets.ranking}!A1`;
    sheet.set(row, name, { expr: at(rankingColumns.name) }, linkLook(style.name), linkTo);
    sheet.set(row, figure, { expr: at(rankingColumns.total) }, style.total);
    sheet.set(row, of, { expr: at(rankingColumns.place) }, style.totalText);
    sheet.merge(
      { row, column: bar, rowCount: 1, columnCount: barEnd - bar + 1 },
      { expr: at(rankingColumns.grade) },
      style.textCentered,
    );
    sheet.height(row, 18);
    row += 1;
  };
  for (let at = 1; at <= ends; at += 1) line(`first.${at}`, number(at), greaterOrEqual(ranked, number(at)));
  for (let at = ends - 1; at >= 0; at -= 1) {
    const position = subtract(ranked, number(at));
    line(`last.${at + 1}`, position, greater(position, number(ends)));
  }
  return row;
}

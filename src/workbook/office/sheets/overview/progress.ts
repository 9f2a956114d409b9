import { assessedWords } from "../../../../engine/answers/leftOut.js";
import { keyOf } from "../../../../engine/model/keys.js";
import { outcomeWords } from "../../../../engine/model/outcome.js";
import { add, count, countAbove, countIf, subtract, sum } from "../../../../formula/build.js";
import { number, text, type Expr } from "../../../../formula/expr.js";
import { mustBeRated } from "../../../../scheme/mustBeRated.js";
import type { Item } from "../../../../scheme/scheme.js";
import { assessorOf } from "../../../../scheme/schemeWords.js";
import { confirmation, readingColumns, readingFrame } from "../../../parameters/readingFrame.js";
import { area, columnLetters } from "../../../cellRef.js";
import { officeSheets } from "../../../sheetNames.js";
import { style } from "../../../style.js";
import type { OfficeContent } from "../content.js";
import { frame } from "../frame.js";
import { statesOf } from "../statesOf.js";
import { departmentColumn, reportedKey, type HeatRange, type InputColumns } from "./heatMap.js";
import { heading, linkLook, overviewColumns, overviewLine } from "./overviewFrame.js";

/** How far the round is: what has come in, what is rated, what is confirmed. @returns the row after */
export function progressBlock(content: OfficeContent, heat: HeatRange, ledgerFaults: Expr, from: number): number {
  const { book, scheme, record } = content;
  const sheet = book.sheet(officeSheets.overview);
  heading(sheet, from, overviewColumns.name, overviewColumns.barEnd, "进展");
  const assessed = subtract(
    number(record.departments.length),
    countIf(departmentColumn(content, keyOf.assessed), text(assessedWords.no)),
  );
  const confirmed = area(officeSheets.readings, {
    row: readingFrame.firstRow,
    column: readingColumns.confirmed,
    rowCount: 80,
    columnCount: 1,
  });
  const readings = (word: string): Expr => countIf(confirmed, text(word));
  let row = from + 1;
  if (scheme.items.some(({ definition }) => definition.by === "department"))
    row = overviewLine(sheet, row, {
      key: "progress.reported",
      name: "已有自报数据的单位",
      figure: countAbove(heat(reportedKey), number(0)),
      of: assessed,
      linkTo: `${officeSheets.reported}!A1`,
    });
  row = overviewLine(sheet, row, {
    key: "progress.total",
    name: "可计算总分的单位",
    figure: count(heat(keyOf.total)),
    of: assessed,
    linkTo: `${officeSheets.ranking}!A1`,
  });
  if (scheme.readings.length > 0)
    row = overviewLine(sheet, row, {
      key: "progress.readings",
      name: "已确认的口径",
      figure: readings(confirmation.yes),
      of: add(readings(confirmation.yes), readings(confirmation.no)),
      linkTo: `${officeSheets.readings}!A1`,
    });
  const open: readonly (readonly [string, string, Expr, string])[] = [
    ["progress.notFilled", "未填的项（计 0 分）", statesOf(content, outcomeWords.notFilled), officeSheets.outcomes],
    ["progress.invalid", "无效的项", statesOf(content, outcomeWords.invalid), officeSheets.outcomes],
    ["progress.ledger", "台账中未计入的行", ledgerFaults, officeSheets.ledger],
  ];
  for (const [key, name, figure, target] of open)
    row = overviewLine(sheet, row, { key, name, figure, linkTo: `${target}!A1` });
  return row;
}

const itemLook = { ...style.text, align: { ...style.name.align } } as const;
const sumLook = { ...style.sum, numberFormat: "General" } as const;

/**
 * What the office rates, item by item: how many departments still wait for it; what may stay blank below the sum.
 *
 * @returns the row after
 */
export function ratingsBlock(content: OfficeContent, ratings: InputColumns["ratings"], from: number): number {
  const { book, scheme, columns } = content;
  const sheet = book.sheet(officeSheets.overview);
  const rated = scheme.items.filter(
    ({ code, definition }) => definition.by === "office" && columns.has(keyOf.outcome(code)),
  );
  if (rated.length === 0) return from;
  const { side } = overviewColumns;
  const [openAt, doneAt] = [side + 4, side + 5];
  const heads = (row: number, words: string) => {
    heading(sheet, row, side, side + 3, words);
    sheet.set(row, openAt, "未评", style.head);
    sheet.set(row, doneAt, "已评", style.head);
    return row + 1;
  };
  const line = (row: number, item: Item) => {
    const column = ratings.get(item.inputs[0]?.keys[0] ?? "") ?? frame.nameColumn;
    const linkTo = `${officeSheets.ratings}!${columnLetters(column)}${frame.firstRow}`;
    const states = departmentColumn(content, keyOf.outcome(item.code));
    const words = `${item.code} ${item.name}`;
    sheet.merge({ row, column: side, rowCount: 1, columnCount: 4 }, words, linkLook(itemLook));
    sheet.set(row, side, words, linkLook(itemLook), linkTo);
    sheet.set(row, openAt, { expr: countIf(states, text(outcomeWords.notFilled)) }, style.number, linkTo);
    sheet.set(row, doneAt, { expr: countIf(states, text(outcomeWords.scored)) }, style.number, linkTo);
    return row + 1;
  };
  const first = heads(from, `${assessorOf(scheme)}评定与汇总`);
  const needed = rated.filter(mustBeRated);
  let row = needed.reduce(line, first);
  for (const column of [openAt, doneAt]) {
    const cells = { row: first, rowCount: needed.length, column, columnCount: 1 };
    sheet.set(row, column, needed.length === 0 ? null : { expr: sum(area(officeSheets.overview, cells)) }, sumLook);
  }
  sheet.merge({ row, column: side, rowCount: 1, columnCount: 4 }, "合计", sumLook);
  row += 1;
  const others = rated.filter((item) => !mustBeRated(item));
  return others.length === 0 ? row : others.reduce(line, heads(row + 1, "可以空白的：否决、加分"));
}

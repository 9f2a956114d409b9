import { keyOf } from "../../../../engine/model/keys.js";
import { divide, ifError, isNumber, multiply, notEqual, total, when } from "../../../../formula/build.js";
import { number, ref, text, type Expr } from "../../../../formula/expr.js";
import type { Item, Level, Section } from "../../../../scheme/scheme.js";
import { outcomeWords } from "../../../../engine/model/outcome.js";
import type { StyleDraft } from "../../../../xlsx/draft.js";
import { area, areaRef, cell, columnLetters } from "../../../cellRef.js";
import { officeSheets } from "../../../sheetNames.js";
import { palette, style } from "../../../style.js";
import { lines } from "../../../lists/textLines.js";
import type { OfficeContent } from "../content.js";
import { columnRef, frame, rowOf } from "../frame.js";
import { heading, linkLook, overviewColumns, overviewRows, widthOf, rounded } from "./overviewFrame.js";

interface HeatColumn {
  readonly key: string;
  readonly head: string;
  readonly look: StyleDraft;
  /** As seen from the department's row of 得分. */
  readonly value: (row: number) => Expr;
  readonly isRate: boolean;
}

/** Where each input stands on the sheet that it is typed on. */
export interface InputColumns {
  readonly reported: ReadonlyMap<string, number>;
  readonly ratings: ReadonlyMap<string, number>;
}

/** Where a figure of every department stands on 总览. */
export type HeatRange = (key: string) => Expr;

export const reportedKey = "reported.count";
export const rateKey = (code: string): string => `${code}.rate`;

/** From which share of the full mark on a cell has its colour; below the last none. */
const bands = [
  ["0.95", "A9D08E"],
  ["0.85", "D9EAD3"],
  ["0.7", "FFF2CC"],
  ["0.5", "F8D7B0"],
  ["0", "F4B6A6"],
] as const;

const rateLook: StyleDraft = { ...style.textCentered, numberFormat: "0%" };

/** A department's name and place, and its share of the full mark in each part and its first level, in its colour. */
export function heatColumns(
  { scheme, columns }: OfficeContent,
  reportedOf: InputColumns["reported"],
): readonly HeatColumn[] {
  const figure = (key: string, row: number): Expr => {
    const place = columns.get(key);
    if (!place) throw new TypeError(`${key} has no column`);
    return cell(place.sheet, row, place.column);
  };
  /** A word of the cell, such as 否决, stays; an error is said by its word. */
  const shown = (value: Expr, as: Expr = value): Expr =>
    when(isNumber(value), as, ifError(value, text(outcomeWords.invalid)));
  const plain = (key: string, head: string, look: StyleDraft): HeatColumn => ({
    key,
    head,
    look,
    value: (row) => shown(figure(key, row)),
    isRate: false,
  });
  const rate = (node: Section | Level | Item): HeatColumn => ({
    key: rateKey(node.code),
    head: node.kind === "section" ? node.name : `${node.code}\n${node.name}`,
    look: node.kind === "section" ? { ...rateLook, font: { ...rateLook.font, bold: true } } : rateLook,
    value: (row) => {
      const score = figure(keyOf.score(node.code), row);
      return shown(score, rounded(divide(score, number(node.full ?? 1))));
    },
    isRate: true,
  });
  const reported = [...reportedOf.values()];
  return [
    plain(keyOf.place, "名次", style.totalText),
    plain(keyOf.total, "总分", style.total),
    ...(reported.length > 0
      ? [
          {
            key: reportedKey,
            head: "自报\n数据个数",
            look: style.textCentered,
            value: (row: number) => {
              const cells = {
                row,
                column: Math.min(...reported),
                rowCount: 1,
                columnCount: Math.max(...reported) - Math.min(...reported) + 1,
              };
              const range = area(officeSheets.reported, cells, { column: true });
              return total(multiply(notEqual(range, text("")), number(1)));
            },
            isRate: false,
          },
        ]
      : []),
    ...scheme.sections.flatMap((section) =>
      section.counts === "within"
        ? [rate(section), ...section.children.filter(isScored).map(rate)]
        : [plain(keyOf.score(section.code), section.name, style.score)],
    ),
  ];
}

/** A veto has no mark, and an item of a group counts within its group. */
const isScored = (node: Level | Item): boolean => node.kind === "level" || (node.full !== null && node.group === null);

/** The figures of one column, for the blocks above. */
export function heatRange(columns: readonly HeatColumn[], firstRow: number, departments: number): HeatRange {
  return (key) => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new TypeError(`总览 has no column for ${key}`);
    const place = { row: firstRow, column: overviewColumns.figure + at, rowCount: departments, columnCount: 1 };
    return ref(areaRef(officeSheets.overview, place));
  };
}

/** It comes last, so that a department that is added stands below the others and moves nothing. */
export function heatMap(content: OfficeContent, columns: readonly HeatColumn[], headRow: number): void {
  const { book, record } = content;
  const sheet = book.sheet(officeSheets.overview);
  const firstRow = headRow + 1;
  const last = overviewColumns.figure + columns.length - 1;
  heading(
    sheet,
    headRow - 1,
    overviewColumns.name,
    last,
    "各单位各指标得分率（得分 ÷ 满分；点击单位名称前往“得分”表）",
  );
  sheet.set(headRow, overviewColumns.name, "单位", style.band);
  columns.forEach(({ key, head }, at) => {
    const column = overviewColumns.figure + at;
    sheet.set(overviewRows.keyRow, column, key, style.hidden);
    sheet.set(headRow, column, head, style.subhead);
  });
  sheet.height(
    headRow,
    8 +
      12.5 *
        lines(
          columns.map(({ head }) => head),
          columns.map((_, at) => widthOf(overviewColumns.figure + at)),
        ),
  );
  record.departments.forEach(({ code }, at) => {
    const row = firstRow + at;
    sheet.set(row, overviewColumns.key, code, style.hidden);
    sheet.set(
      row,
      overviewColumns.name,
      { expr: cell(officeSheets.scores, rowOf(at), frame.nameColumn) },
      linkLook(style.name),
      `${officeSheets.scores}!${columnLetters(frame.nameColumn)}${rowOf(at)}`,
    );
    columns.forEach(({ value, look }, position) =>
      sheet.set(row, overviewColumns.figure + position, { expr: value(rowOf(at)) }, look),
    );
    sheet.height(row, 16);
  });
  colours(content, columns, firstRow);
}

function colours(content: OfficeContent, columns: readonly HeatColumn[], firstRow: number): void {
  const sheet = content.book.sheet(officeSheets.overview);
  const first = columns.findIndex(({ isRate }) => isRate);
  if (first < 0) return;
  const column = overviewColumns.figure + first;
  const at = `${columnLetters(column)}${firstRow}`;
  const isRate = columns.map((each) => each.isRate);
  const area = {
    row: firstRow,
    column,
    rowCount: content.record.departments.length,
    columnCount: isRate.lastIndexOf(true) - first + 1,
  };
  // a column in between that is no rate is told by its key
  const only = `RIGHT(${columnLetters(column)}$${overviewRows.keyRow},5)=".rate"`;
  for (const [from, fill] of bands)
    sheet.conditionalFormats.push({
      area,
      formula: `AND(${only},ISNUMBER(${at}),${at}>=${from})`,
      style: { fill },
      stopIfTrue: true,
    });
  sheet.conditionalFormats.push({
    area,
    formula: `AND(${only},ISTEXT(${at}))`,
    style: { fill: palette.gone, color: palette.quiet },
  });
}

/** A column of a sheet with a row for each department. */
export const departmentColumn = (content: OfficeContent, key: string): Expr => {
  const place = content.columns.get(key);
  if (!place) throw new TypeError(`${key} has no column`);
  return ref(columnRef(place.sheet, place.column, content.record.departments.length, true));
};

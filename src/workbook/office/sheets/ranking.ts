import { keyOf } from "../../../engine/model/keys.js";
import { leftOutWord } from "../../../engine/answers/leftOut.js";
import {
  add,
  blankText,
  count,
  equal,
  index,
  isNumber,
  less,
  match,
  multiply,
  total,
  when,
} from "../../../formula/build.js";
import { number, ref, type Expr } from "../../../formula/expr.js";
import { Fraction } from "../../../exact/fraction.js";
import type { StyleDraft } from "../../../xlsx/draft.js";
import { cell } from "../../cellRef.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import { columnRef, frame, nameWidth, rowOf } from "./frame.js";
import { fittedHeight } from "../../fit/fit.js";

export const rankingFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;

/** The columns that every scheme has. */
export const rankingColumns = { place: 2, name: 3, total: 4, grade: 5 } as const;

/** 排名: the departments in the order of their places, ready to print. */
export function rankingSheet(content: OfficeContent): void {
  const { book, scheme, record } = content;
  const departments = record.departments.length;
  const column = (key: string): Expr => {
    const place = content.columns.get(key);
    if (!place) throw new TypeError(`${key} has no column`);
    return ref(columnRef(place.sheet, place.column, departments, true));
  };
  const fixedColumn = (sheet: string, position: number): Expr => ref(columnRef(sheet, position, departments, true));
  const order = orderColumn(content, column(keyOf.place));

  const name = officeSheets.ranking;
  const sheet = book.sheet(name);
  sheet.set(rankingFrame.keyRow, 1, sheetKey("office", "ranking"), style.hidden);
  sheet.hideRow(rankingFrame.keyRow);
  sheet.hideColumn(1);
  sheet.set(rankingFrame.titleRow, 2, "考核结果排名", style.title);
  sheet.set(
    rankingFrame.noteRow,
    2,
    "总分相同的名次并列，其后名次顺延；有单项否决的单位排在其他单位之后；填报无效而不能计分的单位没有名次，列在最后；不参加考核的单位不计分、不排名。",
    style.note,
  );
  sheet.height(rankingFrame.titleRow, 28);
  const columns: readonly { key: string; head: string; width: number; look: StyleDraft; values: Expr }[] = [
    { key: keyOf.place, head: "名次", width: 8, look: style.totalText, values: column(keyOf.place) },
    {
      key: "name",
      head: "单位",
      width: Math.max(26, nameWidth(record.departments)),
      look: looks.name,
      values: fixedColumn(officeSheets.scores, frame.nameColumn),
    },
    { key: keyOf.total, head: "总分", width: 11, look: style.total, values: column(keyOf.total) },
    { key: keyOf.grade, head: "等次", width: 11, look: style.totalText, values: column(keyOf.grade) },
    ...scheme.sections.map((section) => ({
      key: keyOf.score(section.code),
      head: `${section.name}\n（${fullWords[section.counts]}${section.full.toString()}）`,
      width: 13,
      look: style.score,
      values: column(keyOf.score(section.code)),
    })),
    ...(scheme.final.pool
      ? [
          {
            key: keyOf.pool,
            head: `${scheme.final.pool.name}\n（百分制）`,
            width: 18,
            look: style.score,
            values: column(keyOf.pool),
          },
        ]
      : []),
    ...scheme.sections
      .filter(({ hasStatus }) => hasStatus)
      .map((section) => ({
        key: keyOf.status(section.code),
        head: `${section.name}\n状态`,
        width: 11,
        look: style.textCentered,
        values: column(keyOf.status(section.code)),
      })),
  ];
  columns.forEach(({ head, width, key }, at) => {
    sheet.set(rankingFrame.keyRow, at + 2, key, style.hidden);
    sheet.set(rankingFrame.headRow, at + 2, head, style.band);
    sheet.width(at + 2, width);
  });
  sheet.height(
    rankingFrame.headRow,
    fittedHeight(columns.map(({ head, width }) => ({ text: head, width, size: 10, bold: true, indent: 0 }))),
  );
  // who stands in which row changes with the figures
  const rowHeight = fittedHeight(
    record.departments.map(({ name: text }) => ({ text, width: columns[1]?.width ?? 0, bold: true })),
    18,
  );
  for (let at = 0; at < departments; at += 1) {
    const row = rankingFrame.firstRow + at;
    sheet.set(row, 1, { expr: match(number(at + 1), order) }, style.hidden);
    sheet.height(row, rowHeight);
    columns.forEach(({ values, look }, position) =>
      sheet.set(row, position + 2, { expr: index(values, cell(name, row, 1, { column: true })) }, look),
    );
  }
  const area = { row: rankingFrame.firstRow, column: 2, rowCount: departments, columnCount: columns.length };
  sheet.conditionalFormats.push(
    { area, formula: `ISERROR(B${rankingFrame.firstRow})`, style: { fill: palette.wrong, color: "C00000" } },
    { area, formula: `$E${rankingFrame.firstRow}="不合格"`, style: { fill: palette.gone, color: "C00000" } },
    {
      area,
      formula: `$E${rankingFrame.firstRow}="${leftOutWord}"`,
      style: { fill: palette.gone, color: palette.quiet },
    },
  );
  sheet.frozenAt = { row: rankingFrame.firstRow, column: 4 };
  sheet.autoFilter = {
    row: rankingFrame.headRow,
    column: 2,
    rowCount: departments + 1,
    columnCount: columns.length,
  };
  sheet.tabColor = palette.band;
  sheet.print = {
    paper: "A4",
    orientation: "portrait",
    fitTo: { width: 1, height: pagesFor(departments) },
    titleRows: [rankingFrame.headRow, rankingFrame.headRow],
    centeredHorizontally: true,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6 },
    footer: { left: scheme.title, right: "第 &P 页，共 &N 页" },
    area: { row: rankingFrame.titleRow, column: 2, rowCount: departments + 3, columnCount: columns.length },
  };
}

/** So many rows stand on a page in letters that are still read with ease; sixty do. */
const rowsOnPage = 66;

/** As many pages as are filled; 0 leaves it to the program. */
const pagesFor = (departments: number): number => (departments <= rowsOnPage ? 1 : 0);

const looks = {
  name: { ...style.name, align: { horizontal: "left", vertical: "center", indent: 1, wrap: true } },
} as const;

/** What the full mark of a section is: the most that it adds to the total, or takes off it. */
const fullWords = { within: "满分", added: "最多加", subtracted: "最多减" } as const;

/** Beside each department, its row in the ranking: its place, ties in the order of the list, those without a place last. */
function orderColumn(content: OfficeContent, places: Expr): Expr {
  const { book, columns, record } = content;
  const raw = book.sheet(officeSheets.raw);
  const last = Math.max(
    ...[...columns.values()].filter(({ sheet }) => sheet === officeSheets.raw).map((place) => place.column),
  );
  const [sequenceColumn, orderAt] = [last + 1, last + 2];
  const departments = record.departments.length;
  const sequence = ref(columnRef(officeSheets.raw, sequenceColumn, departments));
  raw.set(frame.keyRow, sequenceColumn, "total.sequence", style.hidden);
  raw.set(frame.keyRow, orderAt, "total.order", style.hidden);
  const place = content.columns.get(keyOf.place);
  record.departments.forEach((_, at) => {
    const row = rowOf(at);
    const own = cell(place?.sheet ?? "", row, place?.column ?? 0);
    const earlier = less(sequence, cell(officeSheets.raw, row, sequenceColumn));
    raw.set(row, sequenceColumn, Fraction.of(at + 1), style.number);
    raw.set(
      row,
      orderAt,
      {
        expr: when(
          isNumber(own),
          add(own, total(multiply(equal(places, own), earlier))),
          add(count(places), number(1), total(multiply(equal(places, blankText), earlier))),
        ),
      },
      style.number,
    );
  });
  return ref(columnRef(officeSheets.raw, orderAt, departments, true));
}

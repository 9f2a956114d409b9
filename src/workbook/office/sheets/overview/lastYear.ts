import type { OfficeDepartment } from "../../../../engine/answers/officeRecord.js";
import { Fraction } from "../../../../exact/fraction.js";
import type { StyleDraft } from "../../../../xlsx/draft.js";
import { officeSheets } from "../../../sheetNames.js";
import { style } from "../../../style.js";
import type { OfficeContent } from "../content.js";
import { overviewColumns, overviewRows } from "./overviewFrame.js";

/** In the cells of a department: it had no total, or was not assessed. */
export const lastYearWords = { none: "无", absent: "—" } as const;

export const lastYearKeys = { total: "last.total", place: "last.place" } as const;

interface LastYearColumn {
  readonly key: string;
  readonly head: string;
  readonly look: StyleDraft;
  readonly value: (department: OfficeDepartment) => Fraction | null | undefined;
}

const columns: readonly LastYearColumn[] = [
  {
    key: lastYearKeys.total,
    head: "上年\n总分",
    look: style.total,
    value: ({ lastResult }) => lastResult?.total,
  },
  {
    key: lastYearKeys.place,
    head: "上年\n名次",
    look: style.totalText,
    value: ({ lastResult }) => lastResult && (lastResult.place === null ? null : Fraction.of(lastResult.place)),
  },
];

/** How many columns last year has on 总览: none where nothing is known of it. */
export const lastYearColumnCount = ({ record }: OfficeContent): number =>
  record.departments.some(({ lastResult }) => lastResult) ? columns.length : 0;

/** Behind the map, where they move nothing: what came out last year, as values. @param from the first column */
export function lastYearColumns(content: OfficeContent, from: number, headRow: number): void {
  if (lastYearColumnCount(content) === 0) return;
  const sheet = content.book.sheet(officeSheets.overview);
  columns.forEach(({ key, head, look, value }, at) => {
    const column = from + at;
    sheet.set(overviewRows.keyRow, column, key, style.hidden);
    sheet.set(headRow, column, head, style.subhead);
    sheet.width(column, 9);
    content.record.departments.forEach((department, index) => {
      const figure = value(department);
      const word = figure === undefined ? lastYearWords.absent : lastYearWords.none;
      sheet.set(headRow + 1 + index, column, figure ?? word, look);
    });
  });
}

/** The column behind the map. */
export const behindMap = (mapColumns: number): number => overviewColumns.figure + mapColumns;

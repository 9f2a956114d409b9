import type { DepartmentIdentity } from "../../../departments/departmentDirectory.js";
import type { TurnedDepartment } from "../../../departments/turnList.js";
import type { BookContents } from "../../../xlsx/bookContents.js";
import type { KeyedListRow } from "./keyedList.js";
import { keyedList } from "./keyedList.js";
import type { ListSheet } from "./listSheet.js";

type Column = "year" | "code" | "name" | "kind" | "lastCode" | "lastName" | "reason";

const list = keyedList<Column>({
  name: "单位沿革",
  id: "lineage",
  title: "单位沿革",
  note: "开始新年度时记下：每个单位上年是谁，上年的单位到哪里去了。用过的代码不再给别的单位；请勿改动。",
  columns: {
    year: ["年度", 9],
    code: ["本年代码", 12],
    name: ["本年名称", 28],
    kind: ["情况", 12],
    lastCode: ["上年代码", 12],
    lastName: ["上年名称", 28],
    reason: ["理由", 36],
  },
});

const turnedWords: Readonly<Record<TurnedDepartment["kind"], string>> = {
  same: "沿用",
  renamed: "更名",
  new: "新参加",
  returned: "恢复参加",
  merged: "并入",
  gone: "不再参加",
};

/** 单位沿革: where each department comes from, kept in the new workbook behind what last year's has of it. */
export function lineageSheet(
  year: string,
  turned: readonly TurnedDepartment[],
  before: readonly LineageRow[],
): ListSheet {
  const rows = turned.map(({ kind, now, before: last, reason }): LineageRow => ({
    year,
    code: now?.code ?? "",
    name: now?.name ?? "",
    kind: turnedWords[kind],
    lastCode: last?.code ?? "",
    lastName: last?.name ?? "",
    reason,
  }));
  return list.sheetOf(
    [...before, ...rows].map((cells, at): KeyedListRow<Column> => ({ key: `lineage.${at + 1}`, cells })),
  );
}

/** A row as its cells say it. */
export type LineageRow = Readonly<Record<Column, string>>;

/** What a workbook has of it. @throws WorkbookError where its keys repeat */
export const lineageIn = (book: BookContents): readonly LineageRow[] =>
  list.keptIn(book).map(({ cells }) => ({ ...blank, ...cells }));

const blank: LineageRow = { year: "", code: "", name: "", kind: "", lastCode: "", lastName: "", reason: "" };

/** Departments of years before, by every name that they had. */
export const departmentsOfLineage = (rows: readonly LineageRow[]): readonly DepartmentIdentity[] =>
  rows
    .flatMap(({ code, name, lastCode, lastName }) => [
      { code: lastCode, name: lastName },
      { code, name },
    ])
    .filter(({ code }) => code !== "");

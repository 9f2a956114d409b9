import type { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import { keyOf } from "../../engine/model/keys.js";
import { assessedWords } from "../../engine/answers/leftOut.js";
import { inputNamed, inputNames } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { wholeWorkbook, WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents, CellContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { OfficeValues } from "../settle/controlTotals.js";
import { departmentsOf } from "./officeDepartments.js";
import { mergedFiles, type MergedFile } from "./mergeRun.js";
import { textOf } from "../compare/sheetMap.js";
import { storedOfCell } from "../values/storedValue.js";

/** 自报 of an office workbook: where each department's inputs stand, and what they are now. */
export interface OfficeReports {
  readonly sheet: string;
  readonly departments: readonly string[];
  /** 单位: who the departments are. */
  readonly directory: DepartmentDirectory;
  /** Departments that take no part in the round: what they send is kept and not scored. */
  readonly leftOut: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly values: OfficeValues;
  /** By department, the file whose figures an earlier merge took. */
  readonly merged: ReadonlyMap<string, MergedFile>;
  readonly addressOf: (department: string, key: string) => string;
}

export const reportedKey = sheetKey("office", "reported");

/**
 * @throws WorkbookError when the sheet is missing or there twice, lacks a column, has a key twice, or has a formula
 * where a report belongs
 */
export function officeReports(scheme: Scheme, book: BookContents): OfficeReports {
  const found = book.sheets.filter(({ cells }) => textOf(cells.get("A1")) === reportedKey);
  const [sheet, second] = found;
  if (!sheet)
    throw new WorkbookError(
      wholeWorkbook,
      "没有“自报”表；请使用考核簿生成的汇总簿",
      "there is no sheet 自报; use an office workbook made by Scorebook",
    );
  if (second)
    throw new WorkbookError(
      wholeWorkbook,
      `工作表“${sheet.name}”与“${second.name}”都是“自报”表；请删去复制的一张`,
      `the sheets “${sheet.name}” and “${second.name}” are both 自报; delete the copy`,
    );
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const enter = (keys: Map<string, number>, cell: CellContents, at: number) => {
    const text = textOf(cell);
    if (text === "" || text.startsWith(".")) return;
    if (keys.has(text))
      throw new WorkbookError(
        `${sheet.name}!${addressText(cell.row, cell.column)}`,
        `标识 ${text} 重复；工作表的行列不可复制`,
        `the key ${text} stands there twice; rows and columns must not be copied`,
      );
    keys.set(text, at);
  };
  for (const cell of sheet.cells.values()) {
    if (cell.row === 1 && cell.column > 2) enter(columns, cell, cell.column);
    if (cell.column === 1 && cell.row > 1) enter(rows, cell, cell.row);
  }
  const keys = reportedKeys(scheme);
  const named = (key: string): string => inputNamed(inputNames(scheme).get(key) ?? { item: key, label: "" });
  const missing = keys.find((key) => !columns.has(key));
  if (missing !== undefined)
    throw new WorkbookError(
      sheet.name,
      `缺少 ${named(missing)} 一列（标识 ${missing}）；请恢复被删去的列`,
      `the column of ${named(missing)} (key ${missing}) is missing; restore it`,
    );
  const addressOf = (department: string, key: string) => addressText(rows.get(department) ?? 0, columns.get(key) ?? 0);
  const values = new Map<string, string>();
  for (const department of rows.keys())
    for (const key of keys) {
      const cell = sheet.cells.get(addressOf(department, key));
      if (cell?.formula !== undefined)
        throw new WorkbookError(
          `${sheet.name}!${addressOf(department, key)}`,
          "自报栏内是公式；请改为数值后再合并",
          "holds a formula; replace it by its value before merging",
        );
      values.set(`${department}|${key}`, storedOfCell(cell?.value));
    }
  return {
    sheet: sheet.name,
    departments: [...rows.keys()],
    directory: departmentsOf(book),
    leftOut: leftOutIn(book),
    keys,
    values,
    merged: mergedFiles(book),
    addressOf,
  };
}

/** Codes of the departments that take no part in the round. */
export function leftOutIn(book: BookContents): ReadonlySet<string> {
  const departments = KeyedSheet.find(book, sheetKey("office", "departments"));
  return new Set(departments.rowKeys.filter((code) => departments.valueAt(code, keyOf.assessed) === assessedWords.no));
}

/** The inputs that departments report, in the order of the sheet. */
export const reportedKeys = (scheme: Scheme): readonly string[] =>
  scheme.items
    .filter(({ definition }) => definition.by === "department")
    .flatMap(({ inputs }) => inputs.flatMap(({ keys }) => keys));

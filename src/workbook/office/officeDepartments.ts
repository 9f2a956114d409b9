import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { foldedText } from "../../departments/foldedText.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scalar } from "../../formula/value.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { departmentHeads } from "./sheets/frame.js";
import { spaced } from "./typedDepartment.js";
import { WorkbookError } from "../workbookError.js";

/** The departments of an office workbook: 单位 is the master, the code in its hidden column A the identity. */
export interface OfficeDepartments {
  readonly departments: readonly DepartmentIdentity[];
  /** Filled rows that belong to no department. */
  readonly notes: readonly Note[];
}

/**
 * @param others the sheets that have a row for each department, as 单位 has
 * @throws WorkbookError when a row of ours was deleted, or two departments have one code or one name
 */
export function officeDepartments(sheet: KeyedSheet, others: readonly KeyedSheet[]): OfficeDepartments {
  const codes = sheet.rowKeys;
  // a code that only one sheet has was typed there; one that all but one have was deleted there
  const isMade = (code: string) => [sheet, ...others].filter((each) => each.hasRow(code)).length > 1;
  for (const other of others) for (const code of other.rowKeys) if (isMade(code)) sheet.rowNumber(code);
  const made = codes.filter(isMade);
  if (made.length === 0) throw new WorkbookError(sheet.name, "没有单位", "there is no department");
  for (const code of made) for (const other of others) other.rowNumber(code);
  const departments = made.map((code): DepartmentIdentity => ({ code, name: nameIn(sheet, code) }));
  refuseDoubles(sheet, departments);
  for (const code of made) checkCode(sheet, code);
  return {
    departments,
    notes: [
      ...made.flatMap((code) =>
        isBlank(sheet.valueAt(code, "name"))
          ? [noteAt(sheet.placeOf(code, "name"), "没有单位名称；请填写", { code, name: code })]
          : [],
      ),
      ...[sheet, ...others].flatMap((each) => strayRows(each, new Set(made))),
      ...others.flatMap((each) => otherOrder(each, made)),
    ],
  };
}

function nameIn(sheet: KeyedSheet, code: string): string {
  if (sheet.hasFormula(code, "name"))
    throw new WorkbookError(
      sheet.placeOf(code, "name"),
      "单位名称是公式；请改为直接填写",
      "the name of the department is a formula; type it",
    );
  const name = sheet.valueAt(code, "name");
  return name === null ? code : spaced(String(name)) || code;
}

/** Whitespace alone looks like an empty cell. */
const isBlank = (name: Scalar): boolean => name === null || (typeof name === "string" && spaced(name) === "");

const noteAt = (place: string, message: string, { code, name }: DepartmentIdentity): Note => ({
  department: code,
  name,
  item: "",
  place,
  message,
});

/** Rows that people filled without a code of ours: no other sheet has a row for them. */
function strayRows(sheet: KeyedSheet, made: ReadonlySet<string>): readonly Note[] {
  const known = [...made].map((code) => sheet.rowNumber(code));
  const own = new Set(known);
  const heads = sheet.markedRow(departmentHeads) ?? Math.min(...known) - 1;
  return sheet
    .filledRows(sheet.columnKeys)
    .filter((row) => row > heads && !own.has(row))
    .map((row) => ({
      department: sheet.keyIn(row),
      name: "",
      item: "",
      place: `${sheet.name} 第 ${row} 行`,
      message: "此行填有内容，但不是各表都有的单位，未参加计分；请清除此行，需要增加单位的用“增加单位”",
    }));
}

/** Formulas take figures row by row: where the rows of one sheet alone were sorted, they take another department's. */
function otherOrder(sheet: KeyedSheet, made: readonly string[]): readonly Note[] {
  const wanted = new Set(made);
  const order = sheet.rowKeys
    .filter((code) => wanted.has(code))
    .sort((a, b) => sheet.rowNumber(a) - sheet.rowNumber(b));
  const at = order.findIndex((code, index) => code !== made[index]);
  const [code, expected] = [order[at], made[at]];
  if (code === undefined || expected === undefined) return [];
  return [
    {
      department: code,
      name: "",
      item: "",
      place: `${sheet.name} 第 ${sheet.rowNumber(code)} 行`,
      message: `此行是 ${code}，按“单位”表的次序应为 ${expected}：工作簿的公式逐行取数，所示得分不可用；此处按代码计分，请恢复两表相同的次序`,
    },
  ];
}

function refuseDoubles(sheet: KeyedSheet, departments: readonly DepartmentIdentity[]): void {
  const codes = new Map<string, string>();
  for (const { code } of departments) {
    const before = codes.get(foldedText(code));
    if (before !== undefined)
      throw new WorkbookError(
        sheet.placeOf(code, "code"),
        `单位代码与 ${sheet.placeOf(before, "code")} 相同（${code}）；请使每个单位的代码各不相同`,
        `the code is that of ${sheet.placeOf(before, "code")} (${code}); give each department a code of its own`,
      );
    codes.set(foldedText(code), code);
  }
  const names = new Map<string, string>();
  for (const { code, name } of departments) {
    const place = sheet.placeOf(code, "name");
    const before = names.get(foldedText(name));
    if (before !== undefined)
      throw new WorkbookError(
        place,
        `单位名称与 ${sheet.placeOf(before, "name")} 相同（${name}）；请使每个单位的名称各不相同`,
        `the name is that of ${sheet.placeOf(before, "name")} (${name}); give each department a name of its own`,
      );
    names.set(foldedText(name), code);
    const coded = codes.get(foldedText(name));
    if (coded !== undefined && coded !== code)
      throw new WorkbookError(
        place,
        `单位名称与 ${sheet.placeOf(coded, "code")} 的单位代码相同（${name}）；请改用其他名称`,
        `the name is the code in ${sheet.placeOf(coded, "code")} (${name}); use another name`,
      );
  }
}

/** The code is shown beside the key: where they differ, rows were sorted or retyped, and it is unknown who is meant. */
function checkCode(sheet: KeyedSheet, code: string): void {
  const [wrong] = /[\s*?~|]/u.exec(code) ?? [];
  if (wrong !== undefined)
    throw new WorkbookError(
      sheet.placeOf(code, "code"),
      `单位代码不能含有“${wrong}”；请重新生成汇总簿`,
      `a code must not contain “${wrong}”; make the workbook anew`,
    );
  const shown = sheet.textAt(code, "code");
  if (shown === code) return;
  throw new WorkbookError(
    sheet.placeOf(code, "code"),
    `单位代码应为 ${code}，实为“${shown}”；代码不可改动，“单位”表的行不可排序，请恢复`,
    `the code should be ${code} and is “${shown}”; codes must not be changed nor rows sorted; restore it`,
  );
}

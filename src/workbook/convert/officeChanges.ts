import { DepartmentDirectory, type DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { foldedText } from "../../departments/foldedText.js";
import { nameClashes } from "../../departments/nameClashes.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import { mostDepartments } from "../../departments/mostDepartments.js";
import { longestCode, longestName } from "../lists/departmentList.js";
import { WorkbookError } from "../workbookError.js";

/** Changes of an office workbook in use, as changes of its record. Nothing of a department is ever deleted. */

/** @throws WorkbookError for a code that the record does not have, or a department that is as wanted already */
export function withLeftOut(record: OfficeRecord, code: string, because: string): OfficeRecord {
  const department = departmentOf(record, code);
  if (department.leftOut)
    throw fault(`${called(department)}已经是不参加考核`, `${department.code} is left out already`);
  return withDepartment(record, { ...department, leftOut: { because } });
}

/** @throws WorkbookError as above */
export function withTakenIn(record: OfficeRecord, code: string): OfficeRecord {
  const { leftOut, ...department } = departmentOf(record, code);
  if (!leftOut) throw fault(`${called(department)}本来就参加考核`, `${department.code} is assessed already`);
  return withDepartment(record, department);
}

/**
 * A new department below the last one. Rows of the ledger that name it already count from now on.
 *
 * @param registered departments to which forms were issued: a code among them stays theirs
 * @throws WorkbookError for a code or name that is somebody's, or cannot be one
 */
export function withNewDepartment(
  record: OfficeRecord,
  { code, name }: DepartmentIdentity,
  registered: readonly DepartmentIdentity[],
): OfficeRecord {
  if (record.departments.length >= mostDepartments)
    throw fault(
      `已有 ${record.departments.length} 个单位，最多 ${mostDepartments} 个`,
      `there are ${mostDepartments} departments already`,
    );
  if (code === "" || code.length > longestCode || /^\.|[*?~|\s\p{Cf}]/u.test(code))
    throw fault(
      `单位代码“${code}”不可用：应为 1 至 ${longestCode} 个字符，不含空格和 * ? ~ |，不以点开头`,
      `“${code}” cannot be a code`,
    );
  if (name === "" || name.length > longestName || /[\n\r\t]/.test(name))
    throw fault(`单位名称“${name}”不可用：应为一行，1 至 ${longestName} 个字符`, `“${name}” cannot be a name`);
  const here = new DepartmentDirectory(record.departments);
  const sameCode = here.ofCode(code);
  if (sameCode)
    throw fault(`单位代码 ${code} 是 ${called(sameCode)} 的`, `the code ${code} is that of ${called(sameCode)}`);
  const sameName = record.departments.find((each) => foldedText(each.name) === foldedText(name));
  if (sameName) throw fault(`已有名称相同的单位 ${called(sameName)}`, `${called(sameName)} has the same name`);
  const clash = nameClashes([...record.departments, { code, name }]).find(({ kind }) => kind === "nameIsCode");
  if (clash)
    throw fault(
      `“${record.departments[clash.at]?.name ?? name}”既是名称又是单位代码；请改用其他名称或代码`,
      "the name of one would be the code of another",
    );
  const holder = registered.find(
    (each) => foldedText(each.code) === foldedText(code) && foldedText(each.name) !== foldedText(name),
  );
  if (holder)
    throw fault(
      `单位代码 ${code} 在发放登记中是 ${called(holder)} 的，不能再用`,
      `the code ${code} was issued to ${called(holder)}`,
    );
  const named = registered.find(
    (each) => foldedText(each.name) === foldedText(name) && foldedText(each.code) !== foldedText(code),
  );
  if (named)
    throw fault(
      `名称“${name}”在发放登记中是 ${called(named)} 的；是同一个单位的请用代码 ${named.code}，不是的请用其他名称`,
      `the name “${name}” was issued to ${called(named)}`,
    );
  const isNamed = (value: unknown) =>
    typeof value === "string" && [code, name].some((text) => foldedText(text) === foldedText(value));
  const added: OfficeDepartment = {
    code,
    name,
    sectionsNotApplicable: [],
    reported: new Map(),
    overrides: new Map(),
    rated: new Map(),
  };
  return {
    ...record,
    departments: [...record.departments, added],
    ledger: record.ledger.map((row) => (isNamed(row.department) ? { ...row, department: code } : row)),
  };
}

/** The next code after the greatest number that a code of the same letters has, here or in 发放登记. */
export function freeCode(
  departments: readonly DepartmentIdentity[],
  registered: readonly DepartmentIdentity[],
): string {
  const numbered = /^(.*?)(\d+)$/;
  const [, letters = "D", digits = "00"] = numbered.exec(departments.at(-1)?.code ?? "") ?? [];
  const numbers = [...departments, ...registered].flatMap(({ code }) => {
    const parts = numbered.exec(foldedText(code));
    return parts && parts[1] === foldedText(letters) ? [Number(parts[2])] : [];
  });
  return `${letters}${String(Math.max(0, ...numbers) + 1).padStart(digits.length, "0")}`;
}

/** At most this many are added at once. */
export const mostLedgerRows = 5000;

/** The same with more prepared rows in the ledger. */
export function withLedgerRows(record: OfficeRecord, more: number): OfficeRecord {
  const { prepared } = record;
  if (!prepared) throw new TypeError("only a record that was read from a workbook has prepared rows");
  const { ledger, checked } = prepared;
  const looked = checked && { ...checked, ledger: checked.ledger + more };
  return { ...record, prepared: { ...prepared, ledger: ledger + more, ...(looked && { checked: looked }) } };
}

function departmentOf(record: OfficeRecord, code: string): OfficeDepartment {
  const found = record.departments.find((each) => foldedText(each.code) === foldedText(code));
  if (!found) throw fault(`没有代码为 ${code} 的单位`, `there is no department with code ${code}`);
  return found;
}

const withDepartment = (record: OfficeRecord, changed: OfficeDepartment): OfficeRecord => ({
  ...record,
  departments: record.departments.map((each) => (each.code === changed.code ? changed : each)),
});

const called = ({ code, name }: DepartmentIdentity): string => (name === code ? code : `${name}（${code}）`);

const fault = (zh: string, en: string): WorkbookError => new WorkbookError("单位", zh, en);

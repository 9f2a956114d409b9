import { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { BookContents } from "../../xlsx/bookContents.js";

/** 单位 of an office workbook: a name that is blank is the code, as everywhere (readOffice). */
export function departmentsOf(book: BookContents): DepartmentDirectory {
  const sheet = KeyedSheet.find(book, sheetKey("office", "departments"));
  return new DepartmentDirectory(sheet.rowKeys.map((code) => ({ code, name: sheet.textAt(code, "name") || code })));
}

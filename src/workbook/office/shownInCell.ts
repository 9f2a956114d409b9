import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import { spaced } from "./typedDepartment.js";
import { WorkbookError } from "../workbookError.js";

/** A department as the list in the cell has it. @throws WorkbookError where the workbook has none with the code */
export function departmentInCell(book: BookContents, code: string): string {
  const departments = KeyedSheet.find(book, sheetKey("office", "departments"));
  if (!departments.hasRow(code))
    throw new WorkbookError(
      departments.name,
      `没有代码为 ${code} 的单位；请重新选择单位`,
      `there is no department with code ${code}; choose another`,
    );
  return `${code} ${spaced(departments.textAt(code, "name"))}`.trimEnd();
}

/** An item as the list in the cell has it. */
export const itemInCell = (scheme: Scheme, code: string): string =>
  `${code} ${scheme.node(code)?.name ?? ""}`.trimEnd();

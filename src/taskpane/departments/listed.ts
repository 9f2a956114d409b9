import { foldedText } from "../../departments/foldedText.js";
import { delimitedRows } from "../../workbook/lists/delimitedRows.js";
import { departmentList, type DepartmentListing } from "../../workbook/lists/departmentList.js";
import { understoodList, type UnderstoodList } from "../../workbook/lists/understoodList.js";
import type { DepartmentsList } from "./departmentsState.js";
import { isOfBook } from "./listOfBook.js";

/** A list as it is understood. */
export interface Listed extends DepartmentListing, UnderstoodList {
  /** Nothing is wrong, and nothing waits for an answer. */
  readonly isUsable: boolean;
}

/** The departments of the list, as far as they can be used, and what it may mean besides: problems are told by line. */
export function listed(list: DepartmentsList): Listed {
  const read = departmentList(list.text);
  const problems = list.fileProblems.length > 0 ? list.fileProblems : read.problems;
  // what the workbook has, is in use
  const whole = isOfBook(list) ? nothing : understoodList(delimitedRows(list.text).rows);
  const doubtful = whole.doubtful.filter(({ text }) => !list.kept.includes(foldedText(text)));
  return { ...read, ...whole, problems, doubtful, isUsable: problems.length === 0 && doubtful.length === 0 };
}

const nothing: UnderstoodList = { numbered: [], joined: [], doubtful: [] };

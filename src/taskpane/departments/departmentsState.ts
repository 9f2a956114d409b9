import type { DepartmentListProblem } from "../../workbook/lists/departmentList.js";

/** The one list of departments, from which forms and office workbook are made. */
export interface DepartmentsState {
  /** As a person reads and mends it: a line for each. */
  readonly text: string;
  /** Where it was taken from; "" once it was typed. */
  readonly source: string;
  /** What was wrong in the file, by its own lines; cleared as soon as the text is changed. */
  readonly fileProblems: readonly DepartmentListProblem[];
}

export const firstDepartments: DepartmentsState = { text: "", source: "", fileProblems: [] };

export type DepartmentsAction =
  | { readonly type: "departmentsTyped"; readonly text: string }
  | {
      readonly type: "departmentsTaken";
      readonly text: string;
      readonly source: string;
      readonly problems: readonly DepartmentListProblem[];
    };

export function reduceDepartments(state: DepartmentsState, action: DepartmentsAction): DepartmentsState {
  switch (action.type) {
    case "departmentsTyped":
      return { text: action.text, source: "", fileProblems: [] };
    case "departmentsTaken":
      return { text: action.text, source: action.source, fileProblems: action.problems };
    default:
      return state;
  }
}

import type { DepartmentListProblem } from "../../workbook/lists/departmentList.js";

/** The screens that have a list of departments, each its own. */
export type ListScreen = "start" | "issue";

/** A list of departments, from which forms and office workbook are made. */
export interface DepartmentsList {
  /** As a person reads and mends it: a line for each. */
  readonly text: string;
  /** Where it was taken from; "" once it was typed. */
  readonly source: ListSource;
  /** By a person, who may have made it empty. */
  readonly isTyped: boolean;
  /** What was wrong in the file, by its own lines; cleared as soon as the text is changed. */
  readonly fileProblems: readonly DepartmentListProblem[];
}

/** The name of a file, or of what was selected; or 单位 of the open workbook, and how many of it are left out. */
export type ListSource = string | { readonly leftOut: number };

export type DepartmentsState = Readonly<Record<ListScreen, DepartmentsList>>;

const nothing: DepartmentsList = { text: "", source: "", isTyped: false, fileProblems: [] };

export const firstDepartments: DepartmentsState = { start: nothing, issue: nothing };

export type DepartmentsAction =
  | { readonly type: "departmentsTyped"; readonly on: ListScreen; readonly text: string }
  | ({ readonly type: "departmentsTaken"; readonly on: ListScreen } & TakenList);

interface TakenList {
  readonly text: string;
  readonly source: ListSource;
  readonly problems: readonly DepartmentListProblem[];
}

export function reduceDepartments(state: DepartmentsState, action: DepartmentsAction): DepartmentsState {
  switch (action.type) {
    case "departmentsTyped":
      return { ...state, [action.on]: { ...nothing, isTyped: true, text: action.text } };
    case "departmentsTaken":
      return {
        ...state,
        [action.on]: { text: action.text, source: action.source, isTyped: false, fileProblems: action.problems },
      };
    default:
      return state;
  }
}

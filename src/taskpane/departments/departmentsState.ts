import type { DepartmentListProblem } from "../../workbook/lists/departmentList.js";

/** The screens that have a list of departments, each its own. */
export type ListScreen = "start" | "issue" | "nextYear";

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
  /** Lines that look like no department and are one all the same, as foldedText. */
  readonly kept: readonly string[];
  /** What was changed in it last on a click; null where nothing was since it was given. */
  readonly mend: ListMend | null;
}

/** A change that was offered and wanted. */
export interface ListMend {
  readonly what: "numbers" | "split" | "leftOut";
  /** Lines that it concerned. */
  readonly count: number;
  /** What stood there, by the names that stand there now. */
  readonly was: Readonly<Record<string, string>>;
  /** The list as it was, for taking it back. */
  readonly before: DepartmentsList;
}

/** The name of a file, or of what was selected; or 单位 of the open workbook, and how many of it are left out. */
export type ListSource = string | { readonly leftOut: number };

export type DepartmentsState = Readonly<Record<ListScreen, DepartmentsList>>;

const nothing: DepartmentsList = { text: "", source: "", isTyped: false, fileProblems: [], kept: [], mend: null };

export const firstDepartments: DepartmentsState = { start: nothing, issue: nothing, nextYear: nothing };

export type DepartmentsAction =
  | { readonly type: "departmentsTyped"; readonly on: ListScreen; readonly text: string }
  | ({ readonly type: "departmentsTaken"; readonly on: ListScreen } & TakenList)
  | {
      readonly type: "departmentsMended";
      readonly on: ListScreen;
      readonly text: string;
      readonly mend: Omit<ListMend, "before">;
    }
  /** What a new year begins with, unless somebody has given a list already. */
  | { readonly type: "lastDepartmentsRead"; readonly text: string; readonly source: string }
  | { readonly type: "departmentsMendUndone"; readonly on: ListScreen }
  | { readonly type: "departmentsKept"; readonly on: ListScreen; readonly keys: readonly string[] };

interface TakenList {
  readonly text: string;
  readonly source: ListSource;
  readonly problems: readonly DepartmentListProblem[];
}

export function reduceDepartments(state: DepartmentsState, action: DepartmentsAction): DepartmentsState {
  switch (action.type) {
    case "departmentsTyped":
      return { ...state, [action.on]: { ...nothing, isTyped: true, text: action.text, kept: state[action.on].kept } };
    case "departmentsTaken":
      return {
        ...state,
        [action.on]: { ...nothing, text: action.text, source: action.source, fileProblems: action.problems },
      };
    case "lastDepartmentsRead": {
      const { text, isTyped, source, mend } = state.nextYear;
      const isNobodys = !isTyped && mend === null && (source === "" || source === action.source);
      if (!isNobodys || text === action.text) return state;
      return { ...state, nextYear: { ...nothing, text: action.text, source: action.source } };
    }
    case "departmentsMended": {
      const before = state[action.on];
      // what was wrong in the file is looked for in the new text
      const list = { ...before, text: action.text, fileProblems: [], mend: { ...action.mend, before } };
      return { ...state, [action.on]: list };
    }
    case "departmentsMendUndone":
      return { ...state, [action.on]: state[action.on].mend?.before ?? state[action.on] };
    case "departmentsKept":
      return {
        ...state,
        [action.on]: { ...state[action.on], kept: [...state[action.on].kept, ...action.keys] },
      };
    default:
      return state;
  }
}

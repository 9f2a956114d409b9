import type { DepartmentName } from "../worker/openBook.js";

export type HandoutKind = "forms" | "cards";

/** Workbooks that are handed out one at a time; it stays where it is while other screens are shown. */
export interface HandoutState {
  /** Null where none is under way. */
  readonly kind: HandoutKind | null;
  readonly departments: readonly DepartmentName[];
  /** Where not, the codes are only the numbers of a list without. */
  readonly isCoded: boolean;
  /** How many have been handed out. */
  readonly done: number;
}

export const firstHandout: HandoutState = { kind: null, departments: [], isCoded: true, done: 0 };

export type HandoutAction =
  | {
      readonly type: "handoutBegun";
      readonly kind: HandoutKind;
      readonly departments: readonly DepartmentName[];
      readonly isCoded?: boolean;
    }
  | { readonly type: "handedOut" }
  | { readonly type: "handoutEnded" };

export function reduceHandout(state: HandoutState, action: HandoutAction): HandoutState {
  switch (action.type) {
    case "handoutBegun":
      return { kind: action.kind, departments: action.departments, isCoded: action.isCoded ?? true, done: 0 };
    case "handedOut":
      return { ...state, done: state.done + 1 };
    case "handoutEnded":
      return firstHandout;
    default:
      return state;
  }
}

import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { HomeAction } from "../home/homeState.js";
import type { SplitView } from "./splitView.js";
import type { YearsView } from "./yearsWork.js";

export interface YearsState {
  readonly last: PickedFile | null;
  /** This year's file; null: the workbook beside the pane. */
  readonly current: PickedFile | null;
  /** Null until both were read. */
  readonly view: YearsView | null;
  readonly split: SplitView | null;
  /** The workbook beside the pane has changed since it was read. */
  readonly isOld: boolean;
  /** Who last year's departments are this year: decided for these files, and open since they were last split. */
  readonly identities: readonly IdentityDecision[];
  readonly openIdentities: readonly OpenIdentity[];
}

export const firstYears: YearsState = {
  last: null,
  current: null,
  view: null,
  split: null,
  isOld: false,
  identities: [],
  openIdentities: [],
};

export type YearsAction =
  /** Other files: what was said of those before is not true of them. */
  | { readonly type: "yearsChosen"; readonly last?: PickedFile | null; readonly current?: PickedFile | null }
  | { readonly type: "yearsRead"; readonly view: YearsView }
  | { readonly type: "yearsSplit"; readonly split: SplitView }
  | { readonly type: "yearsAsked"; readonly open: readonly OpenIdentity[] }
  | { readonly type: "yearsDecided"; readonly identities: readonly IdentityDecision[] }
  | HomeAction;

export function reduceYears(state: YearsState, action: YearsAction): YearsState {
  switch (action.type) {
    case "yearsChosen": {
      const { last = state.last, current = state.current } = action;
      return { ...firstYears, last, current };
    }
    case "yearsRead":
      // who is who stays decided where the same files are read again
      return { ...state, view: action.view, split: null, openIdentities: [], isOld: false };
    case "yearsSplit":
      return { ...state, split: action.split, openIdentities: [] };
    case "yearsAsked":
      return { ...state, split: null, openIdentities: action.open };
    case "yearsDecided":
      return { ...state, identities: action.identities, split: null };
    case "opened":
      return { ...state, isOld: state.view !== null && state.current === null };
    default:
      return state;
  }
}

import type { Hindrance } from "../kit/Hindered.js";
import type { FillState, FormCheck, ShownAdvice } from "./fillWork.js";

export interface FillScreenState {
  /** How far the form is; null until it has been read. */
  readonly form: FillState | null;
  /** Why there is nothing to fill in here; null where there is. */
  readonly hindrance: Hindrance | null;
  /** Of the selected item; null where none is selected. */
  readonly advice: ShownAdvice | null;
  /** The last check; null where there was none, or the form has changed since. */
  readonly check: FormCheck | null;
}

export const firstFill: FillScreenState = { form: null, hindrance: null, advice: null, check: null };

export type FillAction =
  | { readonly type: "formRead"; readonly form: FillState | null; readonly hindrance: FillScreenState["hindrance"] }
  | { readonly type: "advised"; readonly advice: ShownAdvice | null }
  | { readonly type: "formChecked"; readonly check: FormCheck | null };

export function reduceFill(state: FillScreenState, action: FillAction): FillScreenState {
  switch (action.type) {
    case "formRead":
      return { ...state, form: action.form, hindrance: action.hindrance, check: null };
    case "advised":
      return { ...state, advice: action.advice };
    case "formChecked":
      return { ...state, check: action.check };
    default:
      return state;
  }
}

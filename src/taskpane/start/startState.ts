import type { FormulaMode } from "../../formula/print.js";

export interface StartState {
  readonly formName: string;
  readonly formCode: string;
  /** Null: the one of the settings. */
  readonly mode: FormulaMode | null;
}

export const firstStart: StartState = { formName: "", formCode: "", mode: null };

export type StartAction = { readonly type: "startEdited"; readonly change: Partial<StartState> };

export const reduceStart = (state: StartState, action: StartAction): StartState =>
  action.type === "startEdited" ? { ...state, ...action.change } : state;

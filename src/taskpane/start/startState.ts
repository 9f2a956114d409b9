import type { FormulaMode } from "../../formula/print.js";
import type { Action } from "../paneState.js";

export interface StartState {
  readonly departments: string;
  readonly formName: string;
  readonly formCode: string;
  readonly mode: FormulaMode;
}

export const firstStart: StartState = { departments: "", formName: "", formCode: "", mode: "native" };

export type StartAction = { readonly type: "startEdited"; readonly change: Partial<StartState> };

export const reduceStart = (state: StartState, action: Action): StartState =>
  action.type === "startEdited" ? { ...state, ...action.change } : state;

import type { Words } from "../../words/words.js";
import type { FormulaMode } from "../../formula/print.js";
import type { OfferedScheme } from "./offeredScheme.js";

export interface StartState {
  readonly formName: string;
  readonly formCode: string;
  /** Null: the one of the settings. */
  readonly mode: FormulaMode | null;
  /** Of new workbooks. Null: that of the open workbook. */
  readonly scheme: OfferedScheme | null;
  /** Remarks on a scheme that was taken from a file. */
  readonly schemeHints: readonly Words[];
  /** A file that cannot be used, and why. */
  readonly schemeFaults: { readonly file: string; readonly problems: readonly Words[] } | null;
  /** Those that come with the program, once they were asked for. */
  readonly atHand: readonly OfferedScheme[] | null;
}

export const firstStart: StartState = {
  formName: "",
  formCode: "",
  mode: null,
  scheme: null,
  schemeHints: [],
  schemeFaults: null,
  atHand: null,
};

export type StartAction = { readonly type: "startEdited"; readonly change: Partial<StartState> };

export const reduceStart = (state: StartState, action: StartAction): StartState =>
  action.type === "startEdited" ? { ...state, ...action.change } : state;

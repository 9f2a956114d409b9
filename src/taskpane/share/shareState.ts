import type { LeftOut } from "../../publish/leftOut.js";
import { usualSheets, type ShareableSheet } from "../../publish/shareSheets.js";
import type { Action } from "../paneState.js";

export interface ShareState {
  readonly formulas: "native" | "values";
  readonly sheets: readonly ShareableSheet[];
  /** Codes of those that are left out: whoever comes new to the workbook is in. */
  readonly without: readonly string[];
  /** What the copy made last holds, and what it does not; null until one was made. */
  readonly made: { readonly fileName: string; readonly formulas: "native" | "values"; readonly leftOut: readonly LeftOut[] } | null;
  /** Whose card is wanted; null: nobody's yet. */
  readonly card: string | null;
}

export const firstShare: ShareState = { formulas: "values", sheets: usualSheets, without: [], made: null, card: null };

export type ShareAction =
  | { readonly type: "shareEdited"; readonly change: Partial<Pick<ShareState, "formulas" | "sheets" | "without" | "card">> }
  | { readonly type: "shared"; readonly made: NonNullable<ShareState["made"]> };

export function reduceShare(state: ShareState, action: Action): ShareState {
  switch (action.type) {
    case "shareEdited":
      return { ...state, ...action.change, made: "card" in action.change ? state.made : null };
    case "shared":
      return { ...state, made: action.made };
    default:
      return state;
  }
}

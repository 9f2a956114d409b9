import type { Hindrance } from "../kit/Hindered.js";
import type { SchemeCheck } from "./schemeCheckWork.js";

export interface SchemeCheckState {
  /** Of the open workbook, as it stands; null until it has been read, and where it is none. */
  readonly ofBook: SchemeCheck | null;
  /** Why there is none of the open workbook; null where there is, and until it has been read. */
  readonly hindrance: Hindrance | null;
  /** A file that was chosen; it is shown until it is laid aside. */
  readonly file: { readonly name: string; readonly check: SchemeCheck } | null;
  /** What narrows the list of rows. */
  readonly search: string;
}

export const firstSchemeCheck: SchemeCheckState = { ofBook: null, hindrance: null, file: null, search: "" };

export type SchemeCheckAction =
  | {
      readonly type: "schemeBookChecked";
      readonly check: SchemeCheck | null;
      readonly hindrance: SchemeCheckState["hindrance"];
    }
  /** null lays it aside. */
  | { readonly type: "schemeFileChecked"; readonly file: SchemeCheckState["file"] }
  | { readonly type: "schemeRowsSearched"; readonly search: string };

export function reduceSchemeCheck(state: SchemeCheckState, action: SchemeCheckAction): SchemeCheckState {
  switch (action.type) {
    case "schemeBookChecked":
      return { ...state, ofBook: action.check, hindrance: action.hindrance };
    case "schemeFileChecked":
      return { ...state, file: action.file, search: "" };
    case "schemeRowsSearched":
      return { ...state, search: action.search };
    default:
      return state;
  }
}

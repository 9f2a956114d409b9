import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import type { LeftOut } from "../../publish/share/leftOut.js";
import { usualSheets, type ShareableSheet } from "../../publish/share/shareSheets.js";
import type { PickedFile } from "../kit/FileButton.js";
import { noPaperFields, type PaperFields } from "./paperFields.js";

export interface ShareState {
  readonly formulas: "native" | "values";
  readonly sheets: readonly ShareableSheet[];
  /** Codes of those that are left out: a department new to the workbook is included. */
  readonly without: readonly string[];
  /** What the copy made last holds, and what it does not; null until one was made. */
  readonly made: {
    readonly fileName: string;
    readonly formulas: "native" | "values";
    readonly leftOut: readonly LeftOut[];
  } | null;
  /** Whose card is wanted; null: none yet. */
  readonly card: string | null;
  /** Of the bulletin; null: those of the settings. */
  readonly office: string | null;
  readonly year: string | null;
  /** Last year's results, to compare with. */
  readonly lastYear: PickedFile | null;
  /** Who last year's departments are this year: decided for this file, and open since it was last compared. */
  readonly identities: readonly IdentityDecision[];
  readonly openIdentities: readonly OpenIdentity[];
  /** A sheet with the ranges of places in the bulletin; a line about them on the cards. */
  readonly hasRangeSheet: boolean;
  readonly hasRangeLine: boolean;
  /** What is written on the bulletin as an official paper. */
  readonly paper: PaperFields;
}

export const firstShare: ShareState = {
  formulas: "values",
  sheets: usualSheets,
  without: [],
  made: null,
  card: null,
  office: null,
  year: null,
  lastYear: null,
  identities: [],
  openIdentities: [],
  hasRangeSheet: false,
  hasRangeLine: false,
  paper: noPaperFields,
};

export type ShareAction =
  | { readonly type: "shareEdited"; readonly change: Partial<Omit<ShareState, "made">> }
  | { readonly type: "shared"; readonly made: NonNullable<ShareState["made"]> };

export function reduceShare(state: ShareState, action: ShareAction): ShareState {
  switch (action.type) {
    case "shareEdited":
      return { ...state, ...action.change, made: isOfCopy(action.change) ? null : state.made };
    case "shared":
      return { ...state, made: action.made };
    default:
      return state;
  }
}

/** What was said of the last copy is not true of the next one. */
const isOfCopy = (change: Partial<ShareState>): boolean =>
  "formulas" in change || "sheets" in change || "without" in change;

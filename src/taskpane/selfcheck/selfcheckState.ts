import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import type { Words } from "../../words/words.js";

export interface SelfcheckState {
  /** The product or the program is another since the self-check was offered last. */
  readonly isOffered: boolean;
  /** Functions that the program did not know when it was checked last. */
  readonly missing: readonly string[];
  /** What is being checked; null while nothing is. */
  readonly step: Words | null;
  readonly result: SelfCheckResult | null;
}

export const firstSelfcheck: SelfcheckState = { isOffered: false, missing: [], step: null, result: null };

export type SelfcheckAction =
  | { readonly type: "selfcheckOffered"; readonly isOffered: boolean; readonly missing: readonly string[] }
  | { readonly type: "selfcheckStep"; readonly step: Words | null }
  | { readonly type: "selfchecked"; readonly result: SelfCheckResult; readonly missing: readonly string[] };

export function reduceSelfcheck(state: SelfcheckState, action: SelfcheckAction): SelfcheckState {
  switch (action.type) {
    case "selfcheckOffered":
      return { ...state, isOffered: action.isOffered, missing: action.missing };
    case "selfcheckStep":
      return { ...state, step: action.step };
    case "selfchecked":
      return { isOffered: false, missing: action.missing, step: null, result: action.result };
    default:
      return state;
  }
}

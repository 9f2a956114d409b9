import type { Verified } from "../../returns/merge/verifyOffice.js";

export interface VerifyState {
  /** Null until it was checked. */
  readonly verified: Verified | null;
}

export const firstVerify: VerifyState = { verified: null };

export type VerifyAction = { readonly type: "verified"; readonly verified: Verified };

export const reduceVerify = (state: VerifyState, action: VerifyAction): VerifyState =>
  action.type === "verified" ? { verified: action.verified } : state;

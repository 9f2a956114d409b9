import type { Action } from "../paneState.js";

export interface IssueState {
  /** The round's name; null: the one of the settings. */
  readonly round: string | null;
}

export const firstIssue: IssueState = { round: null };

export type IssueAction = { readonly type: "roundTyped"; readonly round: string };

export const reduceIssue = (state: IssueState, action: Action): IssueState => (action.type === "roundTyped" ? { round: action.round } : state);

import type { Opened } from "../worker/openBook.js";

export interface HomeState {
  /** What is open beside the pane; null until it has been read. */
  readonly opened: Opened | null;
}

export const firstHome: HomeState = { opened: null };

export type HomeAction = { readonly type: "opened"; readonly opened: Opened };

export const reduceHome = (state: HomeState, action: HomeAction): HomeState =>
  action.type === "opened" ? { opened: action.opened } : state;

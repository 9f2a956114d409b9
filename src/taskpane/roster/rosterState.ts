import type { Hindrance } from "../kit/Hindered.js";
import type { Roster, RosterEffect } from "./rosterWork.js";

export interface RosterState {
  /** Null until the workbook has been read. */
  readonly roster: Roster | null;
  /** Why there is none here; null where there is. */
  readonly hindrance: Hindrance | null;
  /** The department that is to be left out or taken in; "" where none is chosen. */
  readonly chosen: string;
  readonly because: string;
  /** Of the chosen department; null until it is computed. */
  readonly effect: RosterEffect | null;
  /** The department that is to be added; a blank code stands for the next free one. */
  readonly added: { readonly code: string; readonly name: string };
  readonly addedEffect: RosterEffect | null;
  /** As it was typed. */
  readonly rows: string;
}

const noneAdded = { code: "", name: "" };

export const firstRoster: RosterState = {
  roster: null,
  hindrance: null,
  chosen: "",
  because: "",
  effect: null,
  added: noneAdded,
  addedEffect: null,
  rows: "100",
};

export type RosterAction =
  | { readonly type: "rosterRead"; readonly roster: Roster | null; readonly hindrance: RosterState["hindrance"] }
  | { readonly type: "rosterChosen"; readonly code: string }
  | { readonly type: "rosterReasoned"; readonly because: string }
  | { readonly type: "rosterJudged"; readonly effect: RosterEffect | null }
  | { readonly type: "addedEdited"; readonly change: Partial<RosterState["added"]> }
  | { readonly type: "addedJudged"; readonly effect: RosterEffect | null }
  | { readonly type: "ledgerRowsEdited"; readonly rows: string }
  /** A department was left out or taken in: the next one is another. */
  | { readonly type: "rosterWritten" };

export function reduceRoster(state: RosterState, action: RosterAction): RosterState {
  switch (action.type) {
    case "rosterRead":
      return { ...state, roster: action.roster, hindrance: action.hindrance, effect: null, addedEffect: null };
    case "rosterChosen":
      return { ...state, chosen: action.code, because: "", effect: null };
    case "rosterReasoned":
      return { ...state, because: action.because };
    case "rosterJudged":
      return { ...state, effect: action.effect };
    case "addedEdited":
      return { ...state, added: { ...state.added, ...action.change }, addedEffect: null };
    case "addedJudged":
      return { ...state, addedEffect: action.effect };
    case "ledgerRowsEdited":
      return { ...state, rows: action.rows };
    case "rosterWritten":
      return { ...state, chosen: "", because: "", effect: null };
    default:
      return state;
  }
}

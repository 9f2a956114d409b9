import type { Words } from "../../words/words.js";
import type { IdentityDecision } from "../../departments/identityDecision.js";
import type { Fate } from "../../departments/turnList.js";
import type { OfferedScheme } from "../start/offeredScheme.js";
import type { LastYear, TurnedYear } from "./nextYearWork.js";

export interface NextYearState {
  /** Null until it has been read. */
  readonly last: LastYear | null;
  /** The file that it was read from; "" for the open workbook. */
  readonly lastFile: string;
  /** As they were typed; null as long as they are what is proposed. */
  readonly year: string | null;
  readonly id: string | null;
  readonly turned: Extract<TurnedYear, { readonly kind: "turned" }> | null;
  /** This year's scheme, finished, from its file. */
  readonly finished: OfferedScheme | null;
  readonly finishedFaults: { readonly file: string; readonly problems: readonly Words[] } | null;
  /** Who departments of the list are. */
  readonly identities: readonly IdentityDecision[];
  /** What became of those that are not in it. */
  readonly fates: readonly Fate[];
}

export const firstNextYear: NextYearState = {
  last: null,
  lastFile: "",
  year: null,
  id: null,
  turned: null,
  finished: null,
  finishedFaults: null,
  identities: [],
  fates: [],
};

export type NextYearAction =
  | { readonly type: "lastYearRead"; readonly last: LastYear; readonly file: string }
  | { readonly type: "yearEdited"; readonly change: Partial<Pick<NextYearState, "year" | "id">> }
  | { readonly type: "yearTurned"; readonly turned: NextYearState["turned"] }
  | { readonly type: "yearSchemeRead"; readonly change: Pick<NextYearState, "finished" | "finishedFaults"> }
  | { readonly type: "yearIdentified"; readonly identities: readonly IdentityDecision[] }
  | { readonly type: "fatesDecided"; readonly fates: readonly Fate[] };

export function reduceNextYear(state: NextYearState, action: NextYearAction): NextYearState {
  switch (action.type) {
    case "lastYearRead":
      // the workbook changes in many ways that have nothing to do with it
      if (action.file === state.lastFile && JSON.stringify(action.last) === JSON.stringify(state.last)) return state;
      return { ...firstNextYear, last: action.last, lastFile: action.file };
    case "yearEdited":
      return { ...state, ...action.change, turned: null };
    case "yearTurned":
      return { ...state, turned: action.turned };
    case "yearSchemeRead":
      return { ...state, ...action.change };
    case "yearIdentified":
      return { ...state, identities: action.identities };
    case "fatesDecided":
      return { ...state, fates: action.fates };
    default:
      return state;
  }
}

import type { Hindrance } from "../kit/Hindered.js";
import type { DecisionEffect, ShownReading } from "./readingsWork.js";
import type { ParameterDraft } from "./parameterDraft.js";

export interface ReadingsState {
  /** All readings as they stand; null until the workbook has been read. */
  readonly readings: readonly ShownReading[] | null;
  /** Why there are none here; null where there are. */
  readonly hindrance: Hindrance | null;
  readonly shown: "unconfirmed" | "all";
  /** The reading that is open; undefined until somebody or the first look has opened one. */
  readonly open: number | null | undefined;
  /** It was opened after the one before it was confirmed: the keyboard goes on there. */
  readonly isNext: boolean;
  /** How the next ones come to be confirmed: typed once, and kept. */
  readonly note: TypedNote;
  /** What was typed about the open reading, by parameter. */
  readonly drafts: Readonly<Record<string, ParameterDraft>>;
  /** Of the open reading with what was typed; null until it is computed. */
  readonly effect: DecisionEffect | null;
}

/** As it was typed; null as long as the field holds what is known without typing: a name kept, today. */
export interface TypedNote {
  readonly by: string | null;
  readonly on: string | null;
  readonly basis: string;
}

export const firstReadings: ReadingsState = {
  readings: null,
  hindrance: null,
  shown: "unconfirmed",
  open: undefined,
  isNext: false,
  note: { by: null, on: null, basis: "" },
  drafts: {},
  effect: null,
};

export type ReadingsAction =
  | {
      readonly type: "readingsRead";
      readonly readings: readonly ShownReading[] | null;
      readonly hindrance: ReadingsState["hindrance"];
    }
  | { readonly type: "readingsFiltered"; readonly shown: ReadingsState["shown"] }
  /** null closes the open one. */
  | { readonly type: "readingOpened"; readonly number: number | null; readonly isNext?: boolean }
  | { readonly type: "noteTyped"; readonly change: Partial<TypedNote> }
  | { readonly type: "parameterEdited"; readonly name: string; readonly draft: ParameterDraft }
  | { readonly type: "decisionJudged"; readonly effect: DecisionEffect | null };

export function reduceReadings(state: ReadingsState, action: ReadingsAction): ReadingsState {
  switch (action.type) {
    case "readingsRead":
      return { ...state, ...openedAtFirst(state, action.readings), hindrance: action.hindrance, effect: null };
    case "readingsFiltered":
      return { ...state, shown: action.shown };
    case "readingOpened":
      return { ...state, open: action.number, isNext: action.isNext ?? false, drafts: {}, effect: null };
    case "noteTyped":
      return { ...state, note: { ...state.note, ...action.change } };
    case "parameterEdited":
      return { ...state, drafts: { ...state.drafts, [action.name]: action.draft }, effect: null };
    case "decisionJudged":
      return { ...state, effect: action.effect };
    default:
      return state;
  }
}

/** Whoever comes to confirm finds the first that is not confirmed open. */
function openedAtFirst(
  { open }: ReadingsState,
  readings: ReadingsState["readings"],
): Pick<ReadingsState, "readings" | "open"> {
  if (open !== undefined || !readings) return { readings, open };
  return { readings, open: readings.find(({ confirmed }) => !confirmed)?.number ?? null };
}

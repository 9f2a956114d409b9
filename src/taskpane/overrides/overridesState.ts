import type { Hindrance } from "../kit/Hindered.js";
import type { OverrideChoices, OverrideDraft, OverrideEffect, OverrideOf, ShownOverride } from "./overridesWork.js";

export interface OverridesState {
  /** Null until the workbook has been read. */
  readonly choices: OverrideChoices | null;
  readonly hindrance: Hindrance | null;
  /** Codes; "" until they are chosen. */
  readonly department: string;
  readonly item: string;
  /** Of the two that are chosen; null until it is read. */
  readonly shown: ShownOverride | null;
  /** What was typed; null as long as the fields hold what stands in the workbook. */
  readonly typed: TypedOverride | null;
  readonly effect: OverrideEffect | null;
}

export type TypedOverride = Pick<OverrideDraft, "values" | "reason" | "decidedBy" | "decidedOn">;

export const firstOverrides: OverridesState = {
  choices: null,
  hindrance: null,
  department: "",
  item: "",
  shown: null,
  typed: null,
  effect: null,
};

export type OverridesAction =
  | {
      readonly type: "overridesRead";
      readonly choices: OverrideChoices | null;
      readonly hindrance: OverridesState["hindrance"];
    }
  | { readonly type: "overrideChosen"; readonly change: Partial<OverrideOf> }
  | { readonly type: "overrideShown"; readonly of: OverrideOf; readonly shown: ShownOverride | null }
  | { readonly type: "overrideTyped"; readonly typed: TypedOverride }
  | { readonly type: "overrideJudged"; readonly effect: OverrideEffect | null }
  | { readonly type: "overrideSaved" };

export function reduceOverrides(state: OverridesState, action: OverridesAction): OverridesState {
  switch (action.type) {
    case "overridesRead":
      return { ...state, choices: action.choices, hindrance: action.hindrance };
    case "overrideChosen":
      return { ...state, ...action.change, shown: null, typed: null, effect: null };
    case "overrideShown":
      return action.of.department === state.department && action.of.item === state.item
        ? { ...state, shown: action.shown }
        : state;
    case "overrideTyped":
      return { ...state, typed: action.typed, effect: null };
    case "overrideJudged":
      return { ...state, effect: action.effect };
    case "overrideSaved":
      // the next one is often of the same department
      return { ...state, item: "", shown: null, typed: null, effect: null };
    default:
      return state;
  }
}

/** What the fields hold. @param known who decides, and when, where nothing stands there yet */
export function draftOf(
  { department, item, shown, typed }: OverridesState,
  known: Pick<TypedOverride, "decidedBy" | "decidedOn">,
): OverrideDraft | null {
  if (!shown) return null;
  const stands = { values: shown.set, ...(shown.reason ?? { reason: "", ...known }) };
  return {
    department,
    item,
    ...(typed ?? stands),
    seen: { set: shown.set, reason: shown.reason?.reason ?? "" },
  };
}

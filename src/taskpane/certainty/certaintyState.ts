import type { TieRadar } from "../../analysis/closePlaces/tieRadar.js";
import type { Ticked } from "../../analysis/stillOpen/openItems.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Words } from "../../words/words.js";
import type { CertaintySettings, ShownValue } from "./certaintySettings.js";
import type { CertaintyView } from "./certaintyView.js";
import type { CertaintyRead, CertaintyWish } from "./certaintyWork.js";

export interface CertaintyState {
  /** Null until it is known; "none" beside a workbook without a ranking. */
  readonly settings: CertaintySettings | "none" | null;
  /** Numbers of confirmed readings that are tried all the same. */
  readonly freed: readonly number[];
  /** By the name of a parameter the values that somebody named in place of those proposed. */
  readonly values: Readonly<Record<string, readonly ShownValue[]>>;
  /** What is wrong with the value that was named last. */
  readonly fault: { readonly parameter: string; readonly why: Words } | null;
  /** For drawing, where the combinations are too many. */
  readonly seed: number;
  /** What counts as open beside what is blank. */
  readonly ticked: readonly Ticked[];
  /** Null until it was calculated. */
  readonly view: CertaintyView | null;
  readonly isOld: boolean;
  /** Other things were chosen since it was calculated. */
  readonly isOther: boolean;
  /** Null until asked for. */
  readonly radar: TieRadar | null;
  readonly radarIsOld: boolean;
}

export const firstCertainty: CertaintyState = {
  settings: null,
  freed: [],
  values: {},
  fault: null,
  seed: 1,
  ticked: [],
  view: null,
  isOld: false,
  isOther: false,
  radar: null,
  radarIsOld: false,
};

export type CertaintyAction =
  | { readonly type: "certaintyRead"; readonly read: CertaintyRead | "none" }
  | { readonly type: "readingFreed"; readonly number: number; readonly isFreed: boolean }
  /** @param values null: what is proposed again */
  | { readonly type: "valuesNamed"; readonly parameter: string; readonly values: readonly ShownValue[] | null }
  | { readonly type: "valueRefused"; readonly parameter: string; readonly why: Words }
  | { readonly type: "seedChosen"; readonly seed: number }
  | { readonly type: "openTicked"; readonly ticked: readonly Ticked[] }
  | { readonly type: "certaintyFound"; readonly view: CertaintyView }
  | { readonly type: "radarFound"; readonly radar: TieRadar };

export function reduceCertainty(state: CertaintyState, action: CertaintyAction): CertaintyState {
  switch (action.type) {
    case "certaintyRead": {
      const { read } = action;
      if (read === "none") return { ...firstCertainty, settings: "none" };
      const { settings, isOld } = read;
      return { ...state, settings, isOld: state.view !== null && isOld.found, radarIsOld: state.radar !== null && isOld.radar }; // prettier-ignore
    }
    case "readingFreed": {
      const others = state.freed.filter((number) => number !== action.number);
      return changed(state, { freed: action.isFreed ? [...others, action.number] : others });
    }
    case "valuesNamed": {
      const { [action.parameter]: _, ...others } = state.values;
      const values = action.values ? { ...others, [action.parameter]: action.values } : others;
      return changed(state, { values, fault: null });
    }
    case "valueRefused":
      return { ...state, fault: { parameter: action.parameter, why: action.why } };
    case "seedChosen":
      return changed(state, { seed: action.seed });
    case "openTicked":
      return changed(state, { ticked: action.ticked });
    case "certaintyFound":
      return { ...state, view: action.view, isOld: false, isOther: false };
    case "radarFound":
      return { ...state, radar: action.radar, radarIsOld: false };
    default:
      return state;
  }
}

/** The values that somebody named, as they are tried. */
const triedValues = ({ values }: CertaintyState): Readonly<Record<string, readonly ParameterValue[]>> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.map(({ value }) => value)]));

/** What is tried, as it is chosen here: for all that tells of ranges. */
export const triedWish = (state: CertaintyState): Omit<CertaintyWish, "ticked"> => ({
  freed: state.freed,
  values: triedValues(state),
  seed: state.seed,
});

const changed = (state: CertaintyState, change: Partial<CertaintyState>): CertaintyState => ({
  ...state,
  ...change,
  isOther: state.view !== null,
});

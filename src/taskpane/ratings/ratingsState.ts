import type { Hindrance } from "../kit/Hindered.js";
import type { Entry } from "../entry/checkedEntries.js";
import type { PastedRatings, RatedCell, RatingEffect, RatingTable } from "./ratingsWork.js";

export interface RatingsState {
  /** Null until the workbook has been read. */
  readonly table: RatingTable | null;
  readonly hindrance: Hindrance | null;
  /** An item and its departments, or a department and its items. */
  readonly by: RatedBy;
  /** The code of the one that was chosen; "" where none is. */
  readonly chosen: string;
  /** Codes of the others, those that are missing first; it stays while values are saved. */
  readonly order: readonly string[];
  /** Those of them that were missing and have not been saved since, whether or not the sheet was read again. */
  readonly waiting: readonly string[];
  /** The one of them whose fields are shown; null once all are done. */
  readonly current: string | null;
  /** What was typed in its fields; null as long as they hold what stands in the sheet. */
  readonly typed: readonly string[] | null;
  readonly effect: RatingEffect | null;
  readonly pasted: { readonly text: string; readonly read: PastedRatings | null };
}

export type RatedBy = "item" | "department";

const nothingPasted: RatingsState["pasted"] = { text: "", read: null };

export const firstRatings: RatingsState = {
  table: null,
  hindrance: null,
  by: "item",
  chosen: "",
  order: [],
  waiting: [],
  current: null,
  typed: null,
  effect: null,
  pasted: nothingPasted,
};

export type RatingsAction =
  | {
      readonly type: "ratingsRead";
      readonly table: RatingTable | null;
      readonly hindrance: RatingsState["hindrance"];
    }
  | { readonly type: "ratedBy"; readonly by: RatedBy }
  /** @param current null: the first that is missing */
  | { readonly type: "ratingChosen"; readonly by: RatedBy; readonly chosen: string; readonly current: string | null }
  | { readonly type: "ratingOpened"; readonly current: string }
  | { readonly type: "ratingTyped"; readonly values: readonly string[] }
  | { readonly type: "ratingJudged"; readonly effect: RatingEffect | null }
  /** The one after it is shown. @param isSaved it was not passed over */
  | { readonly type: "ratingPassed"; readonly entry: Pick<Entry, "department" | "item">; readonly isSaved: boolean }
  | { readonly type: "ratingsPasted"; readonly text: string }
  | { readonly type: "pastedJudged"; readonly read: PastedRatings | null };

export function reduceRatings(state: RatingsState, action: RatingsAction): RatingsState {
  switch (action.type) {
    case "ratingsRead": {
      const read = { ...state, table: action.table, hindrance: action.hindrance };
      const codes = codesIn(read);
      // what was added since stands at the end, what is gone is gone
      const kept = state.order.filter((code) => codes.includes(code));
      const order = [...kept, ...codes.filter((code) => !kept.includes(code))];
      const isThere = state.current === null || codes.includes(state.current);
      return { ...read, order, ...(!isThere && { current: order[0] ?? null, typed: null, effect: null }) };
    }
    case "ratedBy":
      return { ...state, by: action.by, ...chosenIn(state, action.by, "", null) };
    case "ratingChosen":
      return { ...state, by: action.by, ...chosenIn(state, action.by, action.chosen, action.current) };
    case "ratingOpened":
      return { ...state, current: action.current, typed: null, effect: null };
    case "ratingTyped":
      return { ...state, typed: action.values, effect: null };
    case "ratingJudged":
      return { ...state, effect: action.effect };
    case "ratingPassed": {
      const passed = state.by === "item" ? action.entry.department : action.entry.item;
      const waiting = action.isSaved ? state.waiting.filter((code) => code !== passed) : state.waiting;
      if (passed !== state.current) return { ...state, waiting };
      return { ...state, waiting, current: nextOf(state), typed: null, effect: null };
    }
    case "ratingsPasted":
      return { ...state, pasted: { text: action.text, read: null } };
    case "pastedJudged":
      return { ...state, pasted: { ...state.pasted, read: action.read } };
    default:
      return state;
  }
}

function chosenIn(
  state: RatingsState,
  by: RatedBy,
  chosen: string,
  current: string | null,
): Pick<RatingsState, "chosen" | "order" | "waiting" | "current" | "typed" | "effect" | "pasted"> {
  const next = { ...state, by, chosen };
  const codes = codesIn(next);
  const waiting = codes.filter((code) => isMissing(next, code));
  const order = [...waiting, ...codes.filter((code) => !waiting.includes(code))];
  const first = current !== null && order.includes(current) ? current : (order[0] ?? null);
  return { chosen, order, waiting, current: first, typed: null, effect: null, pasted: nothingPasted };
}

/** Departments of an item, or items of a department, in the order of the workbook. */
function codesIn({ table, by, chosen }: Pick<RatingsState, "table" | "by" | "chosen">): readonly string[] {
  if (!table || chosen === "") return [];
  if (by === "item") return table.departments.map(({ code }) => code);
  // where its section does not apply there is nothing to rate
  return table.items.map(({ code }) => code).filter((code) => cellOf(table, chosen, code)?.outcome !== "notApplicable");
}

export function cellOf(table: RatingTable, department: string, item: string): RatedCell | undefined {
  return table.cells[department]?.[table.items.findIndex(({ code }) => code === item)];
}

/** What one of the list is about. */
export const pairOf = (
  { by, chosen }: Pick<RatingsState, "by" | "chosen">,
  code: string,
): Pick<Entry, "department" | "item"> =>
  by === "item" ? { item: chosen, department: code } : { item: code, department: chosen };

function isMissing(state: Pick<RatingsState, "table" | "by" | "chosen">, code: string): boolean {
  const { department, item } = pairOf(state, code);
  return state.table !== null && cellOf(state.table, department, item)?.outcome === "notFilled";
}

/** After one that was missing the next that is; after one that was revised, the next of the list. */
function nextOf(state: RatingsState): string | null {
  const { order, current, waiting } = state;
  const at = current === null ? -1 : order.indexOf(current);
  if (current === null || !waiting.includes(current)) return order[at + 1] ?? null;
  const isOpen = (code: string): boolean => waiting.includes(code) && isMissing(state, code);
  return [...order.slice(at + 1), ...order.slice(0, at)].find(isOpen) ?? null;
}

/** How many departments of an item, or items of a department, are rated. */
export interface RatedCount {
  readonly done: number;
  readonly of: number;
}

export function countOf(table: RatingTable, by: RatedBy, code: string): RatedCount {
  const cells =
    by === "department"
      ? (table.cells[code] ?? [])
      : table.departments.flatMap((department) => cellOf(table, department.code, code) ?? []);
  const applicable = cells.filter(({ outcome }) => outcome !== "notApplicable");
  return { done: applicable.filter(({ outcome }) => outcome !== "notFilled").length, of: applicable.length };
}

/** What the fields of the current one hold. */
export function entryOf(state: RatingsState): Entry | null {
  const { table, current, typed } = state;
  if (!table || current === null) return null;
  const pair = pairOf(state, current);
  const cell = cellOf(table, pair.department, pair.item);
  return cell ? { ...pair, values: typed ?? cell.values } : null;
}

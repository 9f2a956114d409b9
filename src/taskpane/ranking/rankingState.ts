import type { RankingView } from "./rankingWork.js";

/** A column of the ranking: a section by its code. */
export type RankingColumn = "place" | "name" | "total" | "grade" | `section ${string}`;

export interface RankingState {
  /** Null until it is known; "none" beside a workbook without a ranking. */
  readonly view: RankingView | "none" | null;
  readonly sortedBy: RankingColumn;
  readonly descending: boolean;
  readonly search: string;
}

export const firstRanking: RankingState = {
  view: null,
  sortedBy: "place",
  descending: false,
  search: "",
};

export type RankingAction =
  | { readonly type: "ranked"; readonly view: RankingView | "none" }
  | { readonly type: "rankingSorted"; readonly column: RankingColumn }
  | { readonly type: "rankingSearched"; readonly search: string };

export function reduceRanking(state: RankingState, action: RankingAction): RankingState {
  switch (action.type) {
    case "ranked":
      return { ...state, view: action.view };
    case "rankingSorted":
      return {
        ...state,
        sortedBy: action.column,
        descending: action.column === state.sortedBy ? !state.descending : isScore(action.column),
      };
    case "rankingSearched":
      return { ...state, search: action.search };
    default:
      return state;
  }
}

/** Of scores the highest are looked for first, of all else the beginning. */
const isScore = (column: RankingColumn): boolean => column === "total" || column.startsWith("section ");

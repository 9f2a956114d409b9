import type { CardView } from "../ranking/rankingWork.js";

export interface CardState {
  /** Whose card is wanted; null: the department of the selected row, else the first in the ranking. */
  readonly code: string | null;
  /** Null until it is known; "none" beside a workbook without departments. */
  readonly view: CardView | "none" | null;
}

export const firstCard: CardState = { code: null, view: null };

export type CardAction =
  | { readonly type: "cardWanted"; readonly code: string }
  | { readonly type: "cardShown"; readonly view: CardView | "none" };

export function reduceCard(state: CardState, action: CardAction): CardState {
  switch (action.type) {
    case "cardWanted":
      return { ...state, code: action.code };
    case "cardShown":
      return { code: action.view === "none" ? null : action.view.card.code, view: action.view };
    default:
      return state;
  }
}

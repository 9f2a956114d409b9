import type { Column } from "./column.js";
import type { Ranks } from "./ranks.js";

/** What a run leaves: the kept columns, the ranks, and how often the exact evaluator was called. */
export interface Results {
  readonly columns: Map<string, Column>;
  readonly ranks: Map<string, Ranks>;
  exactCells: number;
}

export const noResults = (): Results => ({ columns: new Map(), ranks: new Map(), exactCells: 0 });

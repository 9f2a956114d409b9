import { Fraction } from "../../exact/fraction.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Scalar } from "../../formula/value.js";

/** By what a department is placed: without a veto before with one, then by a total. */
export interface Rank {
  readonly vetoed: boolean;
  readonly total: Fraction;
}

/** Read from the engine's cells; null for one that takes no part in the ranking. */
export function rankOf(valueOf: (key: string) => Scalar): Rank | null {
  const [plain, vetoed] = [valueOf(keyOf.ranked), valueOf(keyOf.rankedVetoed)];
  if (plain instanceof Fraction) return { vetoed: false, total: plain };
  return vetoed instanceof Fraction ? { vetoed: true, total: vetoed } : null;
}

/** Positive when the first is placed before the second, 0 when they share a place; null when one has none. */
export function rankedBefore(first: Rank | null, second: Rank | null): number | null {
  if (first === null || second === null) return null;
  if (first.vetoed !== second.vetoed) return first.vetoed ? -1 : 1;
  return first.total.compare(second.total);
}

import type { YearChange, YearComparison } from "./lastYear.js";

/** A department with a place in both years. */
export type PlacedChange = YearChange & Readonly<Record<"placesUp" | "place" | "lastPlace", number>>;

/** How many are named for having risen; those that share the last place of them are named, too. */
const named = 3;

export const placedInBoth = ({ matched }: Pick<YearComparison, "matched">): readonly PlacedChange[] =>
  matched.flatMap((change) => {
    const { placesUp, place, lastPlace } = change;
    return placesUp === null || place === null || lastPlace === null ? [] : [{ ...change, placesUp, place, lastPlace }];
  });

/** 提升较快: who rose by the most places, from the most down. */
export function fastestRisen(comparison: Pick<YearComparison, "matched">): readonly PlacedChange[] {
  const risen = placedInBoth(comparison)
    .filter(({ placesUp }) => placesUp > 0)
    .sort((a, b) => b.placesUp - a.placesUp);
  const least = risen[Math.min(named, risen.length) - 1]?.placesUp ?? 0;
  return risen.filter(({ placesUp }) => placesUp >= least);
}

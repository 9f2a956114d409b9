import { mayBeOther, type Possible, type Range } from "./possible.js";

/** The total of a department where it is ranked with those without a veto, and with those that have one. */
export interface PossibleStanding {
  readonly ranked: Possible;
  readonly vetoed: Possible;
}

interface PossiblePlaces {
  readonly low: number;
  readonly high: number;
}

/**
 * The places that a department may have: after all that must come before it, and after all that may. Whoever has the same
 * total shares the better place; those with a veto come after all others.
 *
 * @returns null where it never has a place
 */
export function possiblePlaces(own: PossibleStanding, others: readonly PossibleStanding[]): PossiblePlaces | null {
  const ways = [
    ...(own.ranked.numbers ? [placesAmong(own.ranked.numbers, others, "ranked")] : []),
    ...(own.vetoed.numbers ? [placesAmong(own.vetoed.numbers, others, "vetoed")] : []),
  ];
  if (ways.length === 0) return null;
  return { low: Math.min(...ways.map(({ low }) => low)), high: Math.max(...ways.map(({ high }) => high)) };
}

function placesAmong(own: Range, others: readonly PossibleStanding[], which: keyof PossibleStanding): PossiblePlaces {
  const ahead = (must: boolean): number =>
    others.filter((other) => {
      const isWithoutVeto = other.ranked.numbers !== null && !(must && mayBeOther(other.ranked));
      return (which === "vetoed" && isWithoutVeto) || isAbove(other[which], own, must);
    }).length;
  return { low: 1 + ahead(true), high: 1 + ahead(false) };
}

/** Whether it must, or may, be above. */
function isAbove(other: Possible, own: Range, must: boolean): boolean {
  const { numbers } = other;
  if (!numbers || (must && mayBeOther(other))) return false;
  const [end, from] = must ? [numbers.low, own.high] : [numbers.high, own.low];
  return end === null || from === null ? !must : end.compare(from) > 0;
}

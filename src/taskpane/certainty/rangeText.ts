import type { Interval } from "../../analysis/stillOpen/stillOpen.js";
import type { ByOpen } from "./certaintyView.js";
import type { zh } from "./zh.js";

type Said = typeof zh;

/** "3～5"; "3" where both ends are the same. */
export const rangeOf = (said: Said, low: string | number, high: string | number): string =>
  String(low) === String(high) ? String(low) : said.range(String(low), String(high));

/** The same of what is possible: an end that nothing that was tried attains is marked. */
function intervalOf(said: Said, { low, high, isLowAttained, isHighAttained }: Interval<string | number>): string {
  if (String(low) === String(high)) return String(low);
  return said.range(`${low}${isLowAttained ? "" : "*"}`, `${high}${isHighAttained ? "" : "*"}`);
}

export const possiblePlaces = (said: Said, { places, mayHaveNone }: ByOpen): string =>
  places ? `${intervalOf(said, places)}${mayHaveNone ? said.orNone : ""}` : said.none;

export const possibleTotals = (said: Said, { totals, mayHaveNone }: ByOpen): string =>
  totals ? `${intervalOf(said, totals)}${mayHaveNone ? said.orNone : ""}` : said.none;

import type { LastYear } from "./nextYearWork.js";
import type { NextYearState } from "./nextYearState.js";

/** Year and id as they were typed, or as they come next; the id follows the year until somebody types one. */
export function yearOf(
  { year, id }: Pick<NextYearState, "year" | "id">,
  { next }: Pick<LastYear, "next">,
): { readonly year: string; readonly id: string } {
  const wanted = year ?? next?.year ?? "";
  return { year: wanted, id: id ?? (next && /^\d{4}$/.test(wanted) ? next.id.replace(next.year, wanted) : "") };
}

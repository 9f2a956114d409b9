import type { Item, Scheme } from "../../scheme/scheme.js";
import { assessedYear } from "../../scheme/schemeWords.js";

/** Whether an item counts findings of 台账. */
export const isLedgerItem = ({ definition }: Item): boolean => definition.by === "ledger";

/** The year that is assessed, of days that are typed without one; null where the scheme names none. */
export function yearOf(scheme: Scheme): number | null {
  const year = assessedYear(scheme);
  return year === null ? null : Number(year);
}

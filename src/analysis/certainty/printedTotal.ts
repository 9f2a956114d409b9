import { Fraction } from "../../exact/fraction.js";
import type { Certainty } from "./certainty.js";

type Decimals = Pick<Certainty, "decimals" | "presentDecimals">;

/** As many decimals as totals have now, and more only where a reading brings them. */
export function decimalsFor(total: Fraction, { decimals, presentDecimals }: Decimals): number {
  return Fraction.parse(total.toFixed(presentDecimals)).equals(total) ? presentDecimals : decimals;
}

/** Null where there is none. */
export const printedTotal = (total: Fraction | null, found: Decimals): string | null =>
  total && total.toFixed(decimalsFor(total, found));

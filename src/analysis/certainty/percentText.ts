import { Fraction } from "../../exact/fraction.js";

/** A share as people read it: "32.4%". What is not 0 is never told as 0. */
export function percentText(share: Fraction): string {
  const text = share.times(Fraction.of(100)).toFixed(1);
  return text === "0.0" && !share.equals(Fraction.zero) ? "<0.1%" : `${text}%`;
}

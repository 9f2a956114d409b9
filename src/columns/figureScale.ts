import { Fraction } from "../exact/fraction.js";
import type { Scalar } from "../formula/value.js";
import { decimalsOf } from "./graph.js";

/** Figures of parameters seldom have more; where all are kept alike, other figures need no other program. */
const usualDecimals = 4;

/** In how many decimals a figure of a parameter is kept; null for a value that is none. */
export function figureScale(value: Scalar): number | null {
  const own = value instanceof Fraction ? decimalsOf(value) : null;
  return own === null ? null : Math.max(own, usualDecimals);
}

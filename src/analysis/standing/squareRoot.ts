import { Fraction } from "../../exact/fraction.js";

/**
 * A square root, which no fraction can say, rounded half away from zero: the digits are those of the exact root.
 *
 * @param square 0 or more
 * @throws RangeError for a negative number
 */
export function squareRoot(square: Fraction, decimals: number): string {
  if (square.compare(Fraction.zero) < 0) throw new RangeError("a negative number has no root");
  const scale = 10n ** BigInt(decimals);
  // twice the root in the last decimal, cut off; one more and halved is the rounded root
  const doubled = wholeRoot((4n * square.numerator * scale * scale) / square.denominator);
  return Fraction.of((doubled + 1n) / 2n, scale).toFixed(decimals);
}

/** The largest whole number whose square is not above `square` (Newton's steps from above). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
  return root;
}

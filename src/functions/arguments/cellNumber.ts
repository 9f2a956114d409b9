import { decimalText } from "../../exact/decimalText.js";
import { Fraction } from "../../exact/fraction.js";
import { typedText } from "../../exact/typedNumber.js";

/** Counts, amounts and shares that people type have fewer digits than this; quotients hardly ever do. */
const typedDigits = 12;

/**
 * The number that a cell means by its double.
 *
 * What Excel shows of it was typed. But a double with many digits may have been calculated: 2/3 arrives as
 * 0.6666666666666666. The ratio of two counts that it stands for is then recovered, so that a score that rests on it
 * is exact and does not fall to the wrong side of a rounding.
 *
 * @param value a finite number
 */
export function cellNumber(value: number): Fraction {
  // all digits of the double: the 15 that are shown are too far from a ratio, and few of them may be left of one
  const text = decimalText(value);
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  const stored = Fraction.parse(text);
  return digits.length <= typedDigits ? stored : (nearbyRatio(stored) ?? Fraction.parse(typedText(value)));
}

/** Four units in the last place of a double, as a part of it: what one or two operations may be off. */
const nearness = 2n ** 51n;
/** A ratio of such large parts proves nothing: some double is always near one by chance. */
const chances = 100n;

/**
 * The first convergent of the continued fraction that is near enough, unless it may be so by chance. In whole
 * numbers throughout: ranges of thousands of quotients are read this way.
 */
function nearbyRatio({ numerator, denominator }: Fraction): Fraction | null {
  const size = magnitude(numerator);
  let [n, d] = [numerator, denominator];
  let [before, last] = [
    { p: 0n, q: 1n },
    { p: 1n, q: 0n },
  ];
  while (d !== 0n) {
    const whole = floored(n, d);
    const next = { p: whole * last.p + before.p, q: whole * last.q + before.q };
    if (next.q * next.q * size * chances > nearness * denominator) return null;
    if (magnitude(next.p * denominator - numerator * next.q) * nearness <= size * next.q)
      return Fraction.of(next.p, next.q);
    [before, last] = [last, next];
    [n, d] = [d, n - whole * d];
  }
  return null;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const floored = (n: bigint, d: bigint): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d);

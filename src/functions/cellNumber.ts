import { decimalText } from "../exact/decimalText.js";
import { Fraction } from "../exact/fraction.js";

/** Counts, amounts and shares that people type have fewer digits than this; quotients hardly ever do. */
const typedDigits = 12;

/**
 * The number that a cell means by its double.
 *
 * The shortest decimal of a double is what was typed. But a double with many digits may have been calculated:
 * 2/3 arrives as 0.6666666666666666, 0.1+0.2 as 0.30000000000000004. The ratio of two counts that it stands for
 * is then recovered, so that a score that rests on it is exact and does not fall to the wrong side of a rounding.
 *
 * @param value a finite number
 */
export function cellNumber(value: number): Fraction {
  const text = decimalText(value);
  const decimal = Fraction.parse(text);
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length <= typedDigits ? decimal : (nearbyRatio(decimal) ?? decimal);
}

/** Four units in the last place of a double: what one or two operations may be off. */
const tolerance = Fraction.of(1, 2n ** 51n);
/** A ratio of counts with larger parts could be met by chance in one of a hundred doubles; then it proves nothing. */
const chance = Fraction.of(1, 100);

/** The first convergent of the continued fraction that is near enough, unless it may be so by chance. */
function nearbyRatio(value: Fraction): Fraction | null {
  const near = tolerance.times(magnitude(value));
  let [before, last] = [{ p: 0n, q: 1n }, { p: 1n, q: 0n }];
  for (let rest = value; ; ) {
    const whole = rest.floor();
    const next = { p: whole.numerator * last.p + before.p, q: whole.numerator * last.q + before.q };
    if (near.times(Fraction.of(next.q * next.q)).compare(chance) > 0) return null;
    const ratio = Fraction.of(next.p, next.q);
    if (magnitude(ratio.minus(value)).compare(near) <= 0) return ratio;
    [before, last] = [last, next];
    rest = Fraction.one.over(rest.minus(whole));
  }
}

const magnitude = (value: Fraction): Fraction => (value.compare(Fraction.zero) < 0 ? value.negated() : value);

import { blank, isNumber, isText, limit, no, unsure, wrongType, yes } from "./code.js";

/**
 * Numbers as pairs of doubles: exact ratios of whole numbers while these fit, and beyond that a value with a bound of
 * its error. What is decided by a near value is decided rightly or not at all (`unsure`). Functions of two results
 * leave the second in `ratio.denominator`, because a pair for every cell would cost more than the arithmetic.
 */
export const ratio = { denominator: 1 };

/** More than one operation on doubles can be off, as a part of its result. */
const unit = 2 ** -52;

const exactly = (value: number, denominator: number): number => {
  ratio.denominator = denominator;
  return value;
};
const near = (value: number, error: number): number => {
  if (!(value < limit && value > -limit)) return exactly(unsure, 1);
  ratio.denominator = -(error * 1.0000001 + Math.abs(value) * unit + Number.MIN_VALUE);
  return value;
};
const fits = (value: number): boolean => value < limit && value > -limit;
const nearest = (n: number, d: number): number => (d > 0 ? n / d : n);
const errorOf = (n: number, d: number): number => (d > 0 ? Math.abs(n / d) * unit : -d);

/** A cell as arithmetic takes it: blank is 0, TRUE is 1, text is an error. @param one the code of 1 */
export function asNumberCode(code: number, one: number): number {
  if (isNumber(code)) return code;
  if (code === blank || code === no) return 0;
  if (code === yes) return one;
  return isText(code) ? wrongType : code;
}

/** The sum of two numbers. */
export function plus(n1: number, d1: number, n2: number, d2: number): number {
  if (d1 > 0 && d2 > 0) {
    if (d1 === d2) {
      const sum = n1 + n2;
      if (fits(sum)) return exactly(sum, d1);
    } else {
      const [left, right, denominator] = [n1 * d2, n2 * d1, d1 * d2];
      const sum = left + right;
      if (fits(left) && fits(right) && fits(sum) && fits(denominator)) return exactly(sum, denominator);
    }
  }
  const sum = nearest(n1, d1) + nearest(n2, d2);
  return near(sum, errorOf(n1, d1) + errorOf(n2, d2));
}

export function times(n1: number, d1: number, n2: number, d2: number): number {
  if (d1 > 0 && d2 > 0) {
    const [value, denominator] = [n1 * n2, d1 * d2];
    if (fits(value) && fits(denominator)) return exactly(value, denominator);
  }
  const [x, y, ex, ey] = [nearest(n1, d1), nearest(n2, d2), errorOf(n1, d1), errorOf(n2, d2)];
  return near(x * y, Math.abs(x) * ey + Math.abs(y) * ex + ex * ey);
}

/** @param d2 the divisor is not 0 */
export function over(n1: number, d1: number, n2: number, d2: number): number {
  if (d2 > 0) return n2 < 0 ? times(n1, d1, -d2, -n2) : times(n1, d1, d2, n2);
  const [x, y, ex, ey] = [nearest(n1, d1), nearest(n2, d2), errorOf(n1, d1), errorOf(n2, d2)];
  const size = Math.abs(y) - ey;
  if (!(size > 0)) return exactly(unsure, 1);
  return near(x / y, (ex + Math.abs(x / y) * ey) / size);
}

/** Negative, 0 or positive; NaN where an approximation cannot decide. */
export function order(n1: number, d1: number, n2: number, d2: number): number {
  if (d1 > 0 && d2 > 0) {
    if (d1 === d2) return n1 - n2;
    const [left, right] = [n1 * d2, n2 * d1];
    if (fits(left) && fits(right)) return left - right;
  }
  const [x, y] = [nearest(n1, d1), nearest(n2, d2)];
  const difference = x - y;
  return Math.abs(difference) > (errorOf(n1, d1) + errorOf(n2, d2)) * 1.0000001 + Math.abs(difference) * unit
    ? difference
    : NaN;
}

/** Half away from zero. @param power 10 to the number of decimals @returns the whole number of such parts, or `unsure` */
export function rounded(n: number, d: number, power: number): number {
  const size = n < 0 ? -n : n;
  const scaled = size * power;
  const sign = n < 0 ? -1 : 1;
  if (d > 0 && scaled * 2 + d < limit) {
    const quotient = Math.floor(scaled / d);
    const rest = scaled - quotient * d;
    // a quotient of doubles may be one off
    if (rest < 0) return sign * (2 * (rest + d) >= d ? quotient : quotient - 1);
    if (rest >= d) return sign * (2 * (rest - d) >= d ? quotient + 2 : quotient + 1);
    return sign * (2 * rest >= d ? quotient + 1 : quotient) + 0;
  }
  const x = nearest(size, d) * power;
  const error = errorOf(n, d) * power + x * unit;
  if (!(x + error < limit / 4)) return unsure;
  const [low, high] = [Math.floor(x - error + 0.5), Math.floor(x + error + 0.5)];
  // at 0 the sign itself may be wrong, but both signs round to 0
  return low === high ? sign * low + 0 : unsure;
}

/** @returns the largest whole number that is not above, or `unsure` */
export function floored(n: number, d: number): number {
  if (d > 0) {
    const quotient = Math.floor(n / d);
    if (!fits(quotient)) return unsure;
    const rest = n - quotient * d;
    if (fits(quotient * d)) return rest < 0 ? quotient - 1 : rest >= d ? quotient + 1 : quotient;
  }
  const [x, error] = [nearest(n, d), errorOf(n, d)];
  const [low, high] = [Math.floor(x - error), Math.floor(x + error)];
  return low === high && fits(low) ? low : unsure;
}

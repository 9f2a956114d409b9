/**
 * Exact rational numbers for the oracle: a numerator and a denominator as BigInt, always in lowest terms and with a
 * positive denominator. Deliberately not decimal.js and not shared with the product: what the two agree on was then
 * calculated twice.
 */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const upper = typeof top === "bigint" ? top : BigInt(top);
  const lower = typeof bottom === "bigint" ? bottom : BigInt(bottom);
  if (lower === 0n) {
    throw new Error("a fraction over zero");
  }
  if (lower === 1n) {
    return { top: upper, bottom: lower };
  }
  const divisor = commonDivisor(upper, lower);
  const signed = lower < 0n ? -divisor : divisor;
  return { top: upper / signed, bottom: lower / signed };
}

export const zero = fraction(0n);
export const one = fraction(1n);
export const hundred = fraction(100n);

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.bottom === b.bottom
    ? fraction(a.top + b.top, a.bottom)
    : fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Fraction): boolean {
  return a.top === 0n;
}

export function isNegative(a: Fraction): boolean {
  return a.top < 0n;
}

export function isWhole(a: Fraction): boolean {
  return a.bottom === 1n;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

function floorOf(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom; // BigInt division cuts towards zero
  return top < 0n && quotient * bottom !== top ? quotient - 1n : quotient;
}

/** The greatest whole number that is not above a. */
export function floor(a: Fraction): bigint {
  return floorOf(a.top, a.bottom);
}

const powersOfTen: bigint[] = [1n];

function tenTo(decimals: number): bigint {
  for (let known = powersOfTen.length; known <= decimals; known += 1) {
    powersOfTen.push((powersOfTen[known - 1] ?? 1n) * 10n);
  }
  return powersOfTen[decimals] ?? 1n;
}

/** a in units of the last decimal, half-up: floor(a × 10^decimals + 1 / 2). No score is negative. */
function unitsOf(a: Fraction, decimals: number): bigint {
  return floorOf(2n * a.top * tenTo(decimals) + a.bottom, 2n * a.bottom);
}

export function round(a: Fraction, decimals: number): Fraction {
  return fraction(unitsOf(a, decimals), tenTo(decimals));
}

/** a rounded half-up, with exactly so many decimals: "0.70". */
export function print(a: Fraction, decimals: number): string {
  const units = unitsOf(a, decimals);
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** True when a can be written with at most so many decimals. */
export function fitsDecimals(a: Fraction, decimals: number): boolean {
  return isWhole(times(a, fraction(tenTo(decimals))));
}

/** A plain decimal such as "-4.500"; undefined for anything else. */
export function fromText(text: string): Fraction | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) {
    return undefined;
  }
  const decimals = parts[3] ?? "";
  const size = fraction(BigInt(`${parts[2] ?? ""}${decimals}`), tenTo(decimals.length));
  return parts[1] === "-" ? minus(zero, size) : size;
}

/** What a double holds, from its bits: 0.1 is a little more than one tenth. */
function fromBits(value: number): Fraction {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const whole = bits.getBigUint64(0);
  const exponent = Number((whole >> 52n) & 0x7ffn);
  const stored = whole & 0xfffffffffffffn;
  const size = exponent === 0 ? stored : stored + 0x10000000000000n;
  const shift = Math.max(exponent, 1) - 1075;
  const signed = value < 0 ? -size : size;
  return shift >= 0 ? fraction(signed << BigInt(shift)) : fraction(signed, 1n << BigInt(-shift));
}

/**
 * A JSON number stands for its first 15 significant digits, halves away from zero, as a cell of Excel does: 0.1 is
 * one tenth, 0.30000000000000004 is three tenths, 1e-7 is one ten-millionth.
 */
export function fromNumber(value: number): Fraction | undefined {
  if (!Number.isFinite(value)) {
    return undefined;
  }
  const held = fromBits(value);
  const size = isNegative(held) ? minus(zero, held) : held;
  if (isZero(size)) {
    return zero;
  }
  // the unit of the 15th digit is found by trying, since a logarithm could be one off
  const tenth = fraction(1n, 10n);
  const ten = fraction(10n);
  const least = fraction(tenTo(14));
  let unit = one;
  while (compare(over(size, unit), least) < 0) {
    unit = times(unit, tenth);
  }
  while (compare(over(size, unit), times(least, ten)) >= 0) {
    unit = times(unit, ten);
  }
  const rounded = times(round(over(size, unit), 0), unit);
  return isNegative(held) ? minus(zero, rounded) : rounded;
}

/** A figure of the tables in this folder, which are all plain decimals. */
export function decimal(text: string): Fraction {
  const value = fromText(text);
  if (value === undefined) {
    throw new Error(`not a decimal: ${text}`);
  }
  return value;
}

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
  let y = b;
  while (y !== 0n) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  let upper = BigInt(top);
  let lower = BigInt(bottom);
  if (lower === 0n) {
    throw new Error("a fraction over zero");
  }
  if (lower < 0n) {
    upper = -upper;
    lower = -lower;
  }
  const divisor = commonDivisor(upper, lower);
  return { top: upper / divisor, bottom: lower / divisor };
}

export const zero = fraction(0n);
export const one = fraction(1n);
export const hundred = fraction(100n);

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
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

/** The greatest whole number that is not above a. */
export function floor(a: Fraction): bigint {
  const quotient = a.top / a.bottom; // BigInt division cuts towards zero
  return a.top < 0n && quotient * a.bottom !== a.top ? quotient - 1n : quotient;
}

function tenTo(decimals: number): bigint {
  return 10n ** BigInt(decimals);
}

/** Half-up: a half goes away from zero for the scores of this assessment, none of which is negative. */
export function round(a: Fraction, decimals: number): Fraction {
  const shifted = times(a, fraction(tenTo(decimals)));
  return fraction(floor(plus(shifted, fraction(1n, 2n))), tenTo(decimals));
}

/** a rounded half-up, with exactly so many decimals: "0.70". */
export function print(a: Fraction, decimals: number): string {
  const units = floor(plus(times(a, fraction(tenTo(decimals))), fraction(1n, 2n)));
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

/** A JSON number stands for its shortest decimal form: 0.1 is one tenth, 1e-7 is one ten-millionth. */
export function fromNumber(value: number): Fraction | undefined {
  if (!Number.isFinite(value)) {
    return undefined;
  }
  const [mantissa, exponent] = String(value).split("e");
  const size = fromText(mantissa ?? "");
  if (size === undefined || exponent === undefined) {
    return size;
  }
  const shift = Number(exponent);
  return shift >= 0 ? times(size, fraction(tenTo(shift))) : over(size, fraction(tenTo(-shift)));
}

/** A figure of the tables in this folder, which are all plain decimals. */
export function decimal(text: string): Fraction {
  const value = fromText(text);
  if (value === undefined) {
    throw new Error(`not a decimal: ${text}`);
  }
  return value;
}

/**
 * An exact rational number.
 *
 * Scores mix decimals (0.1 分), ratios of counts (17/23) and shares of places (n − p + 1)/n. A decimal
 * type has to cut the ratios somewhere, and a cut before the rounding can move a score by 0.01; two
 * whole numbers of any size never do. Values are kept in lowest terms with a positive denominator, so
 * equal numbers are equal in both parts.
 */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError when the denominator is 0 */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    return Fraction.reduced(toBigInt(numerator), toBigInt(denominator));
  }

  /**
   * @param text a decimal such as "0.1", "-3", "4.500"
   * @returns the number it writes, exactly
   * @throws RangeError when the text is not a plain decimal (no exponent, no whitespace, no thousands mark)
   */
  static parse(text: string): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a plain decimal: ${JSON.stringify(text)}`);
    const [, sign, whole = "", decimals = ""] = match;
    const magnitude = BigInt(whole + decimals);
    return Fraction.reduced(sign ? -magnitude : magnitude, powerOfTen(decimals.length));
  }

  private static reduced(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 1n) return new Fraction(numerator, 1n);
    if (denominator === 0n) throw new RangeError("a fraction's denominator is 0");
    if (denominator < 0n) return Fraction.reduced(-numerator, -denominator);
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  plus(other: Fraction): Fraction {
    if (this.denominator === other.denominator)
      return Fraction.reduced(this.numerator + other.numerator, this.denominator);
    return Fraction.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when `other` is 0 */
  over(other: Fraction): Fraction {
    return Fraction.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** Negative when this is less than `other`, 0 when equal, positive when greater. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isWhole(): boolean {
    return this.denominator === 1n;
  }

  /** The largest whole number that is not above this one. */
  floor(): Fraction {
    const quotient = this.numerator / this.denominator;
    const exact = quotient * this.denominator === this.numerator;
    return new Fraction(this.numerator < 0n && !exact ? quotient - 1n : quotient, 1n);
  }

  /**
   * Rounds half away from zero, as Excel's ROUND does.
   * @param decimals 0 or more
   */
  round(decimals: number): Fraction {
    if (this.denominator === 1n) return this;
    const scale = powerOfTen(decimals);
    const negative = this.numerator < 0n;
    const scaled = (negative ? -this.numerator : this.numerator) * scale;
    const rounded = (scaled * 2n + this.denominator) / (this.denominator * 2n);
    return Fraction.reduced(negative ? -rounded : rounded, scale);
  }

  /** Rounded to exactly this many decimals: `Fraction.parse("0.7").toFixed(2)` is "0.70". */
  toFixed(decimals: number): string {
    const scale = powerOfTen(decimals);
    const rounded = this.round(decimals);
    const scaled = rounded.numerator * (scale / rounded.denominator);
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
    const point = digits.length - decimals;
    const body = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return scaled < 0n ? `-${body}` : body;
  }

  /** The shortest decimal that writes this number exactly, or null where none does (1/3). */
  toDecimal(): string | null {
    let rest = this.denominator;
    let decimals = 0;
    for (; rest % 10n === 0n; rest /= 10n) decimals += 1;
    for (const prime of [2n, 5n]) for (; rest % prime === 0n; rest /= prime) decimals += 1;
    if (rest !== 1n) return null;
    const fixed = this.toFixed(decimals);
    return decimals === 0 ? fixed : fixed.replace(/\.?0+$/, "");
  }

  /** The nearest double: for cached values and pictures, never for a further calculation. */
  toNumber(): number {
    const decimal = this.toDecimal();
    if (decimal !== null && decimal.length < 300) return Number(decimal);
    // enough to keep 25 digits of a number that begins far behind the point
    const digits = 25 + Math.max(0, this.denominator.toString().length - this.numerator.toString().length);
    return Number(`${this.times(Fraction.of(powerOfTen(digits))).floor().numerator}e-${digits}`);
  }

  /** As it would be typed: exact where a decimal can say it, else as a ratio. */
  toString(): string {
    return this.toDecimal() ?? `${this.numerator}/${this.denominator}`;
  }
}

const toBigInt = (value: bigint | number): bigint => (typeof value === "bigint" ? value : whole(value));
const whole = BigInt;

const powers: bigint[] = [1n];
function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next += 1) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 1n;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

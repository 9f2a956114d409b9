import { Decimal } from "decimal.js";
import fc from "fast-check";
import { Fraction } from "../../src/exact/fraction.js";

/** Decimal arithmetic by someone else, with far more digits than any figure here has. */
const Precise = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpPos: 400, toExpNeg: -400 });

const decimalTexts = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => new Precise(digits.toString()).div(new Precise(10).pow(places)).toFixed(places));
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => Fraction.of(numerator, denominator));
const preciseOf = (value: Fraction) => new Precise(value.numerator.toString()).div(value.denominator.toString());
const parse = (text: string) => Fraction.parse(text);

const seed = 20_200_101;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) =>
  fc.assert(property, { seed, numRuns: 400 });

describe("parse", () => {
  test.each([
    ["0.1", 1n, 10n],
    ["-3", -3n, 1n],
    ["4.500", 9n, 2n],
    ["007", 7n, 1n],
    ["0", 0n, 1n],
    ["-0.0", 0n, 1n],
    ["99999999999999999999.5", 199999999999999999999n, 2n],
  ])("%s is %d/%d", (text, numerator, denominator) => {
    const { numerator: n, denominator: d } = parse(text);
    expect([n, d]).toEqual([numerator, denominator]);
  });

  test.each(["", " ", "1e3", "1,000", ".5", "5.", "+1", "1 ", "０.１", "--1", "0x10", "1/2", "NaN", "Infinity", "1\n"])(
    "refuses %j",
    (text) => expect(() => parse(text)).toThrow(RangeError),
  );

  test("a decimal means what it writes", () => {
    check(fc.property(decimalTexts, (text) => preciseOf(parse(text)).equals(text)));
  });
});

test("values are kept in lowest terms with a positive denominator", () => {
  expect([Fraction.of(6, -4).numerator, Fraction.of(6, -4).denominator]).toEqual([-3n, 2n]);
  expect(Fraction.of(0, 7).denominator).toBe(1n);
  expect(Fraction.of(2, 6).equals(Fraction.of(1, 3))).toBe(true);
  expect(Fraction.of(2, 6).equals(Fraction.of(1, 4))).toBe(false);
});

test("nothing is divided by 0", () => {
  expect(() => Fraction.of(1, 0)).toThrow(RangeError);
  expect(() => Fraction.one.over(Fraction.zero)).toThrow(RangeError);
});

describe("arithmetic agrees with decimal.js", () => {
  const both = fc.tuple(decimalTexts, decimalTexts);
  test.each([
    ["plus", (a: Fraction, b: Fraction) => a.plus(b), (a: Decimal, b: Decimal) => a.plus(b)],
    ["minus", (a: Fraction, b: Fraction) => a.minus(b), (a: Decimal, b: Decimal) => a.minus(b)],
    ["times", (a: Fraction, b: Fraction) => a.times(b), (a: Decimal, b: Decimal) => a.times(b)],
  ])("%s", (_, ours, theirs) => {
    check(
      fc.property(both, ([a, b]) => preciseOf(ours(parse(a), parse(b))).equals(theirs(new Precise(a), new Precise(b)))),
    );
  });

  test("over is undone by times", () => {
    check(
      fc.property(fractions, fractions, (a, b) => {
        fc.pre(!b.equals(Fraction.zero));
        expect(a.over(b).times(b).equals(a)).toBe(true);
      }),
    );
  });

  test("a third is exactly a third", () => {
    const third = Fraction.one.over(Fraction.of(3));
    expect(third.plus(third).plus(third).equals(Fraction.one)).toBe(true);
  });

  test("compare", () => {
    check(
      fc.property(fractions, fractions, (a, b) => Math.sign(a.compare(b)) === preciseOf(a).comparedTo(preciseOf(b))),
    );
    check(fc.property(fractions, (a) => a.compare(a) === 0));
  });

  test("two ratios that doubles with eight digits take for equal are not", () => {
    expect(Fraction.of(999982, 999983).compare(Fraction.of(999981, 999982))).toBeGreaterThan(0);
  });

  test("floor", () => {
    check(fc.property(fractions, (a) => preciseOf(a.floor()).equals(preciseOf(a).floor())));
    expect([Fraction.of(-5, 2), Fraction.of(-2), Fraction.of(5, 2)].map((a) => a.floor().toString())).toEqual([
      "-3",
      "-2",
      "2",
    ]);
  });
});

describe("round", () => {
  test.each([
    ["0.005", 2, "0.01"],
    ["0.0049999", 2, "0.00"],
    ["-0.005", 2, "-0.01"],
    ["-0.0049999", 2, "0.00"],
    ["2.675", 2, "2.68"],
    ["1.005", 2, "1.01"],
    ["0.025", 2, "0.03"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["99.995", 2, "100.00"],
    ["0.00005", 4, "0.0001"],
    ["7", 2, "7.00"],
  ])("%s to %d decimals is %s: half goes away from zero", (text, decimals, printed) => {
    expect(parse(text).toFixed(decimals)).toBe(printed);
    expect(parse(text).round(decimals).equals(parse(printed))).toBe(true);
  });

  test("agrees with decimal.js, for numbers that no decimal writes as well", () => {
    check(
      fc.property(fractions, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const expected = preciseOf(value).toDecimalPlaces(decimals);
        expect(preciseOf(value.round(decimals)).equals(expected)).toBe(true);
        expect(value.toFixed(decimals)).toBe((expected.isZero() ? expected.abs() : expected).toFixed(decimals));
      }),
    );
  });

  test("is odd, keeps what is rounded already, and moves by at most half a unit", () => {
    check(
      fc.property(fractions, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const rounded = value.round(decimals);
        expect(value.negated().round(decimals).equals(rounded.negated())).toBe(true);
        expect(rounded.round(decimals).equals(rounded)).toBe(true);
        const moved = rounded.minus(value);
        const twice = moved.plus(moved).times(Fraction.of(10n ** BigInt(decimals)));
        expect([twice.compare(Fraction.one) <= 0, twice.negated().compare(Fraction.one) <= 0]).toEqual([true, true]);
      }),
    );
  });
});

describe("as text and as a double", () => {
  test.each([
    ["0.50", "0.5"],
    ["100", "100"],
    ["1000.00", "1000"],
    ["-0.125", "-0.125"],
    ["0.0000001", "0.0000001"],
  ])("%s is written %s", (text, shortest) => expect(parse(text).toDecimal()).toBe(shortest));

  test("what no decimal can write is a ratio", () => {
    expect(Fraction.of(1, 3).toDecimal()).toBeNull();
    expect(Fraction.of(-2, 6).toString()).toBe("-1/3");
    expect(Fraction.of(1, 8).toString()).toBe("0.125");
  });

  test("the shortest decimal reads back as the same number, and no shorter one does", () => {
    check(
      fc.property(decimalTexts, (text) => {
        const value = parse(text);
        const shortest = value.toDecimal() ?? "";
        expect(parse(shortest).equals(value)).toBe(true);
        expect(shortest).toBe(new Precise(text).plus(0).toFixed());
      }),
    );
  });

  test("the double is the nearest one", () => {
    check(fc.property(decimalTexts, (text) => Object.is(parse(text).toNumber(), Number(text)) || Number(text) === 0));
    expect(Fraction.of(1, 3).toNumber()).toBe(1 / 3);
    expect(Fraction.of(-2, 3).toNumber()).toBe(-2 / 3);
    expect(Fraction.of(51, 23).toNumber()).toBe(51 / 23);
  });
});

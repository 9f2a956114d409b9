import { describe, expect, test } from "@jest/globals";
import {
  decimal,
  floor,
  fraction,
  fromNumber,
  fromText,
  minus,
  over,
  plus,
  print,
  round,
  times,
  zero,
} from "./fraction.js";

describe("fractions", () => {
  test("lowest terms, a positive denominator", () => {
    expect(fraction(6, -4)).toEqual({ top: -3n, bottom: 2n });
    expect(fraction(0, -7)).toEqual(zero);
    expect(fraction(5, -1)).toEqual({ top: -5n, bottom: 1n });
    expect(() => fraction(1, 0)).toThrow("over zero");
  });

  test("a third and a sixth", () => {
    const third = fraction(1, 3);
    const sixth = fraction(1, 6);
    expect([plus(third, sixth), minus(third, sixth), times(third, sixth), over(third, sixth)]).toEqual([
      fraction(1, 2),
      sixth,
      fraction(1, 18),
      fraction(2),
    ]);
    expect([floor(fraction(7, 2)), floor(fraction(-7, 2)), floor(fraction(-4, 2))]).toEqual([3n, -4n, -2n]);
  });

  test("half-up, printed with so many decimals", () => {
    const halves = ["0.005", "0.015", "1.005", "2.675", "0.0049", "99.995", "10"];
    expect(halves.map((text) => print(decimal(text), 2))).toEqual([
      "0.01",
      "0.02",
      "1.01",
      "2.68",
      "0.00",
      "100.00",
      "10.00",
    ]);
    expect([1, 3, 4].map((decimals) => print(fraction(2, 3), decimals))).toEqual(["0.7", "0.667", "0.6667"]);
    expect(round(fraction(1, 8), 2)).toEqual(fraction(13, 100));
  });

  test("what was typed", () => {
    expect(fromNumber(0.1)).toEqual(fraction(1, 10));
    expect(fromNumber(1e-7)).toEqual(fraction(1, 10_000_000));
    expect(
      [0.30000000000000004, 2.0000000000000004, 10.000000000000002, -0.30000000000000004, 0.1 * 3].map(fromNumber),
    ).toEqual([fraction(3, 10), fraction(2), fraction(10), fraction(-3, 10), fraction(3, 10)]);
    expect(fromNumber(2.0000000001)).toEqual(fraction(20_000_000_001n, 10_000_000_000n));
    expect([0, -0, NaN, Infinity].map(fromNumber)).toEqual([zero, zero, undefined, undefined]);
    expect([123456789012345.5, 9.999999999999999, 1e15 + 5].map(fromNumber)).toEqual([
      fraction(123_456_789_012_346n),
      fraction(10),
      fraction(1_000_000_000_000_010n),
    ]);
    expect(fromNumber(1.5e21)).toEqual(fraction(1_500_000_000_000_000_000_000n));
    expect(fromText("4.500")).toEqual(fraction(9, 2));
    expect(fromText("-0.50")).toEqual(fraction(-1, 2));
    expect(["", " 1", "1e3", "+1", ".5", "5.", "1,000", "一"].map(fromText)).toEqual(Array(8).fill(undefined));
  });
});

import fc from "fast-check";
import { Fraction } from "../../src/exact/fraction.js";
import { typedText } from "../../src/exact/typedNumber.js";
import { fromNumber } from "../oracle/fraction.js";

test.each([
  [0.1 + 0.2, "0.3"],
  [0.1 * 3, "0.3"],
  [1 - 0.9, "0.1"],
  [2.0000000000000004, "2"],
  [10.000000000000002, "10"],
  [-2.0000000000000004, "-2"],
  [2.0000000001, "2.0000000001"],
  [2.00000000000001, "2.00000000000001"],
  [9.00000000000001, "9.00000000000001"],
  [2 / 3, "0.666666666666667"],
  [1e12 + 0.5, "1000000000000.5"],
  [999999999999999, "999999999999999"],
  [1234567890123456, "1234567890123460"],
  [1e-7, "0.0000001"],
  [0, "0"],
  [-0, "0"],
  [Number.MAX_VALUE, `${BigInt("17976931348623157")}${"0".repeat(292)}`],
])("%d was typed as %s", (value, text) => expect(typedText(value)).toBe(text));

test.each([NaN, Infinity, -Infinity])("%d was never typed", (value) =>
  expect(() => typedText(value)).toThrow(RangeError),
);

test("every double is what the independent calculation takes it for", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e30, max: 1e30 }), (value) => {
      if (Math.abs(value) < 1e-30) return;
      const { numerator, denominator } = Fraction.parse(typedText(value));
      expect({ top: numerator, bottom: denominator }).toEqual(fromNumber(value));
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test("a decimal typed with up to 15 digits is what was typed, and so it is with a little noise", () => {
  const typed = fc.tuple(fc.integer({ min: 1, max: 10 ** 14 - 1 }), fc.integer({ min: 0, max: 14 }));
  fc.assert(
    fc.property(typed, fc.constantFrom(1, 1 + 2 ** -52, 1 - 2 ** -52), ([digits, places], noise) => {
      const text = Fraction.of(digits, 10n ** BigInt(places)).toDecimal() ?? "";
      expect(typedText(Number(text) * noise)).toBe(text);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

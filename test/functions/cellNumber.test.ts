import fc from "fast-check";
import { cellNumber } from "../../src/functions/arguments/cellNumber.js";

const shown = (value: number): string => cellNumber(value).toString();

test.each([
  [0, "0"],
  [-0, "0"],
  [3, "3"],
  [-2.5, "-2.5"],
  [0.1, "0.1"],
  [8.8, "8.8"],
  [1e-7, "0.0000001"],
  [1e21, "1000000000000000000000"],
  [0.1 + 0.2, "0.3"],
  [1 - 0.9, "0.1"],
  [0.1 * 3, "0.3"],
  [4.35 * 100, "435"],
  [1.005 * 1000, "1005"],
  [2 / 3, "2/3"],
  [1 / 7, "1/7"],
  [-17 / 23, "-17/23"],
  [955 / 1000, "0.955"],
  [2.0000000000000004, "2"],
  [10.000000000000002, "10"],
  [1.0000000000000022, "1"],
  [2.0000000001, "2.0000000001"],
  [2300 / 29, "2300/29"],
  [749983 / 999978, "749983/999978"],
])("%d is %s", (value, text) => {
  expect(shown(value)).toBe(text);
});

test("what has lost too many digits to be recognised is what Excel shows of it", () => {
  expect(shown(100 / 3 - 33)).toBe("0.333333333333336");
});

test("what is typed with up to 12 digits is what was typed", () => {
  fc.assert(
    fc.property(fc.bigInt(-999_999_999_999n, 999_999_999_999n), fc.nat(12), (digits, decimals) => {
      const written = `${digits}e-${decimals}`;
      const exact = cellNumber(Number(written));
      expect(exact.numerator * 10n ** BigInt(decimals)).toBe(digits * exact.denominator);
    }),
  );
});

test("a ratio of counts is recovered from its double", () => {
  fc.assert(
    fc.property(fc.nat(999_983), fc.integer({ min: 1, max: 999_983 }), (a, b) => {
      const [part, whole] = a <= b ? [a, b] : [b, a];
      const exact = cellNumber(part / whole);
      expect(exact.numerator * BigInt(whole)).toBe(BigInt(part) * exact.denominator);
    }),
  );
});

test("a number is what Excel shows of it, or a ratio no further away than four units in its last place", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 1e-9, max: 1e15 }), (value) => {
      const exact = cellNumber(value);
      if (exact.toNumber() === Number(value.toPrecision(15))) return;
      expect(Math.abs(exact.toNumber() - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -50);
    }),
  );
});

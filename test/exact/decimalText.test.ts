import fc from "fast-check";
import { Fraction } from "../../src/exact/fraction.js";
import { decimalText } from "../../src/exact/decimalText.js";

test.each([
  [0.1, "0.1"],
  [8.8000000000000007, "8.8"],
  [1e-7, "0.0000001"],
  [1.5e-9, "0.0000000015"],
  [-2.5e-8, "-0.000000025"],
  [1e21, "1000000000000000000000"],
  [1.25e22, "12500000000000000000000"],
  [-1e25, "-10000000000000000000000000"],
  [123456789012345.6, "123456789012345.6"],
  [0, "0"],
  [-0, "0"],
  [5e-324, `0.${"0".repeat(323)}5`],
])("%d is written %s", (value, text) => expect(decimalText(value)).toBe(text));

test.each([NaN, Infinity, -Infinity])("%d has no decimal", (value) =>
  expect(() => decimalText(value)).toThrow(RangeError),
);

test("every double reads back as itself, from a text without an exponent that Fraction takes", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimalText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
      // further down a score has no meaning, and toNumber is not made for it
      if (Math.abs(value) > 1e-20) expect(Fraction.parse(text).toNumber()).toBe(value);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test("a decimal typed with up to 15 digits comes back as it was typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 20 }), (digits, places) => {
      const typed = Fraction.of(digits, 10n ** BigInt(places));
      const text = typed.toDecimal() ?? "";
      expect(decimalText(Number(text))).toBe(text);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

import fc from "fast-check";
import { unsure } from "../../src/columns/code.js";
import { floored, order, over, plus, ratio, rounded, times } from "../../src/columns/exactness.js";
import { sortedRows } from "../../src/columns/sortedRows.js";
import { Fraction } from "../../src/exact/fraction.js";

const whole = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.maxSafeInteger(),
  fc.constantFrom(2 ** 53 - 1, 1 - 2 ** 53, 2 ** 52, 999_999_999_999_999, 1e6, 0),
);
const denominator = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.constantFrom(3, 8, 10, 100, 1000, 2 ** 20),
  fc.integer({ min: 1, max: 2 ** 53 - 1 }),
);
const pair = fc.tuple(whole, denominator);
const runs = { seed: 20_200_101, numRuns: 5_000 };

/** What a pair says: a number exactly, or a number and how far it may be off. */
const within = (value: number, of: number, exact: Fraction): boolean => {
  if (value === unsure) return true;
  if (of > 0) return Fraction.of(value, of).equals(exact);
  const [near, error] = [fractionOf(value), fractionOf(-of)];
  const off = near.minus(exact);
  return (off.compare(Fraction.zero) < 0 ? off.negated() : off).compare(error) <= 0;
};

/** A double is a fraction of a power of two. */
function fractionOf(value: number): Fraction {
  let [whole, halvings] = [value, 0];
  while (!Number.isInteger(whole)) [whole, halvings] = [whole * 2, halvings + 1];
  return Fraction.of(BigInt(whole), 2n ** BigInt(halvings));
}

test("sums, products and quotients are exact, or near within the bound that they tell", () => {
  fc.assert(
    fc.property(pair, pair, pair, ([n1, d1], [n2, d2], [n3, d3]) => {
      const [a, b, c] = [Fraction.of(n1, d1), Fraction.of(n2, d2), Fraction.of(n3, d3)];
      const product = times(n1, d1, n2, d2);
      const by = ratio.denominator;
      if (!within(product, by, a.times(b))) return false;
      if (product === unsure) return true;
      const sum = plus(product, by, n3, d3);
      if (!within(sum, ratio.denominator, a.times(b).plus(c))) return false;
      return n3 === 0 || within(over(product, by, n3, d3), ratio.denominator, a.times(b).over(c));
    }),
    runs,
  );
});

test("rounding, INT and order decide rightly or not at all", () => {
  let decided = 0;
  fc.assert(
    fc.property(pair, pair, fc.integer({ min: 0, max: 4 }), ([n1, d1], [n2, d2], decimals) => {
      const value = times(n1, d1, n2, d2);
      const by = ratio.denominator;
      if (value === unsure) return true;
      const exact = Fraction.of(n1, d1).times(Fraction.of(n2, d2));
      const [r, f, o] = [rounded(value, by, 10 ** decimals), floored(value, by), order(value, by, n2, d2)];
      decided += r === unsure ? 0 : 1;
      return (
        (r === unsure || Fraction.of(r, 10 ** decimals).equals(exact.round(decimals))) &&
        (f === unsure || Fraction.of(f).equals(exact.floor())) &&
        (Number.isNaN(o) || Math.sign(o) + 0 === Math.sign(exact.compare(Fraction.of(n2, d2))))
      );
    }),
    runs,
  );
  expect(decided).toBeGreaterThan(runs.numRuns / 4);
});

test("halves are rounded away from zero", () => {
  expect([rounded(1, 8, 100), rounded(-1, 8, 100), rounded(5, 1000, 100), rounded(4999, 1_000_000, 100)]).toEqual([
    13, -13, 1, 0,
  ]);
});

test("rows are sorted as their keys are, equal ones by row", () => {
  const whole = (most: number) => fc.array(fc.integer({ min: -9, max: most }), { minLength: 64, maxLength: 200 });
  const mixed = fc.array(
    fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 0.1, 1 / 3),
    ),
    { maxLength: 300 },
  );
  const keys = fc.oneof(mixed, whole(9), whole(3_000_000), whole(2 ** 33), whole(2 ** 53 - 1));
  fc.assert(
    fc.property(keys, (list) => {
      const values = Float64Array.from(list, (key) => key + 0);
      const rows = Int32Array.from(list, (_, row) => row);
      const expected = [...rows].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
      const { rows: sorted, keys: beside } = sortedRows(values, rows);
      expect([...sorted]).toEqual(expected);
      expect([...beside]).toEqual(expected.map((row) => values[row]));
    }),
    { seed: 1, numRuns: 300 },
  );
});

import fc from "fast-check";
import {
  compare,
  decimal,
  fraction,
  hundred,
  larger,
  minus,
  one,
  over,
  plus,
  smaller,
  times,
  zero,
  floor,
  type Fraction,
} from "../oracle/fraction.js";
import { rankShare } from "../oracle/ranking.js";
import { ratio } from "./support/ratio.js";
import { run } from "./support/run.js";

/**
 * Results against a second calculation, with the exact numbers of the oracle and formulas written here from the
 * document, on counts and amounts as people have them.
 */
const double = ({ top, bottom }: Fraction): number => ratio(`${top}/${bottom}`);
const count = fc.oneof(fc.nat(12), fc.nat(1000));
const cents = fc.nat(1200).map((digits) => (digits / 100).toFixed(2));
const sum = (numbers: readonly Fraction[]): Fraction => numbers.reduce(plus, zero);

test("a figure with the noise of binary arithmetic is what Excel shows of it", () => {
  expect(run("RATING", 0.1 + 0.2, 5)).toBe(0.3);
  expect(run("RATING", 5.000000000000001, 5)).toBe(5);
  expect(run("DEDUCT", 2.0000000000000004, 0.1, 1)).toBe(0.8);
  expect(run("RATEDROP", 9.999999999999998, 10.000000000000002, 0.1, 3, "whole", 1, 100)).toBe(3);
  expect(() => run("DEDUCT", 2.0000000001, 0.1, 1)).toThrow();
});

test("DEDUCT", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(count, cents), { minLength: 1, maxLength: 6 }),
      cents,
      fc.option(cents),
      (findings, full, cap) => {
        const lost = sum(findings.map(([times_, per]) => times(fraction(times_), decimal(per))));
        const score = larger(zero, minus(decimal(full), smaller(lost, decimal(cap ?? full))));
        const counts = findings.map(([times_]) => [times_]);
        const amounts = findings.map(([, per]) => [Number(per)]);
        expect(run("DEDUCT", counts, amounts, Number(full), cap === null ? null : Number(cap))).toBe(double(score));
      },
    ),
  );
});

test("RATEDROP", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5000),
      cents,
      cents,
      fc.constantFrom("whole", "proRata"),
      fc.constantFrom(1, 2, 0.5),
      (a, b, per, full, steps, step) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
        const below = larger(zero, minus(hundred, over(times(fraction(part), hundred), fraction(whole))));
        const exact = over(below, decimal(String(step)));
        const counted = steps === "whole" ? fraction(floor(exact)) : exact;
        const score = minus(decimal(full), smaller(decimal(full), times(counted, decimal(per))));
        expect(run("RATEDROP", part, whole, Number(per), Number(full), steps, step, 100)).toBe(double(score));
      },
    ),
  );
});

test("PROPORTION", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), cents, (a, b, full) => {
      const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)];
      expect(run("PROPORTION", part, whole, Number(full))).toBe(
        double(over(times(decimal(full), fraction(part)), fraction(whole))),
      );
    }),
  );
});

test("FINDINGS", () => {
  const kinds = fc.array(fc.tuple(fc.nat(6), cents), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(kinds, cents, (findings, full) => {
      const lost = sum(findings.map(([times_, per]) => times(fraction(times_), decimal(per))));
      const counts = [findings.map(([times_]) => times_)];
      const amounts = [findings.map(([, per]) => Number(per))];
      expect(run("FINDINGS", counts, 20, 4, Number(full), amounts, 5)).toBe(
        double(larger(zero, minus(decimal(full), lost))),
      );
    }),
  );
});

test("BONUS, RATING and GATE", () => {
  fc.assert(
    fc.property(cents, cents, (points, full) => {
      expect(run("BONUS", Number(points), Number(full))).toBe(double(smaller(decimal(points), decimal(full))));
      if (Number(points) <= Number(full)) expect(run("RATING", Number(points), Number(full))).toBe(Number(points));
      expect([
        run("GATE", "是", Number(full)),
        run("GATE", true, Number(full)),
        run("GATE", "否", Number(full)),
      ]).toEqual([Number(full), Number(full), 0]);
    }),
  );
});

const tables = [
  [
    ["0.25", "1"],
    ["0.5", "0.8"],
    ["0.75", "0.6"],
    ["1", "0.4"],
  ],
  [
    ["0.1", "1"],
    ["0.333", "0.755"],
    ["1", "0"],
  ],
] as const;

const rankings = fc.record({
  // few different values, so that many are equal; blanks between them
  values: fc.array(
    fc.option(
      fc.oneof(
        fc.nat(5),
        fc.nat(999).map((digits) => digits / 10),
      ),
      { freq: 6 },
    ),
    { minLength: 1, maxLength: 30 },
  ),
  full: cents,
  method: fc.constantFrom("linear", "toZero", "bands", "relative"),
  ties: fc.constantFrom("best", "mean", "dense"),
  table: fc.constantFrom(...tables),
});

test("RANKSCORE, and RANKSCOREOF for each of its rows", () => {
  fc.assert(
    fc.property(rankings, ({ values, full, method, ties, table }) => {
      const ranked = values.flatMap((value) => (value === null ? [] : [decimal(String(value))]));
      const parameters = {
        rankMethod: method,
        ties,
        rankBands: table.map(([upTo, share]) => ({ upTo: decimal(upTo), share: decimal(share) })),
      };
      const expected = values.map((value) =>
        value === null
          ? ""
          : double(
              times(
                decimal(full),
                rankShare(decimal(String(value)), ranked, parameters as unknown as Parameters<typeof rankShare>[2]),
              ),
            ),
      );
      const column = values.map((value) => [value ?? ""]);
      const rest = [
        Number(full),
        method,
        ties,
        [...table.map(([upTo, share]) => [Number(upTo), Number(share)]), ["", ""], [null, null]],
        null,
      ];
      expect(run("RANKSCORE", column, ...rest)).toEqual(expected.map((score) => [score]));
      expect(run("RANKSCORE", [values.map((value) => value ?? null)], ...rest)).toEqual([expected]);
      values.forEach((value, at) => {
        if (value !== null) expect(run("RANKSCOREOF", value, column, ...rest)).toBe(expected[at]);
      });
    }),
    { numRuns: 60 },
  );
});

test("where the smallest is best, the places are those of the opposite order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }),
      fc.constantFrom("linear", "toZero"),
      fc.constantFrom("best", "mean", "dense"),
      (values, method, ties) => {
        const column = (numbers: readonly number[]) => numbers.map((value) => [value]);
        const turned = values.map((value) => 20 - value);
        expect(run("RANKSCORE", column(values), 4, method, ties, null, "ascending")).toEqual(
          run("RANKSCORE", column(turned), 4, method, ties, null, "descending"),
        );
      },
    ),
  );
});

test("WEIGHTEDTOTAL, with sections that do not apply", () => {
  const score = (highest: number) => fc.nat(highest * 100).map((digits) => (digits / 100).toFixed(2));
  const without = fc.option(score(100), { freq: 3 });
  fc.assert(
    fc.property(score(65), without, without, fc.option(fc.nat(100)), (first, second, third, percent) => {
      const share = percent === null ? decimal("0.65") : fraction(percent, 100);
      const points = (written: string) => times(fraction(35, 100), decimal(written));
      const total =
        second === null && third === null
          ? over(times(decimal(first), hundred), fraction(65))
          : second === null
            ? plus(decimal(first), points(third ?? "0"))
            : third === null
              ? plus(decimal(first), points(second))
              : plus(decimal(first), plus(times(share, points(second)), times(minus(one, share), points(third))));
      const cell = (written: string | null) => (written === null ? "不适用" : Number(written));
      expect(
        run("WEIGHTEDTOTAL", Number(first), cell(second), cell(third), percent === null ? null : percent / 100),
      ).toBe(double(total));
      if (second === null)
        expect(run("WEIGHTEDTOTAL", Number(first), "", cell(third))).toBe(
          run("WEIGHTEDTOTAL", Number(first), "不适用", cell(third)),
        );
      expect(compare(total, zero)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("DEADLINE: both ends count, a time of the day does not", () => {
  const [from, by] = [44197, 44206];
  expect([from, 44200.9, by, by + 0.99, by + 1, "未发布"].map((day) => run("DEADLINE", day, from, by, 1))).toEqual([
    1, 1, 1, 1, 0, 0,
  ]);
});

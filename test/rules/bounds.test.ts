import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import { Fraction } from "../../src/exact/fraction.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { literal } from "../../src/formula/expr.js";
import {
  bounds,
  boundsWords,
  holdsWithin,
  isWithin,
  ratioWithin,
  type Bounds,
} from "../../src/rules/contract/bounds.js";

const limit = fc.integer({ min: -3, max: 5 });
const anyBounds = fc.record(
  { least: limit, above: limit, most: limit, decimals: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: [] },
) as fc.Arbitrary<Bounds>;

describe("the bounds of a number", () => {
  test("are the same for exact numbers, for pairs of doubles and in a cell", () => {
    fc.assert(
      fc.property(
        anyBounds,
        fc.integer({ min: -5000, max: 7000 }),
        fc.integer({ min: 0, max: 3 }),
        (within, digits, places) => {
          const written = (digits / 10 ** places).toString();
          const value = Fraction.parse(written);
          const [, decimals = ""] = written.split(".");
          const d = 10 ** decimals.length;
          const meant =
            (within.least === undefined || Number(written) >= within.least) &&
            (within.above === undefined || Number(written) > within.above) &&
            (within.most === undefined || Number(written) <= within.most) &&
            (within.decimals === undefined || decimals.length <= within.decimals);
          expect(isWithin(within, value)).toBe(meant);
          expect(ratioWithin(within)(Math.round(Number(written) * d), d)).toBe(meant);
          expect(evaluate(holdsWithin(within, literal(value)))).toBe(meant);
        },
      ),
    );
  });

  test("hold for no text and no blank", () => {
    for (const value of ["1", "", null, true]) expect(evaluate(holdsWithin({}, literal(value)))).toBe(false);
  });

  test.each<[Bounds, string, string]>([
    [bounds.count, "不小于 0 的整数", "a whole number, 0 or more"],
    [{ least: 0, most: Number.MAX_SAFE_INTEGER, decimals: 0 }, "不小于 0 的整数", "a whole number, 0 or more"],
    [{ least: 1, most: 12, decimals: 0 }, "1 到 12 的整数", "a whole number from 1 to 12"],
    [{ decimals: 0 }, "整数，可为负数", "a whole number, which may be negative"],
    [bounds.amount, "不小于 0 的数", "a number, 0 or more"],
    [{ least: 0, decimals: 2 }, "不小于 0、最多 2 位小数的数", "a number, 0 or more, with at most 2 decimals"],
    [bounds.positive, "大于 0 的数", "a number above 0"],
    [bounds.share, "0 到 1 的数", "a number from 0 to 1"],
  ])("%j: %s", (within, zh, en) => expect(boundsWords(within)).toEqual({ zh, en }));
});

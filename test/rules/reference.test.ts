import fc from "fast-check";
import {
  compare,
  decimal,
  floor,
  fraction,
  larger,
  minus,
  over,
  plus,
  smaller,
  times,
  zero,
  type Fraction,
} from "../oracle/fraction.js";
import { judged } from "./support/ruleScore.js";

/**
 * The rules that other assessments need, against a second calculation: exact numbers of the oracle, and what is written
 * here is written from the sentence of each rule alone.
 */
const cents = fc.nat(1200).map((digits) => (digits / 100).toFixed(2));
const count = fc.oneof(fc.nat(12), fc.nat(300));
const sum = (numbers: readonly Fraction[]): Fraction => numbers.reduce(plus, zero);
const kind = fc.constantFrom("from", "above", "upTo", "below");

/** Bounds in ascending order, with the points of each. */
const tableOf = (bound: fc.Arbitrary<number>, places: number) =>
  fc
    .uniqueArray(fc.tuple(bound, cents), { minLength: 1, maxLength: 5, selector: ([each]) => each })
    .map((rows) =>
      [...rows]
        .sort(([a], [b]) => a - b)
        .map(([each, points]): [string, string] => [(each / 10 ** places).toFixed(places), points]),
    );

/** "达到 95% 的得 1 分，达到 99% 的得 1.5 分；按界限最高的一档计，其余不得分", and the like for what is not to be passed. */
function stepPoints(value: Fraction, table: readonly (readonly [string, string])[], bound: string, rest: string) {
  const holds = table.filter(([limit]) => {
    const order = compare(value, decimal(limit));
    return { from: order >= 0, above: order > 0, upTo: order <= 0, below: order < 0 }[bound];
  });
  const [, points] = (bound === "from" || bound === "above" ? holds.at(-1) : holds[0]) ?? ["", rest];
  return decimal(points);
}

/** The full mark of a table: its best step. */
const best = (table: readonly (readonly [string, string])[], rest: string) =>
  [rest, ...table.map(([, points]) => points)].reduce((a, b) => (Number(b) > Number(a) ? b : a));

test("a value falls into one step, or into none", () => {
  fc.assert(
    fc.property(
      tableOf(fc.nat(2000), 2),
      kind,
      fc.option(cents, { nil: undefined }),
      fc.nat(2100),
      (table, bound, rest, digits) => {
        // now and then a bound itself
        const value = digits > 2000 ? (table[digits % table.length]?.[0] ?? "0") : (digits / 100).toFixed(2);
        const params = { full: best(table, rest ?? "0"), table, bound, otherwise: rest };
        const expected = stepPoints(decimal(value), table, bound, rest ?? "0");
        expect(judged("stepsOnValue", { value }, params).score).toEqual(expected);
      },
    ),
  );
});

test("a count falls into one step, or into none", () => {
  fc.assert(
    fc.property(tableOf(fc.nat(20), 0), kind, fc.nat(24), (table, bound, found) => {
      const params = { full: best(table, "0"), table, bound };
      expect(judged("stepsOnCount", { count: found }, params).score).toEqual(
        stepPoints(fraction(found), table, bound, "0"),
      );
    }),
  );
});

test("a ratio falls into one step, or into none; a bound is met exactly", () => {
  fc.assert(
    fc.property(tableOf(fc.nat(100), 2), kind, fc.nat(300), fc.nat(300), (table, bound, a, b) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const params = { full: best(table, "0"), table, bound };
      const { score, applies, valid } = judged("stepsOnShare", { numerator, denominator }, params);
      expect([applies, valid]).toEqual([denominator > 0, true]);
      if (denominator > 0)
        expect(score).toEqual(stepPoints(over(fraction(numerator), fraction(denominator)), table, bound, "0"));
    }),
  );
  expect(
    judged("stepsOnShare", { numerator: 3, denominator: 2 }, { full: "1", table: [["1", "1"]], bound: "from" }).valid,
  ).toBe(false);
});

test("a value costs points for each step by which it is beyond the baseline", () => {
  fc.assert(
    fc.property(
      fc.record({ value: cents, per: cents, full: cents, from: cents }),
      fc.constantFrom("1", "2", "0.5", "0.3"),
      fc.constantFrom("whole", "proRata", "started"),
      fc.constantFrom("below", "above"),
      ({ value, per, full, from }, step, steps, side) => {
        const apart = minus(decimal(from), decimal(value));
        const beyond = larger(zero, side === "below" ? apart : minus(zero, apart));
        const exact = over(beyond, decimal(step));
        const begun = compare(exact, fraction(floor(exact))) > 0 ? floor(exact) + 1n : floor(exact);
        const counted = { whole: fraction(floor(exact)), proRata: exact, started: fraction(begun) }[steps];
        const score = larger(zero, minus(decimal(full), times(counted ?? zero, decimal(per))));
        expect(judged("valueDrop", { value }, { per, full, steps, step, from, side }).score).toEqual(score);
      },
    ),
  );
});

test("so much per piece, up to the limit; what is taken off is the same", () => {
  fc.assert(
    fc.property(count, cents, cents, (pieces, per, full) => {
      const score = smaller(decimal(full), times(fraction(pieces), decimal(per)));
      expect(judged("perPiece", { count: pieces }, { per, full }).score).toEqual(score);
      expect(judged("lostPerPiece", { count: pieces }, { per, full }).score).toEqual(score);
    }),
  );
});

test("findings of any number of kinds, each with its amount", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(6), cents), { minLength: 1, maxLength: 12 }),
      cents,
      fc.option(cents, { nil: undefined }),
      (kinds, full, cap) => {
        const lost = sum(kinds.map(([found, per]) => times(fraction(found), decimal(per))));
        const [counts, amounts] = [kinds.map(([found]) => found), kinds.map(([, per]) => per)];
        const score = larger(zero, minus(decimal(full), smaller(lost, decimal(cap ?? full))));
        expect(judged("deductByKind", { count: counts }, { per: amounts, full, cap }).score).toEqual(score);
        const guides = { matters: 9, mattersLacking: 0 };
        expect(judged("findings", { findings: counts, ...guides }, { full, amounts, vetoFrom: 5 }).score).toEqual(
          larger(zero, minus(decimal(full), lost)),
        );
      },
    ),
  );
});

test("marks are weighed, by whatever the weights add up to", () => {
  const weight = fc.integer({ min: 1, max: 500 }).map((digits) => (digits / 100).toFixed(2));
  fc.assert(
    fc.property(fc.array(fc.tuple(cents, weight), { minLength: 1, maxLength: 9 }), cents, (given, full) => {
      const [marks, weights] = [given.map(([each]) => each), given.map(([, each]) => each)];
      const all = sum(weights.map(decimal));
      const { score, valid } = judged("weightedMarks", { marks }, { full, weights });
      expect(valid).toBe(marks.every((each) => Number(each) <= Number(full)));
      expect(score).toEqual(over(sum(given.map(([each, by]) => times(decimal(each), decimal(by)))), all));
    }),
  );
  expect(judged("weightedMarks", { marks: ["8", "9"] }, { full: "10", weights: ["0.3", "0.7"] }).score).toEqual(
    decimal("8.7"),
  );
});

test("a count or a share that reaches its bound is a veto", () => {
  fc.assert(
    fc.property(
      fc.nat(12),
      fc.nat(12),
      fc.integer({ min: 1, max: 8 }),
      fc.nat(20),
      kind,
      (a, b, from, percent, word) => {
        const bound = word === "from" || word === "upTo" ? "from" : "above";
        const reached = (order: number) => (bound === "from" ? order >= 0 : order > 0);
        expect(judged("vetoFromCount", { count: a }, { from, bound }).veto).toBe(reached(a - from));
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
        const limit = (percent / 20).toFixed(2);
        const { veto, applies } = judged("vetoFromShare", { numerator, denominator }, { from: limit, bound });
        expect(applies).toBe(denominator > 0);
        expect(veto).toBe(
          denominator > 0 && reached(compare(over(fraction(numerator), fraction(denominator)), decimal(limit))),
        );
      },
    ),
  );
});

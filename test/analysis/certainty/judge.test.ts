import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { certainty } from "../../../src/analysis/certainty/certainty.js";
import { factorsOf } from "../../../src/analysis/certainty/factors.js";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { assess } from "../../oracle/assess.js";
import { alternatives, randomAssessment } from "../../oracle/generate.js";
import { items } from "../../oracle/items.js";
import { Random } from "../../oracle/random.js";
import { countRuns } from "../../support/propertyRuns.js";
import { seedOffset } from "../../support/seedOffset.js";
import { scheme } from "../support/assessed.js";
import { expectJudged } from "./support/expectJudged.js";
import { movable, ownFactors, someWish, told } from "./support/ownFactors.js";
import type { ParameterValue } from "../../../src/scheme/definition.js";

/** All points of section 3 and the bonus beside them: no random department has them. */
const moreThanFull = {
  code: "D99",
  name: "示例单位99",
  answers: {
    ...Object.fromEntries(
      items
        .filter(({ code, rule }) => code.startsWith("3.") && rule === "rating")
        .map(({ code, full }) => [code, { rating: full }]),
    ),
    "3.6.1": { points: "10" },
  },
};

const seeds = fc.integer({ min: 1, max: 1_000_000 });

test("what is tried is what the task says, confirmed readings but those that were freed left out", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { parameters } = readAnswersFile(scheme, randomAssessment(seed, { departments: 1 }));
      const wish = someWish(new Random(seed), 6);
      const { factors } = factorsOf(scheme, parameters, wish);
      // a parameter without another value stands in no set
      const whole = ({ reading, alternatives: sets }: (typeof factors)[number]) =>
        sets.map((set) =>
          told(new Map(reading.parameters.map((name) => [name, set.get(name) ?? parameters.get(name) ?? ""]))),
        );
      expect(factors.map((factor) => [factor.reading.number, whole(factor)])).toEqual(
        ownFactors(parameters, wish).map(({ reading, sets }) => [reading, sets.map(told)]),
      );
    }),
    { numRuns: 60 },
  );
});

test("all values that are kept can be told apart by some assessment, and none that were taken together", () => {
  const named = new Map(Object.entries(alternatives) as [string, readonly ParameterValue[]][]);
  for (const number of movable) {
    const confirmed = new Set(movable.filter((other) => other !== number));
    const { parameters } = readAnswersFile(scheme, { scheme: scheme.id, departments: [] });
    const [factor] = factorsOf(scheme, parameters, { confirmed, named }).factors;
    const kept = (factor?.alternatives ?? []).map((set) => Object.fromEntries(set));
    const all = (factor?.reading.parameters ?? []).reduce<Record<string, unknown>[]>(
      (sets, name) => sets.flatMap((set) => (named.get(name) ?? []).map((value) => ({ ...set, [name]: value }))),
      [{}],
    );
    // each set, by what it makes of some assessments
    const made = new Map<string, string[]>(all.map((set) => [JSON.stringify(set), []]));
    for (let seed = 1; seed <= 16; seed += 1) {
      countRuns();
      const { parameters: _, ...random } = randomAssessment(seed, { departments: 4 + (seed % 3), invalidRate: 0 });
      const answers = seed === 1 ? { ...random, departments: [...random.departments, moreThanFull] } : random;
      for (const set of all)
        made.get(JSON.stringify(set))?.push(JSON.stringify(assess({ ...answers, parameters: set }).departments));
    }
    const different = (sets: readonly object[]) =>
      new Set(sets.map((set) => made.get(JSON.stringify(set))?.join())).size;
    expect([number, different(kept), kept.length]).toEqual([number, different(all), different(all)]);
  }
});

test("every combination's totals, places and grades, every range and count, and weights as fractions", async () => {
  await expectJudged(
    Array.from({ length: 8 }, (_, at) => 300 + at + seedOffset),
    120,
  );
});

test("beyond 200,000 combinations a sample is drawn, says so, has no weights, and is the same for the same seed", async () => {
  const answers = randomAssessment(31, { departments: 2, invalidRate: 0 });
  const shares = Array.from({ length: 50 }, (_, at) => ((at + 1) / 100).toString());
  const choice = {
    confirmed: new Set(movable.filter((number) => ![2, 4, 6, 9, 10, 24].includes(number))),
    named: new Map([
      ["datasetSplit", shares],
      ["siteShare", shares],
    ]),
  };
  const drawn = async (seed: number) => {
    const found = await certainty(scheme, readAnswersFile(scheme, answers), { ...choice, seed });
    if (!found) throw new Error("nobody stopped it");
    const { factors, possible, combinations, sample, departments } = found;
    return { possible, combinations, sample, weights: factors.map(({ weight }) => weight), departments };
  };
  const [first, again, other] = [await drawn(5), await drawn(5), await drawn(6)];
  expect(first.possible).toBeGreaterThan(200_000);
  expect(first.combinations).toBeLessThan(first.possible);
  expect(first.sample).toEqual({ seed: 5, drawn: 20_000 });
  expect(first.weights.every((weight) => weight === null)).toBe(true);
  expect(again).toEqual(first);
  expect(other.departments).not.toEqual(first.departments);
});

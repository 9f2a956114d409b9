import { expect, test } from "@jest/globals";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { certainty, type Certainty } from "../../../src/analysis/certainty/certainty.js";
import { combinationList } from "../../../src/analysis/certainty/combinationList.js";
import { factorsOf } from "../../../src/analysis/certainty/factors.js";
import type { ParameterValue } from "../../../src/scheme/definition.js";
import { randomAssessment } from "../../oracle/generate.js";
import { Random } from "../../oracle/random.js";
import { countRuns } from "../../support/propertyRuns.js";
import { seedOffset } from "../../support/seedOffset.js";
import { scheme } from "../support/assessed.js";
import { exhaustive } from "./support/exhaustive.js";
import { comparable } from "./support/comparable.js";
import { someChoice } from "./support/someFactors.js";

const openOnly = (...numbers: readonly number[]): ReadonlySet<number> =>
  new Set(scheme.readings.map(({ number }) => number).filter((number) => !numbers.includes(number)));

async function certaintyOf(answers: object, choice: Parameters<typeof certainty>[2]): Promise<Certainty> {
  const found = await certainty(scheme, readAnswersFile(scheme, answers), choice);
  if (!found) throw new Error("nobody stopped it");
  return found;
}

test("ranges, counts and weights are those of an independent calculation of every combination", async () => {
  for (let seed = 1 + seedOffset; seed <= 3 + seedOffset; seed += 1) {
    const answers = randomAssessment(8_000 + seed, { departments: 3 + (seed % 4), invalidRate: 0, blankRate: 0.02 });
    const found = await certaintyOf(answers, someChoice(new Random(seed), 3));
    const factors = [...found.factors].sort((a, b) => a.at - b.at).map(({ alternatives }) => alternatives);
    countRuns();
    expect(comparable(found)).toEqual(exhaustive(answers, factors));
  }
});

test("confirming a reading widens nothing, and names of departments play no part", async () => {
  for (let seed = 1 + seedOffset; seed <= 2 + seedOffset; seed += 1) {
    const answers = randomAssessment(8_200 + seed, { departments: 5, invalidRate: 0, blankRate: 0.02 });
    const choice = someChoice(new Random(seed), 3);
    const before = await certaintyOf(answers, choice);
    const renamed = answers.departments.map((each) => ({ ...each, name: `${each.name}改` }));
    expect(comparable(await certaintyOf({ ...answers, departments: renamed }, choice))).toEqual(comparable(before));
    const wide = new Map(before.departments.map((department) => [department.code, department]));
    for (const { reading } of before.factors) {
      countRuns();
      const after = await certaintyOf(answers, {
        ...choice,
        confirmed: new Set([...choice.confirmed, reading.number]),
      });
      for (const { code, lowest, highest, best, worst } of after.departments) {
        const was = wide.get(code);
        if (lowest) expect(lowest.compare(was?.lowest ?? lowest)).toBeGreaterThanOrEqual(0);
        if (highest) expect(highest.compare(was?.highest ?? highest)).toBeLessThanOrEqual(0);
        if (best) expect(best.place).toBeGreaterThanOrEqual(was?.best?.place ?? 0);
        if (worst) expect(worst.place).toBeLessThanOrEqual(was?.worst?.place ?? 0);
      }
    }
  }
});

test("values that make no difference under another choice count once", () => {
  const bands: readonly ParameterValue[] = [[["1", "0.5"]], [["0.5", "1"], ["1", "0.4"]]]; // prettier-ignore
  const present = new Map([...scheme.parameters.values()].map(({ name, default: value }) => [name, value]));
  const sizeWith = (open: ReadonlySet<number>, parameters = present) =>
    factorsOf(scheme, parameters, { confirmed: open, named: new Map([["rankBands", bands]]) }).factors.map(
      ({ reading, alternatives }) => [reading.number, alternatives.length],
    );
  // linear, toZero, relative; and bands with the present ones and two others
  expect(sizeWith(openOnly(1))).toEqual([[1, 6]]);
});

test("a reading that no figure can rest on is not tried, and says so", () => {
  const parameters = new Map([...scheme.parameters.values()].map(({ name, default: value }) => [name, value]));
  const { factors, untried } = factorsOf(scheme, parameters, {
    confirmed: openOnly(1, 6),
    named: new Map<string, readonly ParameterValue[]>([
      ["rankMethod", ["linear"]],
      ["rankBands", [[["1", "0.5"]]]],
    ]),
  });
  expect(factors.map(({ reading }) => reading.number)).toEqual([6]);
  expect(untried.find(({ reading }) => reading.number === 1)?.because).toBe("noEffect");
});

test("what cannot matter has no weight at all: no place hangs on ties where none are", async () => {
  const answers = {
    scheme: scheme.id,
    departments: [1, 2, 3].map((number) => ({
      code: `D${number}`,
      name: `示例单位${number}`,
      answers: { "1.2.3.1": { total: 10 * number, added: 40 - 10 * number } },
    })),
  };
  const found = await certaintyOf(answers, { confirmed: openOnly(2, 9) });
  const weights = new Map(found.factors.map(({ reading, weight }) => [reading.number, weight?.toString()]));
  expect(weights.get(9)).toBe("0");
});

test("beyond the limit a sample is drawn, the same for the same seed, with each single change in it", () => {
  const draw = (seed: number) => combinationList([3, 4, 5], [2, 0, 1], seed, 59, 20);
  const { all, count, possible, sample } = draw(4);
  const drawn = [...all].map((chosen) => chosen.join(""));
  expect([possible, count, sample]).toEqual([60, drawn.length, { seed: 4, drawn: 20 }]);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn).toEqual(expect.arrayContaining(["000", "100", "200", "010", "020", "030", "001", "002", "003", "004"]));
  expect([...draw(4).all].map((chosen) => chosen.join(""))).toEqual(drawn);
  expect([...draw(5).all].map((chosen) => chosen.join(""))).not.toEqual(drawn);
  expect([...combinationList([3, 4, 5], [2, 0, 1], 4, 60).all]).toHaveLength(60);
});

test("it is stopped when it is told so", async () => {
  const shares = Array.from({ length: 40 }, (_, at) => (at / 100).toString());
  const signal = { aborted: false };
  const told: number[] = [];
  const found = await certainty(scheme, readAnswersFile(scheme, randomAssessment(8_100, { departments: 2 })), {
    confirmed: openOnly(2, 4),
    named: new Map([
      ["datasetSplit", shares],
      ["siteShare", shares],
    ]),
    signal,
    progress: (done) => {
      told.push(done);
      signal.aborted = told.length === 2;
    },
  });
  expect([found, told]).toEqual([null, [250, 500]]);
});

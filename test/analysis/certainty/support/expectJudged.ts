import { expect } from "@jest/globals";
import { certainty } from "../../../../src/analysis/certainty/certainty.js";
import { readAnswersFile } from "../../../../src/engine/answers/answersFile.js";
import { Combinations } from "../../../../src/engine/assess/combinations.js";
import { Fraction } from "../../../../src/exact/fraction.js";
import { decimal } from "../../../oracle/fraction.js";
import { randomAssessment } from "../../../oracle/generate.js";
import { Random } from "../../../oracle/random.js";
import { countRuns } from "../../../support/propertyRuns.js";
import { scheme } from "../../support/assessed.js";
import { comparable } from "./comparable.js";
import { everyCombination, exhaustive } from "./exhaustive.js";
import { ownFactors, someWish } from "./ownFactors.js";

/**
 * Random assessments of up to twelve departments under random readings, by an independent calculator that finds out for
 * itself what is tried.
 *
 * @param most combinations: wishes with more are passed over
 */
export async function expectJudged(seeds: readonly number[], most: number): Promise<void> {
  let judged = 0;
  for (const seed of seeds) {
    const answers = randomAssessment(20_000 + seed, { departments: 1 + (seed % 12) });
    const read = readAnswersFile(scheme, answers);
    const random = new Random(seed);
    const drawn = Array.from({ length: 20 }, () => someWish(random, 4));
    const wish = drawn.find((each) => {
      const size = ownFactors(read.parameters, each).reduce((product, { sets }) => product * sets.length, 1);
      return size > 3 && size <= most;
    });
    if (!wish) continue;
    const factors = ownFactors(read.parameters, wish).map(({ sets }) => sets);
    const results = everyCombination(answers, factors);
    const found = await certainty(scheme, read, wish);
    if (!found) throw new Error("nobody stopped it");
    const combinations = new Combinations(
      scheme,
      read,
      factors.map((values) => ({ values })),
    );
    for (const { chosen, departments } of results) {
      countRuns();
      judged += 1;
      const { totals, places, grades } = combinations.at(chosen);
      expect({
        seed,
        chosen,
        totals: [...totals].map((steps) => (Number.isNaN(steps) ? null : exactly(steps, combinations.decimals))),
        places: [...places].map((place) => place || null),
        grades: [...grades].map((grade) => combinations.gradeOf(grade)),
      }).toEqual({
        seed,
        chosen,
        totals: departments.map(({ total }) => total && asWritten(total)),
        places: departments.map(({ place }) => place),
        grades: departments.map(({ grade }) => grade),
      });
    }
    expect({ seed, ...comparable(found) }).toEqual({ seed, ...exhaustive(answers, factors, results) });
    // an extreme place comes about where it is said to
    for (const { code, best, worst } of found.departments)
      for (const end of [best, worst]) {
        const at = results.find(({ chosen }) => end && chosen.join() === end.chosen.join());
        if (end) expect(at?.departments.find((each) => each.code === code)?.place).toBe(end.place);
      }
  }
  expect(judged).toBeGreaterThan(20 * seeds.length * 0.2);
}

const exactly = (steps: number, decimals: number): string => {
  const { numerator, denominator } = Fraction.of(steps, 10n ** BigInt(decimals));
  return `${numerator}/${denominator}`;
};

const asWritten = (total: string): string => {
  const { top, bottom } = decimal(total);
  return `${top}/${bottom}`;
};

import { expect, test } from "@jest/globals";
import { Combinations } from "../../../src/engine/assess/combinations.js";
import { assess } from "../../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { Fraction } from "../../../src/exact/fraction.js";
import { combinationList } from "../../../src/analysis/certainty/combinationList.js";
import { gradeOf, numberOf, placeOf } from "../../../src/analysis/printedFigure.js";
import { keyOf } from "../../../src/engine/model/keys.js";
import { randomAssessment } from "../../oracle/generate.js";
import { Random } from "../../oracle/random.js";
import { countRuns } from "../../support/propertyRuns.js";
import { seedOffset } from "../../support/seedOffset.js";
import { scheme } from "../support/assessed.js";
import { someFactors } from "./support/someFactors.js";

test("every combination stands as the whole assessment of it says", () => {
  let compared = 0;
  for (let seed = 1 + seedOffset; seed <= 4 + seedOffset; seed += 1) {
    const answers = readAnswersFile(scheme, randomAssessment(7_000 + seed, { departments: 1 + (seed % 6) }));
    const { factors } = someFactors(new Random(seed), answers.parameters, 5);
    const combinations = new Combinations(
      scheme,
      answers,
      factors.map(({ alternatives }) => ({ values: alternatives })),
    );
    const sizes = factors.map(({ alternatives }) => alternatives.length);
    for (const chosen of combinationList(sizes, combinations.order, seed, 60, 40).all) {
      const set = factors.flatMap(({ alternatives }, at) => [...(alternatives[chosen[at] ?? 0] ?? [])]);
      const whole = assess(scheme, { ...answers, parameters: new Map([...answers.parameters, ...set]) });
      const { totals, places, grades } = combinations.at(chosen);
      countRuns();
      compared += 1;
      expect({
        set,
        totals: [...totals].map((steps) =>
          Number.isNaN(steps) ? null : Fraction.of(steps, 10n ** BigInt(combinations.decimals)).toString(),
        ),
        places: [...places].map((place) => place || null),
        grades: [...grades].map((code) => combinations.gradeOf(code)),
      }).toEqual({
        set,
        totals: whole.departments.map(({ valueOf }) => numberOf(valueOf(keyOf.total))?.toString() ?? null),
        places: whole.departments.map(placeOf),
        grades: whole.departments.map(gradeOf),
      });
    }
  }
  expect(compared).toBeGreaterThan(40);
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { assess } from "./assess.js";
import { describeDifference, differences, shrink, type Difference } from "./compare.js";
import { alternatives, randomAssessment } from "./generate.js";
import type { AnswersJson } from "./json.js";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";

/**
 * The product's engine against the oracle on random assessments. SCOREBOOK_PARITY=20000 makes the run longer; the seeds
 * of a longer run begin with those of the short one. A seed in a message is the argument of randomAssessment.
 */
const count = Number(process.env["SCOREBOOK_PARITY"] ?? "300");
const perAlternative = Math.max(20, Math.ceil(count / 15));
const aTestMayTake = 60_000 + count * 200;

type Engine = (answersJson: unknown) => unknown;
let scoreAnswers: Engine;

beforeAll(async () => {
  // the one place of this folder that knows the product
  ({ scoreAnswers } = await import("../support/scoreAnswers.js"));
});

function differ(answers: AnswersJson): Difference[] {
  return differences(assess(answers), scoreAnswers(JSON.parse(JSON.stringify(answers))));
}

function expectParity(answers: AnswersJson, origin: string): void {
  countRuns();
  const found = differ(answers);
  const [first] = found;
  if (first === undefined) {
    return;
  }
  const smaller = shrink(answers, first, differ);
  const now = differ(smaller).find((other) => other.department === first.department && other.where === first.where);
  throw new Error(`${origin}: ${describeDifference(smaller, now ?? first, found.length)}`);
}

describe("the engine agrees with the independent calculation", () => {
  test(
    `${count} random assessments of 1 to 40 departments`,
    () => {
      for (let seed = 1; seed <= count; seed += 1) {
        expectParity(randomAssessment(seed + seedOffset), `seed ${seed + seedOffset}`);
      }
      expect(count).toBeGreaterThan(0);
    },
    aTestMayTake,
  );

  Object.entries(alternatives).forEach(([name, values], parameter) => {
    values.forEach((value, index) => {
      test(
        `${name} = ${JSON.stringify(value)}`,
        () => {
          for (let run = 0; run < perAlternative; run += 1) {
            const seed = 1_000_000 * (parameter + 1) + 100_000 * index + run;
            const wanted = { parameters: { [name]: value } };
            expectParity(
              randomAssessment(seed + seedOffset, wanted),
              `seed ${seed + seedOffset}, wanted ${JSON.stringify(wanted)}`,
            );
          }
          expect(perAlternative).toBeGreaterThanOrEqual(20);
        },
        aTestMayTake,
      );
    });
  });

  for (const rankMethod of ["linear", "toZero", "bands", "relative"]) {
    for (const ties of ["best", "mean", "dense"]) {
      test(
        `${rankMethod} with ties ${ties}, up to four departments`,
        () => {
          for (let run = 0; run < perAlternative; run += 1) {
            const seed = 20_000_000 + run;
            const wanted = { departments: 1 + (run % 4), blankRate: 0.1, parameters: { rankMethod, ties } };
            expectParity(
              randomAssessment(seed + seedOffset, wanted),
              `seed ${seed + seedOffset}, wanted ${JSON.stringify(wanted)}`,
            );
          }
          expect(perAlternative).toBeGreaterThanOrEqual(20);
        },
        aTestMayTake,
      );
    }
  }

  test(
    "a grade from exactly the total that a department has",
    () => {
      let tried = 0;
      for (let seed = 30_000_000; tried < perAlternative; seed += 1) {
        const answers = randomAssessment(seed + seedOffset, { departments: 5, invalidRate: 0 });
        const total = assess(answers).departments.find(
          (department) => department.total !== null && department.grade !== "不合格",
        )?.total;
        if (total === undefined || total === null || Number(total) === 0) {
          continue;
        }
        tried += 1;
        const grades = [
          [total, "甲"],
          ["0", "乙"],
        ];
        expectParity(
          { ...answers, parameters: { ...answers.parameters, grades } },
          `seed ${seed + seedOffset}, grades from ${total}`,
        );
      }
      expect(tried).toBe(perAlternative);
    },
    aTestMayTake,
  );
});

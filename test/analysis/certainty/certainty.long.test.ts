import { expect, test } from "@jest/globals";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { certainty } from "../../../src/analysis/certainty/certainty.js";
import { randomAssessment } from "../../oracle/generate.js";
import { Random } from "../../oracle/random.js";
import { countRuns } from "../../support/propertyRuns.js";
import { seedOffset } from "../../support/seedOffset.js";
import { scheme } from "../support/assessed.js";
import { comparable } from "./support/comparable.js";
import { expectJudged } from "./support/expectJudged.js";
import { exhaustive } from "./support/exhaustive.js";
import { someChoice } from "./support/someFactors.js";

test("up to twelve departments, up to five readings: as an independent calculation of every combination", async () => {
  let combinations = 0;
  for (let seed = 100 + seedOffset; seed < 220 + seedOffset; seed += 1) {
    const answers = randomAssessment(seed, { departments: 1 + (seed % 12) });
    const found = await certainty(
      scheme,
      readAnswersFile(scheme, answers),
      someChoice(new Random(seed), 2 + (seed % 4)),
    );
    if (!found) throw new Error("nobody stopped it");
    if (found.combinations > 1500) continue;
    const factors = [...found.factors].sort((a, b) => a.at - b.at).map(({ alternatives }) => alternatives);
    countRuns();
    combinations += found.combinations;
    expect({ seed, ...comparable(found) }).toEqual({ seed, ...exhaustive(answers, factors) });
  }
  expect(combinations).toBeGreaterThan(1000);
}, 900_000);

test("what is tried found out independently as well: every combination's totals, places and grades", async () => {
  await expectJudged(
    Array.from({ length: 60 }, (_, at) => 400 + at + seedOffset),
    500,
  );
}, 900_000);

import { expect, test } from "@jest/globals";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { calendarVersion } from "../../src/evidence/receipt/calendarVersion.js";
import { digestOf } from "../../src/evidence/canonical/digest.js";
import { engineVersion } from "../../src/evidence/receipt/engineVersion.js";
import { resultsOf } from "../../src/evidence/receipt/resultsOf.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";

/**
 * What each version of the engine made of one fixed assessment, under the published readings and under others. When
 * this fails, results have changed: either by mistake, or engineVersion is raised and gets a line here.
 */
const golden: Readonly<Record<string, string>> = {
  // of the second reading of the document: its rules, and the sample made for them, are others than those of 0.1.0,
  // under which nothing was issued; the engine makes the same of the same
  "1": "4_2iLe8iLi7LTWThum23IYL88OkoegELJ9GprzaaAng",
};

const readings: readonly Readonly<Record<string, string | number | boolean>>[] = [
  {},
  { notApplicable: "rescale", rounding: "final" },
  { ties: "dense", decimals: 3, bonusOver100: false },
];

test("the results of a fixed assessment are those of this version of the engine", async () => {
  const scheme = newestScheme();
  const record = sampleRecord(scheme, { departments: 20, seed: 7 });
  const results = readings.map((changed) => {
    for (const name of Object.keys(changed)) expect(scheme.parameters.has(name)).toBe(true);
    const parameters = new Map([...record.parameters, ...Object.entries(changed)]);
    return resultsOf(assess(scheme, answersOf(scheme, { ...record, parameters })));
  });
  // each reading makes a difference, or it would guard nothing
  expect(new Set(results.map((each) => JSON.stringify(each))).size).toBe(readings.length);
  expect({ [engineVersion]: await digestOf(results) }).toEqual({ [engineVersion]: golden[engineVersion] });
});

test("the version of the calendar says its years and what they hold", async () => {
  expect(await calendarVersion()).toMatch(/^\d{4}-\d{4} [0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

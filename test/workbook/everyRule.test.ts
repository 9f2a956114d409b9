import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { outcomeOf } from "../../src/engine/answers/outcomeOf.js";
import { assess } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { everyRuleScheme as scheme } from "../rules/support/everyRule.js";
import { needs } from "../support/needs.js";
import { calculatedRecords } from "./support/calculatedRecords.js";

/**
 * Every rule of the register in one scheme of another year: through the office workbook and back, and calculated from
 * its native formulas by LibreOffice. More departments, and other ways of sharing out points, are in everyRule.long.test.ts.
 */
const record = sampleRecord(scheme, { departments: 12, seed: 31 });

test("every item is scored for some department, and told in a sentence of the scheme's own words", () => {
  const assessment = assess(scheme, answersOf(scheme, record));
  const told = assessment.departments.flatMap((department) =>
    scheme.items.map((item) => ({
      code: item.code,
      outcome: outcomeOf(scheme, department, item),
      sentence: explain(assessment, department, item.code).sentence,
    })),
  );
  const codes = new Set(told.flatMap(({ code, outcome }) => (outcome === "scored" ? [code] : [])));
  expect(scheme.items.filter(({ code }) => !codes.has(code)).map(({ name }) => name)).toEqual([]);
  expect(told.map(({ sentence }) => sentence).filter((each) => /undefined|NaN|2020|公开|全省/.test(each))).toEqual([]);
});

needs("libreoffice")("the office workbook in LibreOffice", () => {
  test("has the engine's figures for every rule", async () => {
    const few = sampleRecord(scheme, { departments: 5, seed: 31 });
    const [calculated] = await calculatedRecords(scheme, [few]);
    expect(calculated).toEqual({ compared: expect.any(Number) as number, wrong: [] });
    expect(calculated?.compared).toBeGreaterThan(500);
  });
});

import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { outcomeOf } from "../../src/engine/answers/outcomeOf.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { everyRuleScheme as scheme } from "../rules/support/everyRule.js";
import { needs } from "../support/needs.js";
import { differences, readBook } from "../support/officeFigures.js";
import { allRecalculated } from "../support/recalculated.js";

/**
 * Every rule of the register in one scheme of another year: through the office workbook and back, and calculated from
 * its native formulas by LibreOffice, under each way in which points of what does not apply are shared out.
 */
const sample = sampleRecord(scheme, { departments: 12, seed: 31 });
const records = ["equal", "rescale", "full"].map((way) => ({
  ...sample,
  parameters: new Map([...sample.parameters, ["notApplicable", way]]),
}));

test("every item is scored for some department, and told in a sentence of the scheme's own words", () => {
  const [record = sample] = records;
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
    const books = await Promise.all(records.map((record) => buildOffice(scheme, record, { mode: "native" })));
    const calculated = allRecalculated(books);
    calculated.forEach((bytes) => {
      const book = readBook(bytes);
      const assessment = assess(scheme, answersOf(scheme, readOffice(scheme, book).record));
      const { wrong, compared } = differences(book, assessment);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(1000);
    });
    const totals = records.map((record) =>
      assess(scheme, answersOf(scheme, record)).departments.map(({ valueOf }) => String(valueOf(keyOf.total))),
    );
    expect(new Set(totals.map((each) => each.join()))).toHaveProperty("size", 3);
  });
});

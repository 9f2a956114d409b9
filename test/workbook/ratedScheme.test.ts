import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { readForm } from "../../src/workbook/form/readForm.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { officeSheets } from "../../src/workbook/sheetNames.js";
import { ratedScheme } from "../scheme/support/ratedScheme.js";
import { filled, typedOver } from "../simulator/support/filled.js";
import { readBook } from "../support/officeFigures.js";

const scheme = buildScheme(ratedScheme({ standing: ["60"], pool: { points: "40", parts: ["100", "50"] } }));
const plain = buildScheme(ratedScheme({ standing: ["65", "35"] }));

describe.each([
  ["no readings, only ratings, a parameter without a reading", scheme],
  ["no parameters either", plain],
])("%s", (_, each) => {
  const record = sampleRecord(each, { departments: 3, seed: 2 });

  test("the office workbook and the forms are made, and read without loss", async () => {
    const read = readOffice(each, readBook(await buildOffice(each, record, { mode: "native" }))).record;
    expect([...read.parameters]).toEqual([...record.parameters]);
    expect(read.departments.map(({ rated }) => [...rated])).toEqual(record.departments.map(({ rated }) => [...rated]));
    for (const department of record.departments) {
      const form = readBook(await buildForm(each, department, record.parameters, { mode: "live" }));
      expect(readForm(each, form).department.sectionsNotApplicable).toEqual(department.sectionsNotApplicable);
    }
  });
});

test("the parameter is set in a row of its own, and moves the totals", () => {
  const record = sampleRecord(scheme, { departments: 2, seed: 2 });
  const draft = officeDraft(scheme, record, "native");
  const at = (name: string) => {
    const sheet = draft.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet.cells;
  };
  const row = at(officeSheets.readings).find(({ column, value }) => column === 1 && value === "hallShare")?.row ?? 0;
  const total = at(officeSheets.scores).find(({ row: first, value }) => first === 1 && value === keyOf.total);
  const typed = filled(typedOver(draft, [{ sheet: officeSheets.readings, row, column: 6, value: 0.25 }]));
  const { departments } = assess(scheme, {
    ...answersOf(scheme, record),
    parameters: new Map([["hallShare", "0.25"]]),
  });
  departments.forEach((department, place) => {
    const shown = typed.valueAt(officeSheets.scores, 9 + place, total?.column ?? 0);
    expect(shown).toBe(Number(department.valueOf(keyOf.total)));
  });
});

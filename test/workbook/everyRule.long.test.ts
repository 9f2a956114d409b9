import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { everyRuleScheme as scheme } from "../rules/support/everyRule.js";
import { needs } from "../support/needs.js";
import { seedOffset } from "../support/seedOffset.js";
import { calculatedRecords } from "./support/calculatedRecords.js";

/** Every rule, under each way in which points of what does not apply are shared out. */
const records = ["equal", "rescale", "full"].flatMap((way) =>
  [31, 32, 33].map((seed) => {
    const sample = sampleRecord(scheme, { departments: 25, seed: seed + seedOffset });
    return { ...sample, parameters: new Map([...sample.parameters, ["notApplicable", way]]) };
  }),
);

needs("libreoffice")("the office workbook of every rule in LibreOffice", () => {
  test("has the engine's figures, however points are shared out", async () => {
    const calculated = await calculatedRecords(scheme, records);
    expect(calculated.map(({ wrong }) => wrong)).toEqual(records.map(() => []));
    const totals = records.map((record) =>
      assess(scheme, answersOf(scheme, record))
        .departments.map(({ valueOf }) => String(valueOf(keyOf.total)))
        .join(),
    );
    expect(new Set(totals).size).toBe(records.length);
  });
});

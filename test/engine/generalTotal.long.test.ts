import fc from "fast-check";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { needs } from "../support/needs.js";
import { differences, readBook } from "../support/officeFigures.js";
import { allRecalculated } from "../support/recalculated.js";
import { seedOffset } from "../support/seedOffset.js";
import { answersFileOf, departmentsOf, schemeOf, totalShape } from "./support/randomTotal.js";
import { expectedOf } from "./support/totalReference.js";

test("totals of many shapes are what their definitions say in words", () => {
  fc.assert(
    fc.property(
      totalShape.chain((shape) => departmentsOf(shape).map((departments) => ({ shape, departments }))),
      ({ shape, departments }) => {
        const scheme = buildScheme(schemeOf(shape));
        const assessment = assess(scheme, readAnswersFile(scheme, answersFileOf(shape, departments)));
        expect(assessment.departments.map(({ valueOf }) => String(valueOf(keyOf.total)))).toEqual(
          departments.map((each) => {
            const { total } = expectedOf(shape, each);
            return total === null ? "" : String(Fraction.of(total.top, total.bottom));
          }),
        );
      },
    ),
    { numRuns: 1_500, seed: 20 + seedOffset },
  );
});

needs("libreoffice")("totals of any shape in LibreOffice", () => {
  test("come to the engine's figures, in formulas of both kinds", async () => {
    const shapes = fc.sample(totalShape, { numRuns: 16, seed: 7 + seedOffset });
    const offices = await Promise.all(
      shapes.map(async (shape, at) => {
        const scheme = buildScheme(schemeOf(shape));
        const record = sampleRecord(scheme, { departments: 13, seed: at + seedOffset });
        const bytes = await buildOffice(scheme, record, { mode: at % 2 === 0 ? "native" : "both" });
        return { shape, scheme, bytes };
      }),
    );
    const calculated = allRecalculated(offices.map(({ bytes }) => bytes));
    const wrong = offices.flatMap(({ shape, scheme }, at) => {
      const book = readBook(calculated[at] ?? new Uint8Array());
      const assessment = assess(scheme, answersOf(scheme, readOffice(scheme, book).record));
      const found = differences(book, assessment);
      expect(found.compared).toBeGreaterThan(0);
      return found.wrong.length > 0 ? [{ shape, wrong: found.wrong }] : [];
    });
    expect(wrong).toEqual([]);
  }, 240_000);
});

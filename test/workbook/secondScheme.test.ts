import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { needs } from "../support/needs.js";
import { differences, readBook } from "../support/officeFigures.js";
import { recalculated } from "../support/recalculated.js";

const scheme = buildScheme(secondScheme);
const record = sampleRecord(scheme, { departments: 8, seed: 2 });

test("another scheme has its office workbook and its forms, without a change of code", async () => {
  const book = readBook(await buildOffice(scheme, record, { mode: "native" }));
  const { record: read } = readOffice(scheme, book);
  expect(read.departments.map(({ code, reported }) => [code, [...reported]])).toEqual(
    record.departments.map(({ code, reported }) => [code, [...reported]]),
  );
  for (const department of record.departments) await buildForm(scheme, department, record.parameters, { mode: "live" });
});

needs("libreoffice")("another scheme in LibreOffice", () => {
  test("shows the figures of the engine", async () => {
    const calculated = readBook(recalculated(await buildOffice(scheme, record, { mode: "native" })));
    const { compared, wrong } = differences(calculated, assess(scheme, answersOf(scheme, record)));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  test("and in the form that has both kinds of formula as well", async () => {
    const calculated = readBook(recalculated(await buildOffice(scheme, record, { mode: "both" })));
    expect(differences(calculated, assess(scheme, answersOf(scheme, record))).wrong).toEqual([]);
  });
});

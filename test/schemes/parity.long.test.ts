import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { needs } from "../support/needs.js";
import { differences, readBook } from "../support/officeFigures.js";
import { allRecalculated } from "../support/recalculated.js";
import { seedOffset } from "../support/seedOffset.js";
import { inventedScheme, publishedSchemes } from "./publishedSchemes.js";

/** The office workbook of every scheme that is at hand, with a year's record in it. */
const offices = [...Object.values(publishedSchemes), inventedScheme].map((definition, at) => {
  const scheme = buildScheme(definition);
  return { scheme, record: sampleRecord(scheme, { departments: 17, seed: 11 + at + seedOffset }) };
});
const built = () => Promise.all(offices.map(({ scheme, record }) => buildOffice(scheme, record, { mode: "native" })));

/** Of each workbook, what it shows otherwise than the engine. */
const compared = (books: readonly Uint8Array[]) =>
  books.map((bytes, at) => {
    const { scheme } = offices[at] as (typeof offices)[number];
    const book = readBook(bytes);
    const { compared: count, wrong } = differences(
      book,
      assess(scheme, answersOf(scheme, readOffice(scheme, book).record)),
    );
    return { id: scheme.id, any: count > 100, wrong };
  });
const none = offices.map(({ scheme }) => ({ id: scheme.id, any: true, wrong: [] }));

needs("libreoffice")("other offices' schemes in LibreOffice", () => {
  test("come to the engine's figures", async () => {
    expect(compared(allRecalculated(await built()))).toEqual(none);
  }, 180_000);
});

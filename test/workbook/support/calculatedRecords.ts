import { assess } from "../../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import type { Scheme } from "../../../src/scheme/scheme.js";
import { buildOffice } from "../../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../../src/workbook/office/readOffice.js";
import { differences, readBook } from "../../support/officeFigures.js";
import { allRecalculated } from "../../support/recalculated.js";

/** What LibreOffice makes of the office workbooks of some records, beside the engine: for use inside `needs("libreoffice")`. */
export async function calculatedRecords(scheme: Scheme, records: readonly OfficeRecord[]) {
  const books = await Promise.all(records.map((record) => buildOffice(scheme, record, { mode: "native" })));
  return allRecalculated(books).map((bytes) => {
    const book = readBook(bytes);
    return differences(book, assess(scheme, answersOf(scheme, readOffice(scheme, book).record)));
  });
}

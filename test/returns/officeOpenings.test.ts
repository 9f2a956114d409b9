import { expect, jest, test } from "@jest/globals";
import type { BookContents } from "../../src/xlsx/bookContents.js";

/** How often the file of a workbook is unpacked and packed, by whatever does it. */
const counts = { unzip: 0, zip: 0 };

function counted<Args extends readonly unknown[], Result>(what: keyof typeof counts, work: (...args: Args) => Result) {
  return (...args: Args): Result => {
    counts[what] += 1;
    return work(...args);
  };
}

const fflate = await import("fflate");
const zipEnd = await import("../../src/xlsx/zip/zipEnd.js");
jest.unstable_mockModule("fflate", () => ({
  ...fflate,
  unzipSync: counted("unzip", fflate.unzipSync),
  zipSync: counted("zip", fflate.zipSync),
}));
// the reader unpacks files itself, and looks for the end of each once
jest.unstable_mockModule("../../src/xlsx/zip/zipEnd.js", () => ({
  ...zipEnd,
  findZipEnd: counted("unzip", zipEnd.findZipEnd),
}));

const { officeReports } = await import("../../src/returns/merge/officeReports.js");
const { mergedOffice } = await import("../../src/returns/record/mergedOffice.js");
const { mergedFiles } = await import("../../src/returns/merge/mergeRun.js");
const { buildOffice } = await import("../../src/workbook/office/buildOffice.js");
const { readWorkbook } = await import("../../src/xlsx/read/readWorkbook.js");
const { collect } = await import("./support/collectFiles.js");
const { fileOf, issue, record, scheme } = await import("./support/issued.js");

function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

test("a collection unpacks the office workbook at most three times and packs it at most twice", async () => {
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  const bytes = await buildOffice(scheme, blank, { mode: "native" });
  const form = await issue(0);
  const file = fileOf("甲.xlsx", read(form.bytes));
  expect(counts.zip).toBeGreaterThanOrEqual(2);
  expect(counts.unzip).toBeGreaterThanOrEqual(1);

  Object.assign(counts, { unzip: 0, zip: 0 });
  const book = read(bytes);
  const collection = await collect(scheme, [file], form.ledger, officeReports(scheme, book));
  const merged = await mergedOffice(
    scheme,
    { bytes, book },
    collection,
    form.ledger.entries[0]?.round ?? "",
    form.ledger,
    { on: "2021-01-12 09:30", by: "" },
  );
  expect(counts.unzip).toBeLessThanOrEqual(3);
  expect(counts.zip).toBeLessThanOrEqual(2);
  expect(mergedFiles(read(merged.bytes)).size).toBe(1);
});

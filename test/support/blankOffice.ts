import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";

/** An office workbook in which nothing is filled in yet. */
export function blankOffice(
  departments: readonly { readonly code: string; readonly name: string }[],
): Promise<Uint8Array> {
  const scheme = newestScheme();
  const blank = { sectionsNotApplicable: [], reported: new Map(), overrides: new Map(), rated: new Map() };
  const { parameters } = sampleRecord(scheme, { departments: 1, seed: 1 });
  const record = {
    parameters,
    confirmedReadings: new Set<number>(),
    departments: departments.map((each) => ({ ...each, ...blank })),
    ledger: [],
  };
  return buildOffice(scheme, record, { mode: "native" });
}

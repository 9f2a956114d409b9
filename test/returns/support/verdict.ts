import type { Decisions } from "../../../src/returns/collect.js";
import { officeReports } from "../../../src/returns/merge/officeReports.js";
import type { CheckedReturn } from "../../../src/returns/check/checkedReturn.js";
import type { IssueLedger } from "../../../src/evidence/issue/issueLedger.js";
import { buildOffice } from "../../../src/workbook/office/buildOffice.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { read, record, scheme } from "./issued.js";
import { collect } from "./collectFiles.js";

/** The office workbook before anything came back. */
export const emptyOffice = buildOffice(
  scheme,
  { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) },
  { mode: "native" },
);
const reports = emptyOffice.then((bytes) => officeReports(scheme, read(bytes)));

/** What becomes of one file that comes back alone. */
export async function verdict(bytes: Uint8Array, ledger: IssueLedger, decisions?: Decisions): Promise<CheckedReturn> {
  const file = { name: "return.xlsx", digest: "digest", result: readWorkbook(bytes) };
  const [only] = (await collect(scheme, [file], ledger, await reports, decisions)).returns;
  if (!only) throw new Error("one file");
  return only;
}

/** All that is told of a file, in short words. */
export const toldOf = ({ refusals, queries, notes, differences }: CheckedReturn): readonly string[] => [
  ...refusals.map((each) => (each.code === "file" ? `file ${each.refusal.code}` : `refused ${each.code}`)),
  ...queries.map(({ key }) => `query ${key}`),
  ...notes.map(({ code }) => `note ${code}`),
  ...differences.map(({ kind }) => `difference ${kind}`),
];

/** As `toldOf`, each difference with its cell. */
export const placedOf = (checked: CheckedReturn): readonly string[] => [
  ...toldOf({ ...checked, differences: [] }),
  ...checked.differences.map(({ kind, cell }) =>
    cell === undefined ? `difference ${kind}` : `difference ${kind} ${cell}`,
  ),
];

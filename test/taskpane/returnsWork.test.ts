import { emptyLedger, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import { issueForms, type IssuedFile } from "../../src/publish/forms/issueForms.js";
import type { BatchFile } from "../../src/returns/collect.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import type { Workshop } from "../../src/taskpane/localWorkshop.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { fileOf, number, placeOf, read, withCell } from "../returns/support/issued.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 3, seed: 7 });
const key = "1.1.1.2.total";
const job = { cancelled: false, progress: () => undefined };
const undecided = { choices: [], confirmations: [] };

let forms: readonly IssuedFile[];
let office: BookContents;
let files: readonly BatchFile[];

beforeAll(async () => {
  const made: IssuedFile[] = [];
  for await (const form of issueForms(scheme, record.departments, {
    parameters: record.parameters,
    register: { round: "2020年度" },
  }))
    made.push(form);
  forms = made;
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  office = read(
    await buildOffice(scheme, blank, { mode: "native", lists: [await issueRegisterSheet(ledgerOf(made))] }),
  );
  const [first, second] = made.map(({ bytes }) => read(bytes));
  if (!first || !second) throw new Error("no forms");
  files = [
    fileOf("甲.xlsx", first),
    fileOf("甲 再报.xlsx", withCell(first, "填报", placeOf(first, key), { value: number("12") })),
    fileOf("乙.xlsx", second),
  ];
});

const ledgerOf = (made: readonly IssuedFile[]) => ({
  ...emptyLedger,
  entries: made.flatMap(({ entry }) => entry ?? []),
});

async function opened(): Promise<Workshop> {
  const workshop = localWorkshop();
  await workshop.open(office);
  return workshop;
}

test("a decision yields what the files with that decision would have yielded at once, and taken back what they would without", async () => {
  const decided = { choices: [{ department: "D01", file: "甲 再报.xlsx", reason: "更正件" }], confirmations: [] };
  const workshop = await opened();
  const before = await workshop.collectReturns(files, null, undecided, job);
  const after = await workshop.collectReturns(null, null, decided, job);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await (await opened()).collectReturns(files, null, decided, job));
  expect(await workshop.collectReturns(null, null, undecided, job)).toEqual(before);
});

test("with another ledger the files are checked anew", async () => {
  const without = ledgerText(ledgerOf(forms.slice(1)));
  const workshop = await opened();
  const before = await workshop.collectReturns(files, null, undecided, job);
  const after = await workshop.collectReturns(null, without, undecided, job);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await (await opened()).collectReturns(files, without, undecided, job));
});

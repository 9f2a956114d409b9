import { issueForms } from "../../src/publish/forms/issueForms.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import type { IssueEntry } from "../../src/evidence/issue/issueLedger.js";
import type { OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { phaseSteps } from "../../src/taskpane/home/phaseSteps.js";
import { countOf } from "../../src/taskpane/ratings/ratingsState.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { ListSheet } from "../../src/workbook/office/sheets/listSheet.js";
import { read } from "../returns/support/issued.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 3, seed: 7 });
const empty: OfficeRecord = {
  ...sample,
  confirmedReadings: new Set(),
  departments: sample.departments.map((each) => ({
    ...each,
    reported: new Map(),
    overrides: new Map(),
    rated: new Map(),
  })),
};
const confirmedReadings = new Set(scheme.readings.map(({ number }) => number));

/** What stands in the list of phases beside the workbook of a record: "settle 0/23", "✓" for what is done, ">" for the next. */
async function told(record: OfficeRecord, lists: readonly ListSheet[] = []): Promise<readonly string[]> {
  const workshop = localWorkshop();
  const opened = await workshop.open(read(await buildOffice(scheme, record, { mode: "native", lists })));
  if (opened.kind !== "office") throw new Error(opened.kind);
  return phaseSteps(opened.state.phases).map(
    ({ phase: { name, done, of, isDone }, isNext }) => `${isDone ? "✓" : isNext ? ">" : ""}${name} ${done}/${of}`,
  );
}

test("a new workbook begins with its readings, then with the forms; nothing is done that nobody did", async () => {
  expect((await told(empty)).slice(0, 3)).toEqual([`>settle 0/${scheme.readings.length}`, "issue 0/3", "collect 0/3"]);
  const settled = await told({ ...empty, confirmedReadings });
  expect(settled[0]).toBe(`✓settle ${scheme.readings.length}/${scheme.readings.length}`);
  expect(settled[1]).toBe(">issue 0/3");
  expect(settled.slice(4)).toEqual(["rank 0/3", "share 0/0"]);
});

test("with the forms issued it waits for the returns, whoever issued them", async () => {
  const entries: IssueEntry[] = [];
  for await (const { entry } of issueForms(scheme, sample.departments.slice(0, 2), {
    parameters: sample.parameters,
    register: { round: "2020年度" },
  }))
    if (entry) entries.push(entry);
  const lists = [await issueRegisterSheet({ ...emptyLedger, entries })];
  expect((await told({ ...empty, confirmedReadings }, lists)).slice(1, 3)).toEqual([">issue 2/3", "collect 0/2"]);
});

test("a department has its place when something of it is filled in or rated, not before", async () => {
  const [first] = sample.departments;
  if (!first) throw new Error("no department");
  const departments = [first, ...empty.departments.slice(1)];
  expect((await told({ ...empty, departments })).at(-2)).toBe("rank 1/3");
});

test("figures that came without forms are not issued after the fact", async () => {
  const [, issue, collect, judge] = await told({ ...sample, confirmedReadings });
  expect([issue, collect]).toEqual(["✓issue 0/3", "✓collect 3/3"]);
  expect(judge).toMatch(/^.?judge [1-9]/);
});

test("what is rated is counted as the screen 评分 counts it: what does not apply and what may stay blank is not waited for", async () => {
  const sections = scheme.sections.filter(({ optional }) => optional).map(({ code }) => code);
  const record = {
    ...sample,
    departments: sample.departments.map((each, at) => (at === 0 ? { ...each, sectionsNotApplicable: sections } : each)),
  };
  const [, , , judge] = await told(record);
  const workshop = localWorkshop();
  await workshop.open(read(await buildOffice(scheme, record, { mode: "native" })));
  const table = await workshop.ratings();
  if (!table) throw new Error("no ratings");
  const counts = table.items.filter(({ isNeeded }) => isNeeded).map(({ code }) => countOf(table, "item", code));
  const sum = (of: "done" | "of"): number => counts.reduce((total, count) => total + count[of], 0);
  expect(judge?.replace(/^[✓>]/, "")).toBe(`judge ${sum("done")}/${sum("of")}`);
  expect(table.items.filter(({ isNeeded }) => !isNeeded).length).toBeGreaterThan(0);
  expect(sum("of")).toBeLessThan(counts.length * record.departments.length);
});

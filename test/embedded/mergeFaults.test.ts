import { Calculator } from "../../src/embedded/calc/calculator.js";
import type { Book } from "../../src/embedded/book/book.js";
import type { Sheet } from "../../src/embedded/book/sheet.js";
import { openFile } from "../../src/embedded/book/openFile.js";
import { OfficeHost } from "../../src/embedded/officeHost.js";
import { ApiType } from "../../src/embedded/protocol/apiObject.js";
import { sheetStore } from "../../src/host/excel/sheetStore.js";
import type { MergePlan, PlannedChange } from "../../src/returns/mergePlan.js";
import { readJournal, recoverMerge, runMerge, undoMerge } from "../../src/returns/mergeProtocol.js";
import { reportedKeys } from "../../src/returns/officeReports.js";
import { StoreFault } from "../../src/returns/sheetStore.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { officeDraft } from "../../src/workbook/buildOffice.js";
import { officeSheets } from "../../src/workbook/sheetNames.js";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook.js";
import { seeded } from "../xlsx/random.js";
import { OfficeInJsdom } from "./officeInJsdom.js";

// A merge of 70 departments into a workbook that answers by way of the unmodified office.js, and fails at any request.
const departments = 70;
/** All requests with SCOREBOOK_EVERY_FAULT=1; else as many as this says, by a seed. */
const sampled = process.env["SCOREBOOK_EVERY_FAULT"] === "1" ? Infinity : Number(process.env["SCOREBOOK_MERGE_FAULTS"] ?? 4);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments, seed: 7 });
const keys = reportedKeys(scheme);
const office = new OfficeInJsdom();
afterAll(() => office.close());

let file: Uint8Array;
let host: OfficeHost;
let book: Book;

beforeAll(async () => {
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  // 自报 as it is, locked and validated; what is computed from it is another test's matter
  const draft = officeDraft(scheme, { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) }, "native");
  const kept: readonly string[] = [officeSheets.departments, officeSheets.reported];
  file = await writeWorkbook({
    ...draft,
    names: [],
    sheets: draft.sheets.filter(({ name }) => kept.includes(name)).map((sheet) => ({ ...sheet, validations: [], conditionalFormats: [], cells: sheet.cells.filter(({ formula }) => formula === undefined) })),
  });
});
beforeEach(open);
afterEach(() => host.close());

function open(): void {
  const opened = openFile(file, "汇总簿", new Calculator(() => undefined));
  if (!opened.ok) throw new Error(opened.refusal.code);
  ({ book } = opened);
  serve();
}

function serve(): void {
  host?.close();
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
}

/** What each department reports, differing between two plans. */
const planOf = (digest: string, before: MergePlan | null, factor: number): MergePlan => {
  const old = new Map(before?.changes.map(({ department, key, after }) => [`${department}|${key}`, after]));
  const changes = record.departments.flatMap(({ code }, row) =>
    keys.map((key, at): PlannedChange => ({ department: code, key, before: old.get(`${code}|${key}`) ?? "", after: at % 9 === 4 ? `t:=1+${row}` : `n:${(row * 7 + at) * factor}` })),
  );
  return {
    format: "scorebook.merge.1",
    schemeId: scheme.id,
    files: record.departments.map(({ code }) => ({ name: `${code}.xlsx`, digest: code, state: "accepted", issueId: code, department: code })),
    changes: changes.filter(({ before: was, after }) => was !== after),
    totals: [],
    choices: [],
    confirmations: [],
    digest,
  };
};
const first = planOf("Fa57-firstPlanOf70", null, 1);
const second = planOf("Fa57-secondPlanOf70", first, 3);

const cellsOf = (sheet: Sheet | undefined): readonly string[] => [...(sheet?.inputs.entries() ?? [])].map((cell) => JSON.stringify(cell)).sort((a, b) => (a < b ? -1 : 1));

/** Everything in the workbook, as one text. */
const contents = (): string =>
  JSON.stringify([book.sheets.map((sheet) => [sheet.name, sheet.state, cellsOf(sheet)]), book.names.map(({ name, refersTo }) => `${name} ${refersTo}`).sort((a, b) => (a < b ? -1 : 1))]);

/** The cells of 自报 alone: what counts. */
const reports = (): string => JSON.stringify(cellsOf(book.sheet(officeSheets.reported)));

const store = () => sheetStore();
let counted = 0;
/** Counts the requests of some work. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const answer = host.answer.bind(host);
  counted = 0;
  host.answer = (request) => {
    counted += 1;
    return answer(request);
  };
  await work();
  host.answer = answer;
  return counted;
}

/** The add-in is gone from this request on: nothing more of it arrives. */
function stopAt(request: number, after: boolean): void {
  host.faults.order({ request, code: "AccessDenied", after });
  for (let later = 1; later <= 40; later += 1) host.faults.order({ request: request + later, code: "AccessDenied", after: false });
}

function* sample(of: number): Generator<{ readonly request: number; readonly after: boolean }> {
  const all = Array.from({ length: of * 2 }, (_, at) => ({ request: Math.floor(at / 2) + 1, after: at % 2 === 1 }));
  const next = seeded(70);
  while (all.length > 0 && 2 * of - all.length < sampled) yield* all.splice(next() % all.length, 1);
}

const merged = async (): Promise<void> => void (await runMerge(store(), first));

test("70 departments arrive whole, formulas-to-be as text, on a sheet that stays protected", async () => {
  const requests = await requestsOf(merged);
  const place = (row: number, column: number) => book.sheet(officeSheets.reported)?.inputs.get(row, column);
  const sheet = book.sheet(officeSheets.reported);
  expect(first.changes.length).toBe(departments * keys.length);
  expect(sheet?.protection).toBeDefined();
  expect([place(9, 3), place(9, 7)]).toEqual([{ value: 0 }, { value: "=1+0" }]);
  expect(sheet && book.formulaAt(sheet, 9, 7)).toBeUndefined();
  expect(book.sheets.filter(({ state }) => state === "veryHidden")).toHaveLength(2);
  expect(requests).toBeGreaterThan(20);
});

const cases: readonly (readonly [title: string, start: () => Promise<void>, action: () => Promise<unknown>])[] = [
  ["the first merge", async () => undefined, () => runMerge(store(), first)],
  ["a second merge", merged, () => runMerge(store(), second)],
  ["taking a merge back", merged, () => undoMerge(store())],
];

describe.each(cases)("a fault at a request: %s", (_, start, action) => {
  test("old or new, never between, after recovery; the same contents after resuming", async () => {
    await start();
    const before = reports();
    const requests = await requestsOf(action);
    const [after, whole] = [reports(), contents()];
    expect(after).not.toBe(before);
    const seen = new Set<string>();
    for (const { request, after: late } of sample(requests)) {
      open();
      await start();
      stopAt(request, late);
      await action().catch(() => undefined);
      host.faults.clear();
      // the recovery is stopped as well, somewhere
      stopAt(1 + ((request * 7) % 9), !late);
      await recoverMerge(store()).catch(() => undefined);
      serve();
      await recoverMerge(store());
      expect([before, after]).toContain(reports());
      seen.add(reports() === before ? "old" : "new");
      await action().catch((error: unknown) => {
        // what was taken back already is not taken back again
        if (!(error instanceof StoreFault) || contents() !== whole) throw error;
      });
      expect(contents()).toBe(whole);
    }
    expect(seen.size).toBeGreaterThan(0);
  }, 3_600_000);

  test.each(["GeneralException", "ServiceNotAvailable"])("%s passes, whether the request arrived or not", async (code) => {
    await start();
    const requests = await requestsOf(action);
    const whole = contents();
    for (const { request, after } of [...sample(requests)].slice(0, Math.max(3, sampled / 4))) {
      open();
      await start();
      host.faults.order({ request, code, after });
      await action();
      expect(contents()).toBe(whole);
    }
  }, 3_600_000);
});

test("what is too big is sent in halves; what is locked is refused with its sheet, and nothing has changed", async () => {
  const requests = await requestsOf(merged);
  const whole = contents();
  open();
  host.faults.order({ request: Math.ceil(requests / 3), code: "RequestPayloadSizeLimitExceeded", after: false });
  await merged().catch((error: unknown) => expect(error).toBeInstanceOf(StoreFault));
  await merged();
  expect(contents()).toBe(whole);

  open();
  const before = contents();
  const sheet = book.sheet(officeSheets.reported);
  if (!sheet) throw new Error("no 自报");
  sheet.styles.set(9, 3, { ...sheet.styleAt(9, 3), unlocked: false });
  await expect(merged()).rejects.toThrow(/自报/);
  await recoverMerge(store()).catch(() => undefined);
  expect((await readJournal(store()))?.now?.state).toBe("COMMITTED");
  sheet.styles.set(9, 3, { ...sheet.styleAt(9, 3), unlocked: true });
  await recoverMerge(store());
  expect(contents()).toBe(whole);
  expect(before).not.toBe(whole);
});

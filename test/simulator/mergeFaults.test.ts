import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { receiptsOf } from "../../src/evidence/receipt/receiptSheet.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import type { Book } from "../../simulator/book/book.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { bookOf } from "../../src/host/cellGrid.js";
import { readSheets } from "../../src/host/excel/readSheets.js";
import { sheetStore } from "../../src/host/excel/sheetStore.js";
import type { Collection } from "../../src/returns/collect.js";
import {
  readJournal,
  recoverMerge,
  runMerge,
  undoMerge,
  type KeptList,
} from "../../src/returns/merge/mergeProtocol.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { plannedBook } from "../../src/returns/merge/plannedBook.js";
import { recordMerge } from "../../src/returns/record/recordMerge.js";
import { StoreFault, type SheetStore } from "../../src/returns/merge/sheetStore.js";
import { listKey, textSheetOf } from "../../src/returns/merge/textSheetOf.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { officeSheets } from "../../src/workbook/sheetNames.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { parseAddress } from "../../src/xlsx/cellAddress.js";
import {
  everyFault,
  type Choose,
  type Ending,
  type Ran,
  type Trial,
  type Work,
} from "../returns/support/everyFault.js";
import { correctedReturns, seventyReturns } from "../returns/support/seventyReturns.js";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { seeded } from "../xlsx/support/random.js";
import { BookStates, ManualCalculator, type BookState } from "./support/bookStates.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

// Seventy files are merged into the office workbook of sixty departments, with all its sheets, which answers by way of the
// unmodified office.js and may be ended at any request. SCOREBOOK_EVERY_FAULT=1 ends it at every one; else some are tried.
const isEvery = process.env["SCOREBOOK_EVERY_FAULT"] === "1";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const office = new OfficeInJsdom();
afterAll(() => office.close());

interface Merge {
  readonly collection: Collection;
  readonly lists: readonly KeptList[];
}

let host: OfficeHost;
let book: Book;
let states: BookStates;
let blank: BookState;
let merged: BookState;
let twice: BookState;
let first: Merge;
let second: Merge;

beforeAll(async () => {
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  const empty = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  const opened = openFile(
    await buildOffice(scheme, empty, { mode: "native" }),
    "汇总簿",
    new ManualCalculator(() => undefined),
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  ({ book } = opened);
  states = new BookStates(book);
  serve();
  blank = states.keep();
  first = await mergeOf(await seventyReturns(scheme, record, await contents()));
  merged = (await trial.run(blank, mergeFirst)).state;
  second = await mergeOf(await correctedReturns(scheme, record, await contents()));
  twice = (await trial.run(merged, mergeSecond)).state;
}, 300_000);
afterAll(() => host.close());

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

/** The workbook as the pane reads it. */
const contents = (): Promise<BookContents> => Excel.run(async (context) => bookOf(await readSheets(context, "inputs")));

/** What is kept of a merge, computed as the pane does: before anything is touched. */
async function mergeOf(collection: Collection): Promise<Merge> {
  const now = await contents();
  const { lists } = await recordMerge(
    scheme,
    plannedBook(now, officeReports(scheme, now), collection.plan),
    collection,
    "2020年度",
    emptyLedger,
    { on: "2021-01-12 09:30", by: "示例经办人" },
  );
  return { collection, lists: lists.map((list) => ({ key: listKey(list.id), text: textSheetOf(list) })) };
}

const mergeFirst: Work<SheetStore> = (store) => runMerge(store, first.collection.plan, first.lists);
const mergeSecond: Work<SheetStore> = (store) => runMerge(store, second.collection.plan, second.lists);

class Ended extends Error {}

/** A store of a program that ends: from then on nothing of it arrives, and it learns of nothing. */
function mortal(store: SheetStore, isEnded: () => boolean): SheetStore {
  const alive =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (isEnded()) throw new Ended();
      try {
        return await call(...args);
      } catch (error) {
        throw isEnded() ? new Ended() : error;
      }
    };
  return {
    sheets: alive(store.sheets),
    usedSize: alive(store.usedSize),
    read: alive(store.read),
    nameOf: alive(store.nameOf),
    readTextSheet: alive(store.readTextSheet),
    apply: alive(store.apply),
    pause: async () => undefined,
  };
}

interface Fault extends Ending {
  /** Excel's code, and the program lives on; absent: it ends. */
  readonly code?: string;
}

async function run(from: BookState, work: Work<SheetStore>, fault?: Fault): Promise<Ran<BookState>> {
  countRuns();
  states.goBack(from);
  serve();
  const changing: number[] = [];
  let [requests, isEnded, id] = [0, false, from.id];
  const answer = host.answer.bind(host);
  host.answer = async (request) => {
    const before = requests;
    const given = await answer(request);
    if (!fault && requests > before && states.keep().id !== id) {
      id = states.keep().id;
      changing.push(requests);
    }
    return given;
  };
  host.faults.next = () => {
    requests += 1;
    if (isEnded) return { request: requests, code: "AccessDenied", after: false };
    if (requests !== fault?.request) return undefined;
    isEnded = fault.code === undefined;
    return { request: requests, code: fault.code ?? "AccessDenied", after: fault.after };
  };
  const error: unknown = await work(mortal(sheetStore({ patience: 5_000 }), () => isEnded)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (fault && fault.code === undefined && !(error instanceof Ended))
    throw new Error(`not ended at ${fault.request}`, { cause: error });
  return {
    requests,
    changing,
    state: states.keep(),
    ...(error !== undefined && !(error instanceof Ended) && { error }),
  };
}

const trial: Trial<BookState, SheetStore> = { idOf: ({ id }) => id, run };

/** Some of them, by a seed, in a short run; all in a longer one. */
function some<Entry>(all: readonly Entry[], count: number): readonly Entry[] {
  if (isEvery) return all;
  const next = seeded(70 + all.length + seedOffset);
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(next() % left.length, 1)).flat();
}

/** Of the work every request; of recoveries those that change something. */
const choose: Choose = (all, depth, changing) => {
  if (depth === 0) return some(all, 6);
  const telling = all.filter(({ request }) => changing.has(request));
  return depth > 1 && !isEvery ? [] : some(telling, 1);
};

const endless = 7_200_000;

test("seventy files of sixty departments: figures, records and receipt arrive together, formulas-to-be as text, on a sheet that stays closed", async () => {
  const { plan, returns } = first.collection;
  expect([returns.length, new Set(returns.flatMap(({ department }) => department?.code ?? [])).size]).toEqual([70, 60]);
  const ended = (wanted: string) => returns.filter(({ state }) => state === wanted).length;
  expect(["asked", "refused", "superseded"].map(ended)).toEqual([1, 3, 7]);
  expect(book.sheets.length).toBeGreaterThan(14);
  states.goBack(merged);
  const sheet = book.sheet(officeSheets.reported);
  expect(sheet?.protection).toBeDefined();
  const now = await contents();
  const { values, addressOf } = officeReports(scheme, now);
  for (const { department, key, after } of plan.changes) expect(values.get(`${department}|${key}`)).toBe(after);
  const trap = plan.changes.find(({ after }) => after === "t:=1+1");
  const place = parseAddress(addressOf(trap?.department ?? "", trap?.key ?? ""));
  expect(sheet?.inputAt(place?.row ?? 0, place?.column ?? 0)).toEqual({ value: "=1+1" });
  expect((await receiptsOf(now))?.receipts.map(({ receipt }) => receipt.files.length)).toEqual([59]);
  expect(book.sheets.filter(({ state }) => state === "veryHidden").map(({ name }) => name)).toEqual(
    expect.arrayContaining(["合并日志"]),
  );
}, 120_000);

const cases: readonly (readonly [title: string, from: () => BookState, work: Work<SheetStore>])[] = [
  ["the first merge", () => blank, mergeFirst],
  ["a second merge", () => merged, mergeSecond],
  ["taking a merge back", () => twice, undoMerge],
];

/** Excel's ways to say that it may be tried again. */
const passing = [
  "GeneralException",
  "ServiceNotAvailable",
  "RequestAborted",
  "ActivityLimitReached",
  "Conflict",
  "Timeout",
];

describe.each(cases)("a fault at every request: %s", (title, from, work) => {
  test(
    "the program ends, and so does its recovery: old or new, never between; the same workbook after resuming",
    async () => {
      const {
        requests,
        endings,
        states: ends,
        old,
        fresh,
      } = await everyFault(trial, from(), work, recoverMerge, choose);
      if (isEvery)
        process.stdout.write(
          `${title}: ${requests} requests, ended ${endings} times in ${ends} different workbooks: ${old} recovered to the old one, ${fresh} to the new one\n`,
        );
      expect(old + fresh).toBe(ends);
      expect(ends).toBeGreaterThan(0);
    },
    endless,
  );

  test(
    "what passes is tried again, whether the request arrived or not; a person at a cell is waited for",
    async () => {
      const { requests, state } = await run(from(), work);
      const all = Array.from({ length: requests }, (_, at) => at + 1).flatMap((request): readonly Fault[] => [
        ...[false, true].map((after) => ({
          request,
          after,
          code: passing[(2 * request + Number(after)) % passing.length] ?? "",
        })),
        { request, after: false, code: "InvalidOperationInCellEditMode" },
      ]);
      for (const fault of some(all, 3)) {
        const done = await run(from(), work, fault);
        expect([fault, done.error, done.state.id]).toEqual([fault, undefined, state.id]);
      }
    },
    endless,
  );

  test(
    "what is refused or too big: whole, or told and recovered to old or new",
    async () => {
      const { requests, state } = await run(from(), work);
      const old = (await run(from(), recoverMerge)).state.id;
      const all = Array.from({ length: requests }, (_, at) => at + 1).flatMap((request): readonly Fault[] =>
        ["AccessDenied", "RequestPayloadSizeLimitExceeded"].map((code) => ({ request, after: false, code })),
      );
      for (const fault of some(all, 2)) {
        const done = await run(from(), work, fault);
        if (done.error === undefined) expect([fault, done.state.id]).toEqual([fault, state.id]);
        else expect([fault, done.error]).toEqual([fault, expect.any(StoreFault)]);
        const recovered = await run(done.state, recoverMerge);
        expect(recovered.error).toBeUndefined();
        expect([old, state.id]).toContain(recovered.state.id);
      }
    },
    endless,
  );
});

test("a request that is never answered counts as lost, and is looked for", async () => {
  const { requests, state } = await run(blank, mergeFirst);
  const done = await run(blank, mergeFirst, { request: Math.ceil(requests / 2), after: true, code: "never" });
  expect([done.error, done.state.id]).toEqual([undefined, state.id]);
}, 120_000);

test("a cell of 自报 that is locked is refused with its sheet; once it is open the merge is finished", async () => {
  states.goBack(blank);
  serve();
  const sheet = book.sheet(officeSheets.reported);
  const now = await contents();
  const [change] = first.collection.plan.changes;
  const place = parseAddress(officeReports(scheme, now).addressOf(change?.department ?? "", change?.key ?? ""));
  if (!sheet || !place) throw new Error("no 自报");
  const style = sheet.styleAt(place.row, place.column);
  book.edit(sheet, [{ ...place, style: { ...style, unlocked: false } }]);
  const locked = states.keep();
  const refused = await run(locked, mergeFirst);
  expect(String(refused.error)).toMatch(/自报/);
  expect((await readJournal(sheetStore()))?.now?.state).toBe("COMMITTED");
  book.edit(sheet, [{ ...place, style }]);
  expect((await run(states.keep(), recoverMerge)).state.id).toBe(merged.id);
}, 120_000);

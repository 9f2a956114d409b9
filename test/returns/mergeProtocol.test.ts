import { describe, expect, test } from "@jest/globals";
import {
  readJournal,
  recoverMerge,
  runMerge,
  undoMerge,
  type KeptList,
} from "../../src/returns/merge/mergeProtocol.js";
import type { MergePlan, PlannedChange } from "../../src/returns/merge/mergePlan.js";
import { reportedKey } from "../../src/returns/merge/officeReports.js";
import { cellOfStored } from "../../src/returns/values/storedValue.js";
import { chunksOf, type StageRow } from "../../src/returns/merge/mergeStage.js";
import { StoreFault } from "../../src/returns/merge/sheetStore.js";
import { sameTexts } from "../../src/returns/merge/textSheet.js";
import type { CellValue } from "../../src/xlsx/bookContents.js";
import { everyFault, type Trial, type Work } from "./support/everyFault.js";
import { Crash, MemoryStore, type Fault } from "./support/memoryStore.js";

const keys = ["a", "b", "c", "d"];
const departments = ["D01", "D02", "D03"];
const text = (word: string): CellValue => ({ kind: "text", text: word });
const blank: CellValue = { kind: "blank" };

/** 自报 with its keys, between two other sheets; D02 has reported before. */
const office = (): MemoryStore =>
  MemoryStore.of({
    说明: [[text("scorebook.office.home")]],
    自报: [
      [text(reportedKey), text("name"), ...keys.map(text)],
      [blank, blank],
      ...departments.map((code) => [
        text(code),
        text(`单位${code}`),
        ...keys.map((key) => (code === "D02" && key !== "c" ? cellOfStored("n:7") : blank)),
      ]),
    ],
    得分: [[text("scorebook.office.scores")]],
  });

const change = (department: string, key: string, before: string, after: string): PlannedChange => ({
  department,
  key,
  before,
  after,
});
const planOf = (digest: string, changes: readonly PlannedChange[]): MergePlan => ({
  format: "scorebook.merge.1",
  schemeId: "2020",
  files: [],
  changes,
  totals: [],
  choices: [],
  confirmations: [],
  blanks: [],
  identities: [],
  digest,
});
const first = planOf("firstPlanDigest", [
  ...keys.map((key, at) => change("D01", key, "", at === 1 ? "t:=1+1" : `n:${at}.5`)),
  change("D02", "a", "n:7", ""),
  change("D02", "d", "n:7", "t:不适用"),
  change("D03", "c", "", "t:是"),
]);
const second = planOf("secondPlanDigest", [change("D01", "a", "n:0.5", "n:9"), change("D03", "d", "", "n:1")]);

/** A list as long as there were merges, and one of which the last row is longer than a cell may be. */
const listsOf = (run: number): readonly KeptList[] => {
  const rows = Array.from({ length: run * 3 }, (_, at) => [`row.${at}`, `=${at}`, "是"]);
  const listed = (key: string, name: string, more: readonly (readonly string[])[]): KeptList => ({
    key,
    text: { name, rows: [[key, "what", "about"], ...more], look: { headRow: 4, widths: [0, 10, 20], hiddenRows: [1] } },
  });
  return [
    listed("scorebook.office.returns", "收报记录", rows),
    listed("scorebook.office.receipts", "回执", [...rows, ["inputs", "x y".repeat(11_000), ""]]),
  ];
};
const mergeFirst: Work<MemoryStore> = (store) => runMerge(store, first, listsOf(1));
const mergeSecond: Work<MemoryStore> = (store) => runMerge(store, second, listsOf(2));

const merged = async (): Promise<MemoryStore> => {
  const store = office();
  await mergeFirst(store);
  return store;
};

test("the stage goes out in pieces that fill a request, by cells or by bytes, and none is empty", () => {
  const rows = (count: number, length = 1) => Array<StageRow>(count).fill(["D", "k", "", "字".repeat(length)]);
  const sizes = (given: readonly StageRow[]) => chunksOf(given).map((chunk) => chunk.length);
  expect(sizes([])).toEqual([]);
  expect(sizes(rows(12_500))).toEqual([12_500]);
  expect(sizes(rows(12_501))).toEqual([12_500, 1]);
  expect(sizes(rows(25_001))).toEqual([12_500, 12_500, 1]);
  // `["D","k","",""]` has 15 bytes, a sign of the text three
  expect(sizes([...rows(4, 83_328), ["D", "k", "", "a"]])).toEqual([4, 1]);
  const half: StageRow = ["D", "k", "", "a".repeat(500_000 - 15)];
  const over: StageRow = ["D", "k", "", "a".repeat(500_000 - 14)];
  expect(sizes([half, half])).toEqual([2]);
  expect(sizes([half, over])).toEqual([1, 1]);
  expect(sizes([...rows(1, 400_000), ...rows(2, 400_000)])).toEqual([1, 1, 1]);
});

describe("a merge", () => {
  test("puts every value in its place, formulas-to-be as text, and keeps the journal", async () => {
    const store = await merged();
    const [row = []] = (await store.read("自报", { row: 3, column: 1, rowCount: 1, columnCount: 6 })) ?? [];
    expect(row.slice(2)).toEqual([cellOfStored("n:0.5"), text("=1+1"), cellOfStored("n:2.5"), cellOfStored("n:3.5")]);
    expect((await readJournal(store))?.now).toMatchObject({
      state: "DONE",
      planDigest: "firstPlanDigest",
      changes: "7",
    });
    for (const { key, text: wanted } of listsOf(1))
      expect(sameTexts(await store.readTextSheet(key), wanted)).toBe(true);
  });

  test("merged once more changes nothing", async () => {
    const store = await merged();
    const before = store.bytes();
    await mergeFirst(store);
    expect(store.bytes()).toBe(before);
  });

  test("taken back gives the lists as they were; one that somebody changed since is named, and nothing is touched", async () => {
    const store = await merged();
    await mergeSecond(store);
    const list = (await store.readTextSheet("scorebook.office.receipts"))?.name ?? "";
    const before = store.bytes();
    store.set(list, "B2", text("改动"));
    await expect(undoMerge(store)).rejects.toThrow("回执：汇入后又有改动");
    store.set(list, "B2", text("=0"));
    expect(store.bytes()).toBe(before);
    await undoMerge(store);
    for (const { key, text: wanted } of listsOf(1))
      expect(sameTexts(await store.readTextSheet(key), wanted)).toBe(true);
  });

  test("taken back gives every old value, and is taken back once only", async () => {
    const [store, old] = [await merged(), office()];
    expect((await undoMerge(store)).state).toBe("UNDONE");
    const all = { row: 1, column: 1, rowCount: 8, columnCount: 6 };
    expect(await store.read("自报", all)).toEqual(await old.read("自报", all));
    await expect(undoMerge(store)).rejects.toMatchObject({
      message: "工作簿：没有可以撤销的合并",
      words: { en: "Workbook: there is no merge to undo" },
    });
    await mergeFirst(store);
    expect((await readJournal(store))?.now?.state).toBe("DONE");
  });

  test("a cell that somebody changed is named, and nothing is written", async () => {
    const store = office();
    store.set("自报", "C3", cellOfStored("n:1"));
    const before = store.bytes();
    await expect(runMerge(store, first)).rejects.toThrow("自报!C3：合并期间被改动");
    expect(store.bytes()).toBe(before);
  });

  test("a stage that was tampered with is not put in place", async () => {
    const store = await crashed(office(), (state) => state === "COMMITTED");
    const journal = await readJournal(store);
    store.set(journal?.now?.stage ?? "", "D2", text("n:100"));
    await expect(recoverMerge(store)).rejects.toThrow("暂存的数据被改动");
  });

  test("in small pieces where the program takes no more", async () => {
    const store = office();
    store.mostCells = 5;
    await mergeFirst(store);
    expect(store.bytes()).toBe((await merged()).bytes());
  });
});

/** Stops the first merge at the first access at which the journal is in a state. */
async function crashed(start: MemoryStore, wanted: (state: string | undefined) => boolean): Promise<MemoryStore> {
  for (let at = 0; ; at += 1) {
    const store = start.copy();
    store.fault = { at, fault: "crash", after: true };
    await mergeFirst(store).catch(() => undefined);
    store.fault = null;
    if (wanted((await readJournal(store))?.now?.state)) return store;
  }
}

interface Case {
  readonly title: string;
  readonly start: () => Promise<MemoryStore>;
  readonly action: Work<MemoryStore>;
}

const cases: readonly Case[] = [
  { title: "the first merge", start: async () => office(), action: mergeFirst },
  { title: "a second merge", start: merged, action: mergeSecond },
  {
    title: "a merge after one was taken back",
    start: async () => {
      const store = await merged();
      await undoMerge(store);
      return store;
    },
    action: mergeFirst,
  },
  { title: "taking a merge back", start: merged, action: undoMerge },
  {
    title: "taking a second merge back",
    start: async () => {
      const store = await merged();
      await mergeSecond(store);
      return store;
    },
    action: undoMerge,
  },
];

const trial: Trial<MemoryStore, MemoryStore> = {
  idOf: (store) => store.bytes(),
  run: async (from, work, end) => {
    const state = from.copy();
    if (end) state.fault = { at: end.request - 1, fault: "crash", after: end.after };
    const error: unknown = await work(state).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (end && !(error instanceof Crash)) throw new Error(`not ended at ${end.request}`, { cause: error });
    state.fault = null;
    return { requests: state.accesses, changing: [], state, ...(error !== undefined && !end && { error }) };
  },
};

const faultsOf = (fault: Fault) => [false, true].map((after) => ({ fault, after }));

describe.each(cases)("a fault at every access: $title", ({ start, action }) => {
  test("the program ends, before or after the effect, and so does its recovery: old or new, never between; the same bytes after resuming", async () => {
    const { requests, endings, states, old, fresh } = await everyFault(trial, await start(), action, recoverMerge);
    expect(endings).toBeGreaterThanOrEqual(2 * requests);
    expect(old + fresh).toBe(states);
    expect([old > 0, fresh > 0]).toEqual([true, true]);
  });

  test.each(["passing", "busy"] as const)("the program says %s once: the merge arrives all the same", async (fault) => {
    const begun = await start();
    const done = begun.copy();
    await action(done);
    for (let at = 0; at < done.accesses; at += 1)
      for (const { after } of fault === "busy" ? [{ after: false }] : faultsOf(fault)) {
        const store = begun.copy();
        store.fault = { at, fault, after };
        await action(store);
        expect(store.bytes()).toBe(done.bytes());
      }
  });

  test("the program refuses: old or new, and the reason is passed on", async () => {
    const begun = await start();
    const [done, old] = [begun.copy(), begun.copy()];
    await action(done);
    await recoverMerge(old);
    for (let at = 0; at < done.accesses; at += 1) {
      const store = begun.copy();
      store.fault = { at, fault: "hard", after: false };
      // once COMMITTED has arrived the merge goes on, whatever the answer was
      const ended = await action(store).then(
        () => "done",
        (error: unknown) => (error instanceof StoreFault ? error.kind : "other"),
      );
      expect(ended === "hard" || (ended === "done" && store.bytes() === done.bytes())).toBe(true);
      await recoverMerge(store);
      expect([old.bytes(), done.bytes()]).toContain(store.bytes());
    }
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { changeEffect } from "../../src/analysis/effects/changeEffect.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { withLeftOut } from "../../src/workbook/convert/officeChanges.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { withOwnFormulas } from "../support/ownFormulas.js";
import { keys, paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 6, seed: 7 });
const words = zh.roster;
let bytes: Uint8Array;
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  bytes = await buildOffice(scheme, record, { mode: "native" });
  book = read(bytes);
});
afterEach(() => pane.close());

const now = (): OfficeRecord => readOffice(scheme, pane.host.book).record;
const leftOut = () => now().departments.flatMap((each) => (each.leftOut ? [[each.code, each.leftOut.because]] : []));
async function choose(typed: string): Promise<void> {
  await pane.type(words.department, typed);
  await pane.key(pane.field(words.department), keys.tab);
}
const submit = async (): Promise<void> => {
  const { form } = pane.field(words.department);
  if (!form) throw new Error("the field stands in no form");
  act(() => Simulate.submit(form));
  await pane.settle();
};
/** Chooses a file with the n-th button that takes one. */
async function pick(name: string, content: Uint8Array, at = 0): Promise<void> {
  const input = pane.place.querySelectorAll<HTMLInputElement>("input[type=file]")[at];
  if (!input) throw new Error("no button takes a file");
  Object.defineProperty(input, "files", {
    value: [{ name, arrayBuffer: async () => content.slice().buffer }],
    configurable: true,
  });
  act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await pane.settle();
}

test("a department is left out with a reason after a look at whose place changes, taken in again, and each act is taken back", async () => {
  pane = await paneOnBook("roster", book);
  await choose("D03");
  const name = record.departments[2]?.name ?? "";
  const [before, after] = [record, withLeftOut(record, "D03", "机构改革")].map((each) =>
    assess(scheme, answersOf(scheme, each)),
  );
  if (!before || !after) throw new Error("nothing assessed");
  const { changed, unchanged } = changeEffect(before, after);
  await pane.appears(zh.readings.changes(changed.length, unchanged));
  await submit();
  await pane.appears(words.becauseMissing);
  expect(pane.host.written).toEqual([]);
  await pane.type(words.because, " 机构改革 ");
  await submit();
  await pane.appears(words.leaveOut.done(name));
  expect(leftOut()).toEqual([["D03", "机构改革"]]);
  await pane.appears(words.count(6, 1));
  await choose("D03");
  await pane.appears(words.becauseIs("机构改革"));
  await pane.appears(words.takeIn.effect);
  await pane.appears(zh.readings.changes(changed.length, unchanged));
  await submit();
  await pane.appears(words.takeIn.done(name));
  expect(leftOut()).toEqual([]);
  await pane.press(pane.button(zh.shell.undo(words.takeIn.label(name))));
  await pane.appears(zh.shell.undone);
  expect(leftOut()).toEqual([["D03", "机构改革"]]);
});

test("a new department: a name that exists is refused, and the saved workbook gets it, with everything that stands in it", async () => {
  pane = await paneOnBook("roster", book);
  const taken = record.departments[0]?.name ?? "";
  await pane.type(words.add.name, `${taken.slice(0, 2)}　${taken.slice(2)}`);
  await pane.appears("已有名称相同的单位");
  expect(pane.button(words.add.action).disabled).toBe(true);
  await pane.type(words.add.name, "示例新局");
  await pane.appears(words.add.codeHint("D07"));
  await pane.appears(words.add.effect);
  for (let tries = 0; tries < 100 && pane.button(words.add.action).disabled; tries += 1) await pane.settle();
  const made = words.fileName("汇总簿");
  // an older state of the workbook: what was typed since would be missing
  await pick("旧.xlsx", await buildOffice(scheme, { ...record, ledger: record.ledger.slice(1) }, { mode: "native" }));
  await pane.appears(words.otherFile("旧.xlsx"));
  expect(pane.files.saved).toEqual([]);
  await pick("汇总簿.xlsx", bytes);
  await pane.appears(words.grown(made));
  const [saved] = pane.files.saved;
  expect(saved?.name).toBe(made);
  const { departments, ledger } = readOffice(scheme, read(saved?.bytes ?? new Uint8Array())).record;
  expect(departments.map(({ code, name }) => [code, name])).toEqual([
    ...record.departments.map(({ code, name }) => [code, name]),
    ["D07", "示例新局"],
  ]);
  expect(ledger).toMatchObject(record.ledger);
  expect(now().departments).toHaveLength(6);
});

test("rows for the ledger: how many is checked, and the saved workbook gets them", async () => {
  pane = await paneOnBook("roster", book);
  await pane.type(words.rows.label, "0");
  await pane.appears(words.rows.fault(5000));
  expect(pane.button(words.rows.action).disabled).toBe(true);
  await pane.type(words.rows.label, "50");
  await pick("汇总簿.xlsx", bytes);
  await pane.appears(words.grown(words.fileName("汇总簿")));
  expect(readOffice(scheme, read(pane.files.saved[0]?.bytes ?? new Uint8Array())).record.prepared?.ledger).toBe(550);
});

test("formulas of one's own that do not take in the new rows: the first are named, the others counted", async () => {
  pane = await paneOnBook("roster", book);
  await pane.type(words.add.name, "示例新局");
  await pane.appears(words.add.effect);
  for (let tries = 0; tries < 100 && pane.button(words.add.action).disabled; tries += 1) await pane.settle();
  await pick("汇总簿.xlsx", withOwnFormulas(bytes, "SUM(自报!E9:E14)", 7));
  await pane.appears(words.grown(words.fileName("汇总簿")));
  expect(pane.text()).toContain("自己的表!A5 的公式");
  expect(pane.text()).not.toContain("自己的表!A6 的公式");
  expect(pane.text()).toContain(words.more(2));
});

test("axe-core finds no fault with a department chosen and another to be added", async () => {
  pane = await paneOnBook("roster", book);
  await choose("D02");
  await pane.type(words.add.name, "示例新局");
  await pane.appears(words.add.effect);
  expect(await pane.faults()).toEqual([]);
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { changeEffect } from "../../src/analysis/effects/changeEffect.js";
import { withParameter } from "../../src/analysis/effects/recordChanges.js";
import { Fraction } from "../../src/exact/fraction.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record: OfficeRecord = { ...sampleRecord(scheme, { departments: 12, seed: 7 }), confirmedReadings: new Set([1]) };
const words = zh.readings;
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
afterEach(() => pane.close());

const now = () => readOffice(scheme, pane.host.book).record;

const open = async (number: number): Promise<void> => {
  const head = [...pane.place.querySelectorAll<HTMLElement>(".reading-head")].find(({ textContent }) =>
    textContent?.startsWith(`${number}. `),
  );
  if (!head) throw new Error(`no reading ${number}`);
  if (head.getAttribute("aria-expanded") !== "true") await pane.press(head);
};
const submit = async (): Promise<void> => {
  const form = pane.place.querySelector("form");
  if (!form) throw new Error("no reading is open");
  act(() => Simulate.submit(form));
  await pane.settle();
};
const meaning = (name: string): string => scheme.parameters.get(name)?.meaning.zh ?? "";

test("reading 4 at 70:30: whose place changes is seen first, then both cells are written, and taken back as one", async () => {
  pane = await paneOnBook("readings", book);
  await open(4);
  await pane.type(meaning("siteShare"), "70:30");
  await pane.appears(words.shareIs("70 : 30"));
  const after = assess(scheme, answersOf(scheme, withParameter(record, "siteShare", "0.7")));
  const { changed, unchanged } = changeEffect(assess(scheme, answersOf(scheme, record)), after);
  expect(changed.length).toBeGreaterThan(0);
  await pane.appears(words.changes(changed.length, unchanged));
  const [first] = changed;
  expect(pane.place.querySelector(".effect tbody tr")?.textContent).toBe(
    `${first?.name}${first?.total ? `${first.total.before} → ${first.total.after}` : words.none}${first?.place ? `${first.place.before} → ${first.place.after}` : words.none}`,
  );
  expect(pane.host.written).toEqual([]);
  await submit();
  await pane.appears(words.done(4));
  expect(now().parameters.get("siteShare")).toBe("0.7");
  expect([...now().confirmedReadings]).toEqual([1, 4]);
  await pane.press(pane.button(zh.shell.undo(words.label(4))));
  await pane.appears(zh.shell.undone);
  expect(now().parameters.get("siteShare")).toBe("0.65");
  expect([...now().confirmedReadings]).toEqual([1]);
});

test("a reading without a change changes nobody, and can be withdrawn", async () => {
  pane = await paneOnBook("readings", book);
  await pane.press(pane.field(words.all(30)));
  await open(1);
  await pane.appears(words.nobody);
  await pane.press(pane.button(words.withdraw));
  await pane.appears(words.withdrawn(1));
  expect([...now().confirmedReadings]).toEqual([]);
});

test("one after the other by Enter alone: who, when and by which paper is typed once", async () => {
  pane = await paneOnBook("readings", book);
  await pane.type(words.by, "张三");
  await pane.type(words.on, "2020-11-5");
  await pane.type(words.basis, "会议纪要 3 号");
  // the first that is not confirmed is open at once
  await submit();
  await pane.appears(words.done(2));
  // the keyboard is at the next one's button
  expect(document.activeElement?.textContent).toBe(words.confirm);
  expect(pane.place.querySelector("form")?.textContent).toContain(scheme.readings[2]?.reading);
  await submit();
  await pane.appears(words.done(3));
  expect([...now().confirmedReadings]).toEqual([1, 2, 3]);
  for (const number of [2, 3]) {
    const { by, on, basis } = now().confirmations?.get(number) ?? {};
    expect([by, on instanceof Fraction ? on.toNumber() : on, basis]).toEqual(["张三", 44140, "会议纪要 3 号"]);
  }
  expect(now().confirmations?.get(1)?.by ?? "").toBe("");
});

test("after the last reading none is open, and all are said to be confirmed", async () => {
  const all = { ...record, confirmedReadings: new Set(scheme.readings.slice(0, -1).map(({ number }) => number)) };
  pane = await paneOnBook("readings", read(await buildOffice(scheme, all, { mode: "native" })));
  await open(scheme.readings.length);
  await submit();
  await pane.appears(words.allConfirmed);
  expect(pane.place.querySelector("form")).toBeNull();
});

test("a day that is none is refused at its field, and nothing is written", async () => {
  pane = await paneOnBook("readings", book);
  await pane.type(words.on, "2020-2-30");
  await open(2);
  await submit();
  expect(pane.text()).toContain(words.dateWrong);
  expect(pane.host.written).toEqual([]);
});

test("a confirmation that is withdrawn takes along what was noted of it", async () => {
  const confirmations = new Map([[1, { by: "李四", on: Fraction.of(44140), basis: "纪要" }]]);
  const noted = read(await buildOffice(scheme, { ...record, confirmations }, { mode: "native" }));
  pane = await paneOnBook("readings", noted);
  await pane.press(pane.field(words.all(30)));
  await open(1);
  expect(pane.text()).toContain(words.noted("李四，2020-11-05，纪要"));
  await pane.press(pane.button(words.withdraw));
  await pane.appears(words.withdrawn(1));
  expect(now().confirmations?.get(1)?.by ?? "").toBe("");
});

test("bands are asked for where something is ranked by them", async () => {
  pane = await paneOnBook("readings", book);
  await pane.press(pane.field(words.all(30)));
  await open(scheme.readings.find(({ parameters }) => parameters.includes("rankBands"))?.number ?? 0);
  const heads = (): boolean => pane.text().includes(words.bandHeads[0] ?? "");
  expect(heads()).toBe(false);
  const bands = scheme.parameters.get("rankMethod")?.choices?.find(({ value }) => value === "bands")?.label ?? "";
  await pane.press(pane.field(bands));
  expect(heads()).toBe(true);
});

test("the paper to sign is made of what stands in the workbook", async () => {
  pane = await paneOnBook("readings", book);
  await pane.press(pane.button(words.makePaper));
  await pane.appears("口径确认表.xlsx");
  expect(pane.files.saved.map(({ name }) => name)).toEqual([expect.stringContaining("口径确认表.xlsx")]);
});

test("what a parameter cannot be is said, and cannot be written", async () => {
  pane = await paneOnBook("readings", book);
  await open(4);
  await pane.type(meaning("siteShare"), "1:2");
  await pane.appears("应为");
  await submit();
  expect(pane.host.written).toEqual([]);
});

test("a table is written row by row, and rows left out become blank", async () => {
  const number = scheme.readings.find(({ parameters }) => parameters.includes("grades"))?.number ?? 0;
  pane = await paneOnBook("readings", book);
  await open(number);
  const grades = [
    ["90", "优秀"],
    ["80", "良好"],
  ];
  for (const [row, cells] of grades.entries())
    for (const [column, text] of cells.entries()) {
      const label = [words.from, words.grade][column]?.(row + 1) ?? "";
      const input = pane.place.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
      if (!input) {
        await pane.press(pane.button(words.addRow));
      }
      const field = pane.place.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
      act(() => {
        if (!field) throw new Error(label);
        field.value = text;
        Simulate.change(field);
      });
    }
  await pane.appears("个单位有变动");
  await submit();
  await pane.appears(words.done(number));
  expect(now().parameters.get("grades")).toEqual(grades);
});

test("axe-core finds no fault in any open reading", async () => {
  pane = await paneOnBook("readings", book);
  for (const number of [2, 4, 12]) {
    await open(number);
    expect([number, await pane.faults()]).toEqual([number, []]);
  }
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act } from "react-dom/test-utils.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 3, seed: 7 });
const record = {
  ...sample,
  departments: sample.departments.map((department) =>
    department.code === "D02"
      ? { ...department, overrides: new Map([["1.1.1.1.count", { value: Fraction.of(5), reason: "实地核查" }]]) }
      : department,
  ),
  ledger: [
    {
      department: "D02",
      item: "1.1.1.3.2",
      date: Fraction.of(44000),
      what: "办件超期",
      count: Fraction.of(2),
      evidence: "系统截图",
      recordedBy: "张三",
    },
  ],
};
const words = zh.explain;
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
afterEach(() => pane.close());

/** The cell of D02 in the column with this key on 得分. */
async function explainScore(key: string): Promise<void> {
  const head = [...(book.sheets.find(({ name }) => name === "得分")?.cells ?? [])].find(
    ([, { row, value }]) => row === 1 && value.kind === "text" && value.text === key,
  );
  pane = await paneOnBook("explain", book, ["得分", `${head?.[0].replace(/\d+$/, "")}10`]);
  await pane.appears(words.how);
}

test("the rows of the ledger that were counted, each a click from its cell", async () => {
  await explainScore("1.1.1.3.2.score");
  await pane.appears(words.ledger(1));
  await pane.appears("2020-06-18 · 系统截图 · 张三");
  await pane.press(pane.button("办件超期"));
  expect(pane.host.calls).toContain("goTo 台账!G5");
});

test("a place with its neighbours, each a click from its total", async () => {
  await explainScore("total.place");
  await pane.appears(words.neighbours);
  expect(pane.place.querySelectorAll("table.figures tbody tr")).toHaveLength(2);
  await pane.press(pane.button("示例单位01"));
  expect(pane.host.calls).toContain("goToKeys scorebook.office.scores D01 total.score");
  expect(await pane.faults()).toEqual([]);
});

test("what the office set, and why", async () => {
  await explainScore("1.1.1.1.score");
  await pane.appears(words.overrides);
  await pane.appears("实地核查");
});

test("a part leads to its own score", async () => {
  await explainScore("1.1.1.score");
  const name = scheme.node("1.1.1.1")?.name ?? "";
  await pane.press(pane.button(`1.1.1.1 ${name}`));
  expect(pane.host.calls).toContain("goToKeys scorebook.office.scores D02 1.1.1.1.score");
});

test("a reading leads to where it is confirmed", async () => {
  await explainScore("pool.score");
  await pane.press(pane.button(words.toReading(4)));
  await pane.appears(zh.readings.effect);
  expect(pane.place.querySelector('[aria-expanded="true"]')?.textContent).toContain("4. ");
});

test("without a clipboard the text is there to be copied by hand", async () => {
  await explainScore("1.1.1.3.2.score");
  await pane.press(pane.button(words.copy));
  const text = pane.place.querySelector("textarea")?.value ?? "";
  for (const part of ["示例单位02", "1.1.1.3.2", "办件超期", "× 2", "依据：一、信息化应用绩效 › "])
    expect(text).toContain(part);
  expect(pane.place.querySelector("textarea")?.selectionEnd).toBe(text.length);
  expect(await pane.faults()).toEqual([]);
});

test("a form's item is explained beside the form", async () => {
  const [department] = record.departments;
  if (!department) throw new Error("a sample without departments");
  const form = read(await buildForm(scheme, department, record.parameters, { mode: "native" }));
  const cell = [...(form.sheets.find(({ name }) => name === "全部指标")?.cells ?? [])].find(
    ([, { column, value }]) => column === 1 && value.kind === "text" && value.text === "1.1.1.1",
  );
  pane = await paneOnBook("explain", form, ["全部指标", `K${cell?.[1].row}`]);
  await pane.appears(scheme.node("1.1.1.1")?.name ?? "");
  await pane.appears(words.how);
  act(() => pane.host.select("封面", "A1"));
  await pane.appears(words.noFigure);
});

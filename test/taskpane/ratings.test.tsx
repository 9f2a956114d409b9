/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import.meta.jest.setTimeout(180_000);
import { keys, paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

const scheme = newestScheme();
const words = zh.ratings;
const item = "2.1.1";
const key = "2.1.1.rating";
/** Three of six are not rated yet, and no section is missing or vetoed. */
const record = (() => {
  const sample = sampleRecord(scheme, { departments: 6, seed: 7 });
  const departments = sample.departments.map((department, at) => ({
    ...department,
    sectionsNotApplicable: [],
    rated: new Map([...department.rated, [key, Fraction.of(3)] as const].filter(([of]) => of !== key || at % 2 === 1)),
  }));
  return { ...sample, departments };
})();
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
afterEach(() => pane.close());

const rated = (of = key) =>
  readOffice(scheme, pane.host.book).record.departments.map((department) => String(department.rated.get(of) ?? ""));

async function choose(label: string, typed: string): Promise<void> {
  await pane.type(label, typed);
  await pane.key(pane.field(label), keys.tab);
}

async function enter(label: string): Promise<void> {
  const { form } = pane.field(label);
  if (!form) throw new Error("the field stands in no form");
  act(() => Simulate.submit(form));
  await pane.settle();
}

const paste = async (text: string): Promise<void> => {
  const { htmlFor } =
    [...pane.place.querySelectorAll("label")].find(({ textContent }) => textContent === words.pasteField) ?? {};
  const field = document.getElementById(htmlFor ?? "") as HTMLTextAreaElement;
  act(() => {
    field.value = text;
    Simulate.input(field);
    Simulate.change(field);
  });
  await pane.settle();
};
const label = "评定得分（分）";
const check = async (name: string): Promise<void> => {
  const box = [...pane.place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find(({ parentElement }) =>
    parentElement?.textContent?.includes(name),
  );
  if (!box) throw new Error(`no box ${name}`);
  act(() => box.click());
  await pane.settle();
};

test("what is missing comes first, and Enter saves and goes on to the next, by keyboard alone", async () => {
  const before = (pane = await paneOnBook("ratings", book)) && rated();
  await pane.appears(words.progress);
  await choose(words.item, item);
  await pane.appears(words.done(3, 6));
  for (const [at, mark] of [
    [0, "4.5"],
    [2, "３"],
    [4, "0"],
  ] as const) {
    expect(pane.place.querySelector(".rated-one")?.textContent).toBe(record.departments[at]?.name);
    expect(pane.field(label).value).toBe("");
    await pane.type(label, mark);
    await enter(label);
    await pane.appears(words.saved(item, record.departments[at]?.name ?? "", mark));
  }
  await pane.appears(words.finished(`${item} 政府信息公开`));
  expect(rated()).toEqual(["4.5", before[1], "3", before[3], "0", before[5]]);
  await pane.press(pane.button(zh.shell.undo(words.label(item, record.departments[4]?.name ?? ""))));
  await pane.appears(zh.shell.undone);
  expect(rated()[4]).toBe("");
});

test("the effect is shown before, and a mark above the full mark is named and not written", async () => {
  pane = await paneOnBook("ratings", book);
  await choose(words.item, item);
  await pane.type(label, "5");
  await pane.appears("→");
  expect(pane.place.querySelector(".effect")?.textContent).toMatch(/2\.1\.1 政府信息公开.*→ 5\.00 \/ 5总分\d/);
  await pane.type(label, "5.5");
  await pane.appears("评分不得高于满分");
  await enter(label);
  await pane.appears(words.wrong);
  await pane.type(label, "优");
  await pane.appears("应为 0 至 5 之间、最多 2 位小数的数");
  expect(pane.host.written).toEqual([]);
});

test("a department and its items; a veto asks for its reason", async () => {
  pane = await paneOnBook("ratings", book);
  await pane.press([...pane.place.querySelectorAll<HTMLElement>("input[type=radio]")][1] as HTMLElement);
  await choose(words.department, "D01");
  // what is missing stands first
  expect(pane.place.querySelector(".rated-one")?.textContent).toBe(`${item} 政府信息公开`);
  const veto = [...pane.place.querySelectorAll<HTMLButtonElement>(".rated button")].find(({ textContent }) =>
    textContent?.startsWith("2.0 "),
  );
  await pane.press(veto as HTMLElement);
  const yes = [...pane.place.querySelectorAll<HTMLInputElement>(".rating input[type=radio]")][1];
  await pane.press(yes as HTMLElement);
  await pane.appears("单项否决须写明理由");
  await pane.type("否决理由", "首页无法访问");
  await pane.appears("→ 0.00 / 100");
  await enter("否决理由");
  await pane.appears("已写入");
  expect([rated("2.0.veto")[0], rated("2.0.reason")[0]]).toEqual(["是", "首页无法访问"]);
});

test("what a co-author has just changed is not overwritten", async () => {
  pane = await paneOnBook("ratings", book);
  await choose(words.item, item);
  await pane.type(label, "4");
  const cell = pane.host.book.sheets.find(({ name }) => name === "评分");
  const column = [...(cell?.cells.values() ?? [])].find(
    ({ row, value }) => row === 1 && value.kind === "text" && value.text === key,
  );
  const row = [...(cell?.cells.values() ?? [])].find(
    ({ column: at, value }) => at === 1 && value.kind === "text" && value.text === "D01",
  );
  const form = pane.field(label).form as HTMLFormElement;
  const letter = [...(cell?.cells ?? [])].find(([, one]) => one === column)?.[0].replace(/\d+$/, "") ?? "";
  const place = `评分!${letter}${row?.row ?? 0}`;
  // what is written and what somebody else writes meet: no event has come yet
  act(() => {
    pane.host.edit("评分", place.slice(3), 2);
    Simulate.submit(form);
  });
  await pane.settle();
  await pane.settle();
  await pane.appears(zh.entry.changedSince(place));
  expect(rated()[0]).toBe("2");
});

describe("a pasted column", () => {
  test("by name or code, each wrong row named; written as one act, and taken back as one", async () => {
    pane = await paneOnBook("ratings", book);
    const before = rated();
    await choose(words.item, item);
    const [first, second, third, fourth] = record.departments.map(({ name }) => name);
    await paste(`单位\t得分\n${third}\t3.5\nD01\t4\n${second}\t9\n没有的厅\t1\n${fourth}\t`);
    await pane.appears(words.heading(1));
    await pane.appears("评分不得高于满分");
    await pane.appears("没有单位“没有的厅”");
    await pane.appears(words.pastedCount(2, 1, 2));
    expect(pane.button(words.write(2)).disabled).toBe(true);
    await check(words.leaveOut(2));
    await pane.press(pane.button(words.write(2)));
    await pane.appears(words.savedMany(item, 2));
    expect(rated()).toEqual(["4", before[1], "3.5", before[3], "", before[5]]);
    await pane.press(pane.button(zh.shell.undo(words.labelOfMany(item, 2))));
    await pane.appears(zh.shell.undone);
    expect(rated()).toEqual(before);
    expect(first).toBeDefined();
  });

  test("values alone are taken in the order of the list only as many as it has, and after a question", async () => {
    pane = await paneOnBook("ratings", book);
    const before = rated();
    await choose(words.item, item);
    await paste("1\n2\n3");
    await pane.appears("列表有 6 个单位，不能按次序对应");
    await paste("1\n2\n3\n4\n\n0.5\n");
    await pane.appears(words.bare(6));
    expect(pane.button(words.write(5)).disabled).toBe(true);
    await check(words.bareAgree);
    await pane.press(pane.button(words.write(5)));
    await pane.appears(words.savedMany(item, 5));
    // the missing ones come first in the list: D01, D03, D05, then D02, D04, D06
    expect(rated()).toEqual(["1", "4", "2", before[3], "3", "0.5"]);
  });
});

describe("a pasted column of a department's items", () => {
  const open = async (): Promise<void> => {
    pane = await paneOnBook("ratings", book);
    await pane.press([...pane.place.querySelectorAll<HTMLElement>("input[type=radio]")][1] as HTMLElement);
    await choose(words.department, "D01");
  };

  test("by the items' codes or names, each with as many values as it has; written as one act", async () => {
    await open();
    const vetoes = rated("2.0.veto");
    await paste(`考核项\t得分\n政府信息公开\t4.5\n2.0\t是\t首页无法访问\n2.2.1\t3.5\n9.9.9\t1\n${item}9\t1`);
    await pane.appears(words.heading(1));
    await pane.appears("没有考核项“9.9.9”");
    await pane.appears(words.pastedCount(3, 0, 2, "department"));
    await check(words.leaveOut(2));
    await pane.press(pane.button(words.write(3, "department")));
    await pane.appears(words.savedMany(record.departments[0]?.name ?? "", 3, "department"));
    expect([rated()[0], rated("2.0.veto")[0], rated("2.0.reason")[0]]).toEqual(["4.5", "是", "首页无法访问"]);
    expect(rated("2.0.veto").slice(1)).toEqual(vetoes.slice(1));
  });

  test("values alone are refused, however many they are, and so is one value too many", async () => {
    await open();
    const before = rated();
    const rows = pane.place.querySelectorAll(".rated tbody tr").length;
    await paste(Array.from({ length: rows }, () => "1").join("\n"));
    await pane.appears("没有认出考核项");
    await paste(`${item}\t4\t首页无法访问\n2.0\t否`);
    await pane.appears("最多 1 个值，实有 2 个");
    expect(rated()).toEqual(before);
  });
});

test("axe-core finds no fault", async () => {
  pane = await paneOnBook("ratings", book);
  await choose(words.item, item);
  await paste("1\n2\n3\n4\n5\n0.5");
  await pane.appears(words.bare(6));
  expect(await pane.faults()).toEqual([]);
});

test("beside another workbook it says what to open", async () => {
  pane = await paneOnBook("ratings", { ...book, sheets: [] });
  await pane.appears(words.elsewhere);
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { findingsTasks } from "../../src/taskpane/findings/findingsTasks.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { paneDesk } from "../../src/taskpane/shell/desk.js";
import type { Action } from "../../src/taskpane/shell/paneState.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import.meta.jest.setTimeout(180_000);
import { memoryHost } from "../host/support/memoryHost.js";
import { keys, paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";
import { savedFiles } from "./support/savedFiles.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 20, seed: 7 });
const words = zh.findings;
const rowsBefore = record.ledger.length;
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
beforeEach(() => localStorage.clear());
afterEach(() => pane.close());

const ledger = () => readOffice(scheme, pane.host.book).record.ledger;

/** As a person does it: what narrows the list to one, then Tab. */
async function choose(label: string, typed: string): Promise<void> {
  await pane.type(label, typed);
  await pane.key(pane.field(label), keys.tab);
}

async function fill(item: string, what: string, count = "1"): Promise<void> {
  await choose(words.item, item);
  await pane.type(words.what, what);
  const label =
    [...pane.place.querySelectorAll("label")]
      .map(({ textContent }) => textContent ?? "")
      .find((text) => text.startsWith(words.count)) ?? "";
  await pane.type(label, count);
}

const check = async (label: string): Promise<void> => {
  const box = [...pane.place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find(({ parentElement }) =>
    parentElement?.textContent?.includes(label),
  );
  if (!box) throw new Error(`no box ${label}`);
  await pane.press(box);
};

const enter = async (label: string): Promise<void> => {
  const { form } = pane.field(label);
  if (!form) throw new Error("the field stands in no form");
  act(() => Simulate.submit(form));
  await pane.settle();
};

test("three findings of a department one after the other, by keyboard alone", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "示例单位17");
  for (const [at, what] of ["甲事项缺失", "=1+1", "丙事项缺失"].entries()) {
    await fill("1.1.1.3.2", what, String(at + 1));
    await pane.type(words.recordedBy, "张三");
    await enter(words.what);
    await pane.appears(what);
    expect(ledger()).toHaveLength(rowsBefore + at + 1);
    expect(document.activeElement).toBe(pane.field(words.item));
    expect(pane.field(words.department).value).toContain("示例单位17");
    expect(pane.field(words.what).value).toBe("");
  }
  const written = ledger().slice(rowsBefore);
  expect(
    written.map(({ department, item, what, count, recordedBy }) => [department, item, what, String(count), recordedBy]),
  ).toEqual([
    ["D17", "1.1.1.3.2", "甲事项缺失", "1", "张三"],
    ["D17", "1.1.1.3.2", "=1+1", "2", "张三"],
    ["D17", "1.1.1.3.2", "丙事项缺失", "3", "张三"],
  ]);
  expect(readOffice(scheme, pane.host.book).notes.filter(({ remark }) => !remark)).toEqual([]);
});

test("what is typed is computed before it is recorded", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D17");
  await fill("1.1.1.3.2", "缺失", "2");
  await pane.appears(zh.entry.total);
  const effect = pane.place.querySelector(".effect")?.textContent ?? "";
  expect(effect).toMatch(/1\.1\.1\.3\.2.*\d\.\d\d → \d\.\d\d/);
  expect(effect).toMatch(/名次\d+ → \d+ \/ 20/);
  expect(pane.host.written).toEqual([]);
});

test("a day as people type it, in the year of the round, kept for the next; several lines of text; a link", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D05");
  await pane.type(words.date, "３月15日");
  await pane.appears(words.dateIs("2020-03-15"));
  await fill("1.1.1.3.2", "第一行\n第二行");
  await pane.type(words.evidence, "截图/05.png");
  await enter(words.what);
  await pane.appears("已登记在");
  expect(pane.field(words.date).value).toBe("３月15日");
  expect(ledger().at(-1)).toMatchObject({ what: "第一行\n第二行", evidence: "截图/05.png" });
  expect(String(ledger().at(-1)?.date)).toBe("43905");
  // a late act brings its own day, instead of the one that was left standing
  await choose(words.item, "1.1.3.2.3");
  await pane.type(words.event, "9/30");
  await pane.type(words.act, "10/13");
  await pane.appears(words.isLate("2020-10-12"));
  expect(pane.field(words.date).value).toBe("10/13");
});

test("a day to come and a count of 0 are asked about before they are recorded", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D05");
  await fill("1.1.1.3.2", "缺失", "0");
  await pane.type(words.date, "2999-1-1");
  await pane.appears(words.doubt.future);
  await pane.appears(words.doubt.zero);
  await enter(words.what);
  await pane.appears(words.unsure);
  expect(pane.host.written).toEqual([]);
  await check(words.sure);
  await enter(words.what);
  await pane.appears("已登记在");
  expect(ledger()).toHaveLength(rowsBefore + 1);
});

test("the selected cell names department and item", async () => {
  const head = [...(book.sheets.find(({ name }) => name === "核定")?.cells ?? [])].find(
    ([, { row, value }]) => row === 1 && value.kind === "text" && value.text === "1.1.1.3.2.count",
  );
  pane = await paneOnBook("findings", book);
  act(() => pane.host.select("核定", `${head?.[0].replace(/\d+$/, "") ?? ""}11`));
  await pane.settle();
  expect(pane.field(words.department).value).toContain("D03");
  expect(pane.field(words.item).value).toContain("1.1.1.3.2");
});

test("any of the last findings is taken back, and leaves the list", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D03");
  for (const what of ["其一", "其二"]) {
    await fill("1.1.1.3.2", what);
    await enter(words.what);
    await pane.appears(what);
  }
  await pane.press(pane.button(words.takeBackOf("1.1.1.3.2", "其一")));
  await pane.appears(zh.shell.undone);
  expect(
    ledger()
      .slice(rowsBefore)
      .map(({ what }) => what),
  ).toEqual(["其二"]);
  expect(pane.place.querySelector(".recorded")?.textContent).not.toContain("其一");
  await pane.press(pane.button(zh.shell.redo(words.label("1.1.1.3.2"))));
  await pane.appears(zh.shell.redone);
  expect(
    ledger()
      .slice(rowsBefore)
      .map(({ what }) => what),
  ).toEqual(["其一", "其二"]);
  expect(pane.place.querySelector(".recorded")?.textContent).toContain("其一");
});

test("what is missing is said, and nothing is written", async () => {
  pane = await paneOnBook("findings", book);
  await pane.press(pane.button(words.save));
  for (const said of [words.wrong.department, words.wrong.item, words.wrong.what]) await pane.appears(said);
  await pane.type(words.date, "2021-02-30");
  await pane.appears(words.wrong.date);
  await choose(words.department, "没有的单位");
  await pane.appears(zh.entry.unclear("没有的单位", 0));
  await choose(words.department, "示例");
  await pane.appears(zh.entry.unclear("示例", 20));
  expect(pane.host.written).toEqual([]);
});

test("a part of a code or name is offered and not taken; a code of another sheet says where it belongs", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.item, "1.3.2.1");
  await pane.appears("由单位自报，不在台账登记；更正请用“核定”。");
  expect(pane.field(words.item).value).not.toContain("1.1.3.2.1");
  await choose(words.item, "2.4.3");
  await pane.appears("在“评分”填写");
  await choose(words.item, "1.1.1.3");
  await pane.appears("不是考核项，其下在台账登记的有：1.1.1.3.2");
  expect(pane.field(words.item).value).not.toContain("1.1.1.3.2");
  const [first] = pane.place.querySelectorAll<HTMLButtonElement>(".offered button");
  if (!first) throw new Error("nothing is offered");
  await pane.press(first);
  expect(pane.field(words.item).value).toContain("1.1.1.3.2");
  await choose(words.department, "单位1");
  expect(pane.field(words.department).value).not.toContain("D10");
  await choose(words.department, " ｄ１７ ");
  expect(pane.field(words.department).value).toContain("D17");
});

test("a row that a co-author has just taken is left alone", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D02");
  await fill("1.1.1.3.2", "我的");
  const address = `H${5 + rowsBefore}`;
  act(() => pane.host.edit("台账", address, "别人的依据"));
  await enter(words.what);
  await pane.appears("我的");
  const [taken, own] = ledger().slice(rowsBefore);
  expect([taken?.evidence, own?.what]).toEqual(["别人的依据", "我的"]);
});

test("a full ledger loses nothing: what was typed stays, and rows are added to the file with everything in it", async () => {
  const few = sampleRecord(scheme, { departments: 2, seed: 7 });
  const rows = few.ledger.length;
  const full = await buildOffice(scheme, { ...few, prepared: { ledger: rows, reasons: 20 } }, { mode: "native" });
  pane = await paneOnBook("findings", read(full));
  await pane.appears(words.noRoom);
  expect(pane.button(words.save).disabled).toBe(true);
  await pane.type(words.what, "尚未登记的");
  await pane.press(pane.button(words.makeRoom));
  await pane.appears(zh.roster.rows.room(0, rows));
  const input = pane.place.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no button takes a file");
  Object.defineProperty(input, "files", {
    value: [{ name: "汇总簿.xlsx", arrayBuffer: async () => full.slice().buffer }],
  });
  act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await pane.appears(zh.roster.grown(zh.roster.fileName("汇总簿")));
  const made = readOffice(scheme, read(pane.files.saved[0]?.bytes ?? new Uint8Array())).record;
  expect(made.ledger).toMatchObject(few.ledger);
  expect(made.prepared?.ledger).toBe(rows + 100);
  await pane.press(pane.button(zh.shell.back));
  await pane.press(pane.button(`${zh.screens.findings.name} ${zh.screens.findings.about}`));
  await pane.appears(words.noRoom);
  expect(pane.field(words.what).value).toBe("尚未登记的");
});

test("two days tell whether an act was late, in working days", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.item, "1.1.3.2.3");
  await pane.type(words.event, "2020-9-30");
  await pane.type(words.act, "2020-10-13");
  // The holidays of 2020 last from 1 to 8 October; the 10th, a Saturday, is a working day: 9, 10 and 12 October are in time.
  await pane.appears(words.isLate("2020-10-12"));
  await pane.appears(words.isLateBy(1, words.working));
  expect(pane.field(words.date).value).toBe("2020-10-13");
  await pane.type(words.act, "2020-10-12");
  await pane.appears(words.onTime);
});

describe("many from a table", () => {
  const heads = "序号\t单位\t考核项\t存在的问题\t数量\t发现日期";

  test("by headings, each wrong row named; recorded as one act, and taken back as one", async () => {
    pane = await paneOnBook("findings", book);
    await pane.type(
      words.pasteField,
      [
        heads,
        '1\t示例单位03\t1.1.1.3.2\t"甲\n乙"\t2\t3/15',
        "2\tD04\t1.1.1.3.2\t丙\t1\t",
        "3\t没有的厅\t1.1.1.3.2\t丁\t1\t3/15",
        "4\tD05\t1.3.2.1\t戊\t1\t3/15",
        "5\tD05\t1.1.1.3.2\t己\t半次\t3月32日",
        "6\tD04\t1.1.1.3.2\t丙\t1\t",
      ].join("\n"),
    );
    await pane.appears(words.pasteHeading(1));
    await pane.appears(words.pasteIgnored("序号"));
    for (const said of ["没有单位“没有的厅”", "没有台账考核项“1.3.2.1”", words.wrong.date, words.wrong.count])
      await pane.appears(said);
    await pane.appears(words.sameAs.pasted("4"));
    await pane.appears(words.pastedCount(3, 3, 1));
    expect(pane.button(words.recordMany(3)).disabled).toBe(true);
    await check(words.leaveOut(3));
    expect(pane.button(words.recordMany(3)).disabled).toBe(true);
    await check(words.sureOfMany(1));
    expect(pane.host.written).toEqual([]);
    await pane.press(pane.button(words.recordMany(3)));
    await pane.appears(words.recordedMany(3));
    const made = ledger().slice(rowsBefore);
    expect(made.map(({ department, what, count, date }) => [department, what, String(count), String(date)])).toEqual([
      ["D03", "甲\n乙", "2", "43905"],
      ["D04", "丙", "1", "null"],
      ["D04", "丙", "1", "null"],
    ]);
    await pane.press(pane.button(zh.shell.undo(words.labelOfMany(3))));
    await pane.appears(zh.shell.undone);
    expect(ledger()).toHaveLength(rowsBefore);
  });

  test("without headings the columns are recognised by what stands in them, or the table is refused", async () => {
    pane = await paneOnBook("findings", book);
    await pane.type(words.pasteField, "D03\t1.1.1.3.2\t甲\t2\t3/15\nD04\t1.1.1.3.2\t乙\t1\t3/16");
    await pane.appears(words.recordMany(2));
    await pane.type(words.pasteField, "D03\t1.1.1.3.2\t甲\t另一栏文字");
    await pane.appears("没有认出“问题”栏");
    await pane.type(words.pasteField, "1\tD03\t1.1.1.3.2\t甲\t2");
    await pane.appears("有两栏");
  });
});

describe("a row that is there", () => {
  const open = async (word: string): Promise<void> => {
    await pane.type(words.find, word);
    const button = [...pane.place.querySelectorAll<HTMLButtonElement>(".ledger button")].find(
      ({ textContent }) => textContent === words.correct,
    );
    if (!button) throw new Error(`no row with ${word}`);
    await pane.press(button);
  };

  test("is found, moved to another department, and back by one undo", async () => {
    const [first] = record.ledger;
    const whose = String(first?.department);
    const other = record.departments.find(({ code }) => code !== whose)?.code ?? "";
    pane = await paneOnBook("findings", book);
    await open(`${whose} ${String(first?.item)} ${first?.what ?? ""}`);
    const before = ledger();
    const { place } = { place: pane.place.querySelector("h2")?.textContent ?? "" };
    expect(place).toMatch(/更正台账（台账!G\d+）/);
    await choose(words.department, other);
    await pane.appears("个单位有变动");
    expect(pane.host.written).toEqual([]);
    await pane.press(pane.button(words.saveCorrection));
    await pane.appears("行已更正");
    const moved = ledger().filter((row, at) => row.department !== before[at]?.department);
    expect(moved.map(({ department }) => department)).toEqual([other]);
    const row = moved[0]?.id ?? "";
    expect(ledger().find(({ id }) => id === row)).toMatchObject({
      what: before.find(({ id }) => id === row)?.what,
      evidence: before.find(({ id }) => id === row)?.evidence,
    });
    await pane.press(pane.button(zh.shell.undo(`更正 ${place.replace(/.*台账!G(\d+)）/, "台账 $1")}`)));
    await pane.appears(zh.shell.undone);
    expect(ledger()).toEqual(before);
  });

  test("is withdrawn by its reason, stays in sight, and counts again", async () => {
    const [first] = record.ledger;
    pane = await paneOnBook("findings", book);
    const before = ledger();
    await open(first?.what ?? "");
    await pane.type(words.withdrawReason, "核实有误");
    await pane.press(pane.button(words.withdraw));
    await pane.appears("已撤回，不再计入");
    expect(
      ledger()
        .map(({ withdrawn }) => withdrawn ?? "")
        .filter((reason) => reason !== ""),
    ).toEqual(["核实有误"]);
    expect(ledger()).toHaveLength(before.length);
    await pane.appears(words.filters.withdrawn(1));
    await open("核实有误");
    await pane.type(words.withdrawReason, "");
    await pane.press(pane.button(words.countAgain));
    await pane.appears("已恢复计入");
    expect(ledger()).toEqual(before);
  });

  test("that somebody changed since is not overwritten", async () => {
    pane = await paneOnBook("findings", book);
    await open(record.ledger[0]?.what ?? "");
    const place = /台账!G\d+/.exec(pane.place.querySelector("h2")?.textContent ?? "")?.[0] ?? "";
    await pane.type(words.what, "改写的问题");
    await pane.settle();
    const { form } = pane.field(words.what);
    act(() => {
      pane.host.edit("台账", place.slice(3), 7);
      Simulate.submit(form as HTMLFormElement);
    });
    await pane.settle();
    await pane.appears(zh.entry.changedSince(place));
    expect(ledger().some(({ what }) => what === "改写的问题")).toBe(false);
  });
});

test("axe-core finds no fault", async () => {
  pane = await paneOnBook("findings", book);
  await choose(words.department, "D17");
  await choose(words.item, "1.1.3.2.3");
  await pane.type(
    words.pasteField,
    "D03\t1.1.1.3.2\t甲\t0\t3/15\n没有\t1.1.1.3.2\t乙\t1\t3/16\nD04\t1.1.1.3.2\t丙\t1\t3/16",
  );
  await pane.appears(words.leaveOut(1));
  expect(await pane.faults()).toEqual([]);
  await pane.press(
    [...pane.place.querySelectorAll<HTMLButtonElement>(".ledger button")].find(
      ({ textContent }) => textContent === words.correct,
    ) as HTMLElement,
  );
  expect(await pane.faults()).toEqual([]);
});

test("beside another workbook it says what to open", async () => {
  pane = await paneOnBook("findings", { ...book, sheets: [] });
  await pane.appears(words.elsewhere);
});

test("lateness that cannot be judged is told; of several looks only the newest counts", async () => {
  const answers = [async () => Promise.reject(new Error("first")), async () => Promise.reject(new Error("second"))];
  const told: Action[] = [];
  const services = { host: memoryHost(), words: zh, files: savedFiles(), readFile: () => Promise.reject(new Error()) };
  const workshop = { ...localWorkshop(), lateness: () => answers.shift()?.() ?? Promise.reject(new Error("more")) };
  const { judgeLateness } = findingsTasks(paneDesk({ ...services, workshop }, (action) => told.push(action)));
  await Promise.all([1, 2].map(() => judgeLateness("1.1.1.1", "2020-03-02", "2020-03-20", 2020)));
  expect(told).toEqual([
    {
      type: "told",
      notice: expect.objectContaining({ detail: expect.stringContaining("second") as unknown }) as unknown,
    },
  ]);
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { unzipSync, zipSync } from "fflate";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import { issueForms, type IssuedFile } from "../../src/publish/forms/issueForms.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { patchCells, type CellPatch } from "../../src/xlsx/edit/patchCells.js";
import { runMerge } from "../../src/returns/merge/mergeProtocol.js";
import { planConversion } from "../../src/workbook/convert/convert.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { memoryHost, type MemoryHost } from "../host/support/memoryHost.js";
import { placeOf } from "../returns/support/issued.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";
import { decimalText } from "../../src/exact/decimalText.js";

import.meta.jest.setTimeout(300_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 4, seed: 7 });
const words = zh.returns;

let forms: readonly IssuedFile[];
let office: BookContents;
let stage: PaneStage;
let host: MemoryHost;

function read(bytes: Uint8Array | undefined): BookContents {
  const result = readWorkbook(bytes ?? new Uint8Array());
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

beforeAll(async () => {
  const made: IssuedFile[] = [];
  for await (const form of issueForms(scheme, record.departments, {
    parameters: record.parameters,
    register: { round: "2020年度" },
  }))
    made.push(form);
  forms = made;
  const ledger = { ...emptyLedger, entries: made.flatMap(({ entry }) => entry ?? []) };
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  office = read(await buildOffice(scheme, blank, { mode: "native", lists: [await issueRegisterSheet(ledger)] }));
});
beforeEach(() => void (host = memoryHost({ book: office, calculated })));
afterEach(() => stage.close());

/** With the figures that a spreadsheet program would show. */
function calculated(book: BookContents): BookContents {
  const fresh = new Map(
    planConversion(scheme, book, "native").changes.map(({ sheet, address, value }) => [`${sheet}!${address}`, value]),
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([address, cell]) => {
          const value = fresh.get(`${sheet.name}!${address}`);
          return [
            address,
            typeof value === "number" ? { ...cell, value: { kind: "number", text: decimalText(value) } } : cell,
          ];
        }),
      ),
    })),
  };
}

const form = (at: number): Uint8Array => forms[at]?.bytes ?? new Uint8Array();

/** The form with another value in one of its input cells, as a person would have typed it. */
function changed(at: number, key: string, value: CellPatch["value"]): Uint8Array {
  const book = read(form(at));
  const sheet = book.sheets.find(({ name }) => name === "填报");
  if (!sheet) throw new Error("no 填报");
  return patchCells(form(at), new Map([[sheet, new Map([[placeOf(book, key), { value }]])]]));
}

async function choose(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const input = stage.place.querySelector<HTMLInputElement>("input[multiple]");
  if (!input) throw new Error("no file button");
  const list = Object.entries(files).map(([name, bytes]) => ({ name, arrayBuffer: async () => bytes.slice().buffer }));
  Object.defineProperty(input, "files", { value: list, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await stage.settle();
}

const reported = () => officeReports(scheme, host.book).values;
const key = "1.1.1.2.total";

test("files are checked, asked about and merged; the merge is taken back, and done again", async () => {
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  const archive = zipSync({ "D02.xlsx": form(1), "__MACOSX/._D02.xlsx": new Uint8Array([0, 5, 22, 7]) });
  await choose({
    "D01.xlsx": form(0),
    "二.zip": archive,
    "D03.xlsx": changed(2, key, "三件"),
    "照片.png": new Uint8Array([1, 2, 3]),
  });
  await stage.appears(words.resultOf("2020年度", 4));
  expect([...stage.place.querySelectorAll(".return .mark")].map(({ textContent }) => textContent)).toEqual([
    words.states.noted,
    words.states.noted,
    words.states.asked,
    words.states.refused,
  ]);
  expect(stage.text()).toContain("三件");
  expect(await stage.axe()).toEqual([]);

  await stage.press(new RegExp(`^${words.states.asked}`));
  expect(stage.place.querySelectorAll(".return")).toHaveLength(1);
  await stage.press(words.goToCell, ".return button, .return a");
  expect(host.calls.at(-1)).toBe(`goToKeys scorebook.office.reported D03 ${key}`);

  await stage.press(words.exportQueries);
  await stage.appears(words.queriesDone(1, "2020年度 核实单.zip"));
  const [queries] = Object.values(unzipSync(stage.files.saved[0]?.bytes ?? new Uint8Array()));
  expect(JSON.stringify([...(read(queries).sheets[0]?.cells.values() ?? [])])).toContain("三件");

  const before = reported();
  // D01 and D02 are at hand and not merged yet
  expect(stage.text()).toContain("应收 4，已收 2，未收到 1，待查询 1");
  await stage.press(words.saveReminders(2));
  expect(new TextDecoder().decode(stage.files.saved[1]?.bytes)).toContain("尚未收到你单位的“2020年度");
  await stage.press(words.exportQueryPapers);
  await stage.appears(words.queriesDone(1, "2020年度 核实单 Word.zip"));
  const [[name, paper]] = Object.entries(unzipSync(stage.files.saved[2]?.bytes ?? new Uint8Array())) as [
    [string, Uint8Array],
  ];
  expect(name).toMatch(/^核实单 D03 .*\.docx$/);
  expect(new TextDecoder().decode(unzipSync(paper)["word/document.xml"])).toContain("三件");
  await stage.press(words.plan);
  expect(document.activeElement).toBe(stage.place.querySelector(".plan input"));
  await stage.type(words.mergedBy, "示例经办人");
  expect(stage.text()).toContain(words.planFiles(2, 2));
  expect(reported()).toEqual(before);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  const after = reported();
  const [first, , third] = record.departments;
  for (const [input, value] of first?.reported ?? [])
    expect([input, after.get(`${first?.code}|${input}`)?.slice(2) ?? ""]).toEqual([
      input,
      value === null ? "" : String(value),
    ]);
  expect(after.get(`${third?.code}|${key}`)).toBe("");
  const names = (): readonly string[] => host.book.sheets.map(({ name }) => name);
  expect(names()).toEqual(expect.arrayContaining(["收报记录", "控制数", "回执", "收报进度"]));

  const kept = (name: string): string =>
    JSON.stringify([...(host.book.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])]);
  expect(kept("收报记录")).toContain("示例经办人");
  expect(kept("收报进度")).toContain("应收 4，已收 2，未收到 1，待查询 1");
  expect(stage.text()).toContain("应收 4，已收 2，未收到 1，待查询 1");

  await stage.press(zh.shell.back);
  await stage.appears("相符");
  const phases = [...stage.place.querySelectorAll(".phase")].map(({ textContent }) => textContent);
  expect(phases.map((told) => told?.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/^单位与口径/),
    `✓${zh.screens.issue.name} ${zh.home.phaseCount.issue(4, 4)}`,
    `${zh.screens.returns.name} ${zh.home.phaseCount.collect(2, 4)}`,
    expect.stringMatching(/^✓?核定与评分 已评/),
    `${zh.screens.ranking.name} ${zh.home.phaseCount.rank(4, 4)}`,
    `${zh.screens.share.name} `,
  ]);
  expect(stage.place.querySelectorAll('.phase[aria-current="step"] .ms-Button--primary')).toHaveLength(1);
  expect(await stage.axe()).toEqual([]);
  await stage.press(new RegExp(`^${zh.screens.returns.name}`));
  await stage.press(words.undo);
  await stage.appears(words.undone);
  expect(reported()).toEqual(before);
  expect(names()).not.toContain("回执");

  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  expect(reported()).toEqual(after);

  // the bar below has it as the newest act, and does it again
  await stage.press(zh.shell.undo(words.merging(2)));
  await stage.appears(zh.shell.undone);
  expect(reported()).toEqual(before);
  await stage.press(zh.shell.redo(words.merging(2)));
  await stage.appears(zh.shell.redone);
  expect(reported()).toEqual(after);
  expect(names()).toContain("回执");
});

test("of two different returns the operator says which counts, with a reason that is kept", async () => {
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  await choose({ "D01.xlsx": form(0), "D01 改.xlsx": changed(0, key, 7777) });
  await stage.appears(words.resultOf("2020年度", 2));
  expect([...stage.place.querySelectorAll(".return .mark")].map(({ textContent }) => textContent)).toEqual([
    words.states.asked,
    words.states.asked,
  ]);
  expect(stage.control<HTMLButtonElement>("button", words.decide).disabled).toBe(true);
  await stage.type(words.choiceReason, "单位来函说明");
  expect(stage.place.querySelector(".rival-figures tbody tr")?.textContent).toMatch(
    /^1\.1\.1\.2 办件处理情况全部办件 填报!G67777\d+$/,
  );
  // nothing is chosen beforehand
  expect(stage.control<HTMLButtonElement>("button", words.decide).disabled).toBe(true);
  await stage.press("D01.xlsx", ".rivals label");
  await stage.press(words.decide);
  await stage.appears(words.states.superseded);
  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  expect(
    JSON.stringify([...(host.book.sheets.find(({ name }) => name === "收报记录")?.cells.values() ?? [])]),
  ).toContain("单位来函说明");
});

test("a department whose code and name are two here is asked about, and its figures come to the one that is said, with the reason", async () => {
  const [first, second, ...others] = record.departments;
  if (!first || !second) throw new Error("four departments");
  const crossed = [{ ...first, name: second.name }, { ...second, name: first.name }, ...others].map((each) => ({
    ...each,
    reported: new Map(),
  }));
  const ledger = { ...emptyLedger, entries: forms.flatMap(({ entry }) => entry ?? []) };
  host = memoryHost({
    book: read(
      await buildOffice(
        scheme,
        { ...record, departments: crossed },
        { mode: "native", lists: [await issueRegisterSheet(ledger)] },
      ),
    ),
    calculated,
  });
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  await choose({ "D01.xlsx": form(0), "D03.xlsx": form(2) });
  await stage.appears(zh.identities.ask(1));
  expect([...stage.place.querySelectorAll(".return .mark")].map(({ textContent }) => textContent)).toContain(
    words.states.refused,
  );
  expect(await stage.axe()).toEqual([]);
  // nothing is chosen beforehand
  expect(stage.place.querySelector("input[type=radio]:checked")).toBeNull();
  await stage.type(zh.identities.reason, "两份名单编号不同");
  expect(stage.control<HTMLButtonElement>("button", zh.identities.decide).disabled).toBe(true);
  const radios = [...stage.place.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  radios.find(({ labels }) => labels?.[0]?.textContent?.includes(`D02 ${first.name}`))?.click();
  await stage.settle();
  await stage.press(zh.identities.decide);
  await stage.appears(zh.identities.decided(`D01 ${first.name}`, "D02", "两份名单编号不同"));
  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  const after = reported();
  expect(after.get(`D01|${key}`)).toBe("");
  expect(after.get(`D02|${key}`)).toBe(`n:${String(first.reported.get(key))}`);
  expect(
    JSON.stringify([...(host.book.sheets.find(({ name }) => name === "收报记录")?.cells.values() ?? [])]),
  ).toContain("两份名单编号不同");
});

test("an input that was changed after the merge is named on the home card, with both values and the way to it", async () => {
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  await choose({ "D01.xlsx": form(0) });
  await stage.appears(words.resultOf("2020年度", 1));
  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  host.edit("自报", officeReports(scheme, host.book).addressOf("D01", key), 99_999);
  await stage.press(zh.shell.back);
  await stage.appears("99999");
  expect(stage.text()).toContain("D01 示例单位01 自报 1.1.1.2 办件处理情况“全部办件”");
  await stage.press(zh.verify.goToCell, ".verify button, .verify a");
  expect(host.calls.at(-1)).toBe(`goToKeys scorebook.office.reported D01 ${key}`);
  expect(await stage.axe()).toEqual([]);
});

test("what the office rates after the merge is its daily work: told quietly, while a changed figure is still alarmed about", async () => {
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  await choose({ "D01.xlsx": form(0) });
  await stage.appears(words.resultOf("2020年度", 1));
  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  const sheet = host.book.sheets.find(({ name }) => name === "评分");
  const [rated] = [...(sheet?.cells ?? [])].find(([, { locked, row }]) => !locked && row > 8) ?? [];
  if (rated === undefined) throw new Error("nothing to rate");
  host.edit("评分", rated, "不适用");
  await stage.press(zh.shell.back);
  await stage.appears(zh.verify.since("评分 1 格"));
  expect(stage.place.querySelector(".verify .ms-MessageBar--error")).toBeNull();
  expect(await stage.axe()).toEqual([]);
  host.edit("自报", officeReports(scheme, host.book).addressOf("D01", key), 99_999);
  await stage.appears("99999");
  expect(stage.place.querySelector(".verify .ms-MessageBar--error")?.textContent).toContain("自报 1 格。");
  expect(stage.text()).toContain(zh.verify.since("评分 1 格"));
});

test("a formula that somebody wrote over is told in red, with what stands there, what belongs there and the way to it", async () => {
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.ledgerHere(4));
  await choose({ "D01.xlsx": form(0) });
  await stage.appears(words.resultOf("2020年度", 1));
  await stage.press(words.plan);
  await stage.press(words.merge);
  await stage.appears(words.mergedHead);
  await stage.press(zh.shell.back);
  await stage.appears("相符");
  const scores = host.book.sheets.find(({ name }) => name === "得分");
  const [address] = [...(scores?.cells ?? [])].find(([, { formula, row }]) => formula !== undefined && row > 4) ?? [];
  if (address === undefined) throw new Error("no formula in 得分");
  host.edit("得分", address, 99.99);
  await stage.press(zh.verify.again);
  await stage.appears("99.99");
  const card = stage.place.querySelector(".verify");
  expect(card?.querySelector(".ms-MessageBar--error")).not.toBeNull();
  expect(card?.textContent).toContain(`得分!${address}`);
  await stage.press(`得分!${address}`, ".verify button, .verify a");
  expect(host.calls.at(-1)).toBe(`goTo 得分!${address}`);
  expect(await stage.axe()).toEqual([]);
});

test("a merge that was broken off is recovered before anything else", async () => {
  const plan = {
    format: "scorebook.merge.1" as const,
    schemeId: scheme.id,
    files: [],
    totals: [],
    choices: [],
    confirmations: [],
    blanks: [],
    identities: [],
    digest: "abcdefghijklmnop",
    changes: [{ department: "D01", key, before: "", after: "n:5" }],
  };
  const store = host.sheetStore();
  let requests = 0;
  // the pane is closed while the values are being staged
  const dying = {
    ...store,
    apply: async (operations: Parameters<typeof store.apply>[0]) =>
      (requests += 1) > 2 ? Promise.reject(new Error("closed")) : store.apply(operations),
  };
  await expect(runMerge(dying, plan)).rejects.toThrow("closed");
  stage = await paneStage(host, localWorkshop(), "home");
  await stage.appears(words.brokenOff);
  expect(await stage.axe()).toEqual([]);
  await stage.press(words.recover);
  await stage.appears(words.takenBack);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(office.sheets.map(({ name }) => name));
});

test("without a ledger nothing is checked; its file can be chosen", async () => {
  host = memoryHost({ book: { ...office, sheets: office.sheets.filter(({ name }) => name !== "发放登记") } });
  stage = await paneStage(host, localWorkshop(), "returns");
  await stage.appears(words.noLedger);
  expect(stage.place.querySelector("input[multiple]")).toBeNull();
});

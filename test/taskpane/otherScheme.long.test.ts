import { beforeAll, describe, expect, test } from "@jest/globals";
import { emptyLedger, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import { issueForms, type IssuedFile } from "../../src/publish/forms/issueForms.js";
import type { BatchFile } from "../../src/returns/collect.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { carriedText } from "../../src/scheme/catalogue.js";
import { localWorkshop, type Workshop } from "../../src/taskpane/localWorkshop.js";
import { schemeOfBook } from "../../src/workbook/carry/schemeOfBook.js";
import { identityOf } from "../../src/workbook/identity.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { schemeTextSheetName } from "../../src/workbook/sheetNames.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { speakingOf2020 } from "../cli/support/wordsOf2020.js";
import { textsOfFile } from "../cli/support/textsOfFile.js";
import { memoryHost } from "../host/support/memoryHost.js";
import { fileOf } from "../returns/support/issued.js";
import { districtScheme } from "../scheme/support/districtScheme.js";
import { readBook } from "../support/officeFigures.js";

/** The pane beside workbooks of a scheme that the add-in has never seen: all that is not a screen. */
const scheme = buildScheme(districtScheme);
const record = sampleRecord(scheme, { departments: 3, seed: 7 });
const [first] = record.departments;
if (!first) throw new Error("no department");
const job = { cancelled: false, progress: () => undefined };
const wish = {
  round: "2031年度",
  issuedOn: "2031-12-01",
  ledger: null,
  key: null,
  again: false,
  packing: "zip",
} as const;

let bytes: Uint8Array;
let office: BookContents;
let form: BookContents;
let returned: readonly IssuedFile[];

/** All that was answered, for the words in it. */
const told: string[] = [];
const heard = async <T>(answer: Promise<T>): Promise<T> => {
  const given = await answer;
  const written = JSON.stringify(given, (_, value: unknown) => (value instanceof Uint8Array ? undefined : value));
  told.push(...(written ?? "").split(/[",[\]{}]+/).map((text) => `answer: ${text}`));
  if (given instanceof Uint8Array) told.push(...textsOfFile("made.xlsx", given));
  return given;
};
const opened = async (book: BookContents): Promise<Workshop> => {
  const workshop = localWorkshop();
  await heard(workshop.open(book));
  return workshop;
};

beforeAll(async () => {
  bytes = await buildOffice(scheme, record, { mode: "native" });
  office = readBook(bytes);
  form = readBook(await buildForm(scheme, first, record.parameters, { mode: "native" }));
  const made: IssuedFile[] = [];
  const register = { round: wish.round };
  for await (const each of issueForms(scheme, record.departments, { parameters: record.parameters, register }))
    made.push(each);
  returned = made;
});

describe("beside an office workbook of it", () => {
  test("it is opened, ranked and explained", async () => {
    const workshop = await opened(office);
    expect(await workshop.open(office)).toMatchObject({ kind: "office", title: districtScheme.title });
    const ranking = await heard(workshop.ranking());
    expect(ranking?.standings.rows).toHaveLength(3);
    await heard(workshop.card(first.code));
    await heard(workshop.closePlaces(job));
    const host = memoryHost({ book: office });
    const scores = office.sheets.find(({ name }) => name === "得分");
    const cells = [...(scores?.cells.values() ?? [])].filter(({ row, column }) => row === 9 && column > 3);
    const kinds: string[] = [];
    for (const { row, column } of cells) {
      host.select("得分", `${String.fromCharCode(64 + column)}${row}`);
      kinds.push((await heard(workshop.explain(await host.selection()))).kind);
    }
    expect(kinds.filter((kind) => kind === "figure").length).toBeGreaterThan(10);
  });

  test("findings, readings and departments are its own", async () => {
    const workshop = await opened(office);
    const choices = await heard(workshop.ledgerChoices());
    expect(choices?.items.map(({ code }) => code)).toEqual(["50.1"]);
    const draft = {
      department: first.code,
      item: "50.1",
      date: "",
      what: "示例",
      count: "2",
      evidence: "",
      recordedBy: "",
    };
    expect(await heard(workshop.findingEffect(draft, {}))).not.toBeNull();
    expect(await heard(workshop.findingCells(draft, {}))).not.toBeNull();
    expect((await heard(workshop.readings()))?.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await heard(workshop.roster()))?.nextCode).toBe("D04");
    const grown = await heard(
      workshop.grownOffice({ kind: "add", code: "D04", name: "示例新单位" }, { bytes, book: office }),
    );
    if (grown.kind !== "made") throw new Error(grown.kind);
    expect(await (await opened(readBook(grown.bytes))).open(readBook(grown.bytes))).toMatchObject({ kind: "office" });
  });

  test("forms are issued and returns are collected", async () => {
    const workshop = await opened(office);
    const departments = record.departments.map(({ code, name }) => ({ code, name }));
    const issued = await heard(workshop.issueForms(departments, wish, job));
    expect(issued).toMatchObject({ kind: "issued", otherYear: null });
    expect(await workshop.issueForms(departments, { ...wish, round: "2032年度" }, job)).toMatchObject({
      otherYear: { zh: expect.stringContaining("2031") as unknown },
    });
    const files: readonly BatchFile[] = returned.map(({ fileName, bytes: each }) => fileOf(fileName, readBook(each)));
    const ledger = ledgerText({ ...emptyLedger, entries: returned.flatMap(({ entry }) => entry ?? []) });
    const collected = await heard(workshop.collectReturns(files, ledger, { choices: [], confirmations: [] }, job));
    expect(collected).toMatchObject({ kind: "collected" });
  });

  test("it is given out, brought into another mode and into a new workbook", async () => {
    const workshop = await opened(office);
    await heard(workshop.shareCopy({ formulas: "values" }));
    await heard(workshop.reportCard(first.code, null));
    expect(await heard(workshop.bulletin({ office: "", year: "2031", lastYear: bytes }, job))).toMatchObject({
      kind: "made",
    });
    await heard(workshop.chartBook());
    expect((await workshop.planConversion(office, "live")).kind).toBe("planned");
    expect(await heard(workshop.planMigration(office))).toMatchObject({ kind: "planned", departments: 3, lost: [] });
    for (const made of [
      await workshop.migrate(office, "native"),
      await workshop.buildOffice([{ code: "X1", name: "示例单位甲" }], "native"),
      await workshop.buildForm({ code: "X1", name: "示例单位甲" }, "native"),
    ]) {
      const book = readBook(made);
      const identity = identityOf(book);
      const found = identity && schemeOfBook(book, identity);
      expect(found && carriedText(found)).toBe(carriedText(scheme));
    }
  });
});

test("beside a form of it, it is filled in", async () => {
  const workshop = await opened(form);
  const state = await heard(workshop.fillState());
  expect(state).not.toBeNull();
  const { problems = [] } = (await heard(workshop.checkForm(form))) ?? {};
  expect(problems.filter(({ kind }) => kind !== "open")).toEqual([]);
});

test("of all that was said and made, nothing speaks of 2020", () => {
  expect(told.length).toBeGreaterThan(2_000);
  expect(speakingOf2020(told).slice(0, 10)).toEqual([]);
});

describe("what cannot be computed is told as what it is", () => {
  const changed = (change: (text: string) => string): BookContents => ({
    ...office,
    sheets: office.sheets.map((sheet) =>
      sheet.name === schemeTextSheetName
        ? {
            ...sheet,
            cells: new Map(
              [...sheet.cells].map(([address, cell]) => [
                address,
                cell.value.kind === "text" && cell.row > 2
                  ? { ...cell, value: { kind: "text", text: change(cell.value.text) } as const }
                  : cell,
              ]),
            ),
          }
        : sheet,
    ),
  });

  test("a scheme that is not there is unknown, and no newer version", async () => {
    const gone = { ...office, sheets: office.sheets.filter(({ name }) => name !== schemeTextSheetName) };
    expect(await localWorkshop().open(gone)).toEqual({
      kind: "unknownScheme",
      what: "office",
      scheme: "district-2031",
    });
  });

  test("a scheme that was changed after its forms were issued", async () => {
    const ledger = { ...emptyLedger, entries: returned.flatMap(({ entry }) => entry ?? []) };
    const bookOf = async (of: typeof scheme) =>
      readBook(await buildOffice(of, record, { mode: "native", lists: [await issueRegisterSheet(ledger)] }));
    expect(await localWorkshop().open(await bookOf(scheme))).toMatchObject({ kind: "office" });
    const changedLater = buildScheme({ ...districtScheme, title: "改过的评议办法（虚构）" });
    expect(await localWorkshop().open(await bookOf(changedLater))).toMatchObject({
      kind: "broken",
      message: { zh: expect.stringContaining("在发放后改动过") as unknown },
    });
  });

  test("a carried scheme that was changed", async () => {
    expect(await localWorkshop().open(changed((text) => text.replace('"limit":"5"', '"limit":"6"')))).toMatchObject({
      kind: "broken",
      message: { zh: expect.stringContaining("随带的指标体系被改动过") as unknown },
    });
  });
});

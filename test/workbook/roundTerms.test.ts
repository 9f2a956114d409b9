import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { migrateWork } from "../../src/taskpane/migrate/migrateWork.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import { formDraft, type FormPapers } from "../../src/workbook/form/formDraft.js";
import { planConversion } from "../../src/workbook/convert/convert.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 2, seed: 4 });
const terms = { dueOn: "2021-02-26", contact: "示例联系人 0591-00000000", handIn: "经公文系统报送" };
const opened = (bytes: Uint8Array): BookContents => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
};
const older = opened(readFileSync("test/released/0.2.0/office.xlsx"));

test("the terms of a round stand on 说明, and are read again", async () => {
  const book = opened(await buildOffice(scheme, { ...sample, terms }, { mode: "native" }));
  expect(readOffice(scheme, book).record.terms).toEqual(terms);
  const none = opened(await buildOffice(scheme, sample, { mode: "native" }));
  expect(readOffice(scheme, none).record.terms).toEqual({ dueOn: "", contact: "", handIn: "" });
});

test("a due date that is none is reported and not taken", async () => {
  const book = opened(await buildOffice(scheme, { ...sample, terms }, { mode: "native" }));
  const sheets = book.sheets.map((sheet) => {
    const due = [...sheet.cells.values()].find(
      ({ column, value }) => column === 1 && value.kind === "text" && value.text === "dueOn",
    );
    if (!due) return sheet;
    const [address, cell] = [...sheet.cells].find(([, { row, column }]) => row === due.row && column === 4) ?? [];
    if (address === undefined || !cell) throw new Error("no cell");
    return {
      ...sheet,
      cells: new Map(sheet.cells).set(address, { ...cell, value: { kind: "text" as const, text: "2月底" } }),
    };
  });
  const { record, notes } = readOffice(scheme, { ...book, sheets });
  expect(record.terms).toEqual({ ...terms, dueOn: "" });
  expect(notes.map(({ message }) => message).join()).toContain("报送截止日期应为日期，实为“2月底”");
});

test("they stand on the cover of a form, where a round without them refers to its notice", () => {
  const cover = (papers?: FormPapers) => {
    const [department] = sample.departments;
    if (!department) throw new Error("no department");
    const [first] = formDraft(scheme, department, sample.parameters, "native", papers).sheets;
    return first?.cells.map(({ value }) => value);
  };
  expect(cover({ terms })).toEqual(expect.arrayContaining(["2021年2月26日", terms.contact, terms.handIn]));
  expect(cover()?.filter((value) => value === "以通知为准")).toHaveLength(3);
});

test("a workbook of an older template is written as it is, and gets their cells when it is migrated", async () => {
  const { record } = readOffice(scheme, older);
  expect(record).toMatchObject({ template: "2" });
  expect(record.terms).toBeUndefined();
  expect(planConversion(scheme, older, "native").left).toEqual([]);
  expect(officeDraft(scheme, record, "native").customProperties).toMatchObject({ "scorebook.version": "2" });
  const migrated = opened(await migrateWork().migrate(older, "native"));
  const { record: now } = readOffice(scheme, migrated);
  expect(now.template).toBeUndefined();
  expect(now.terms).toBeDefined();
  expect(planConversion(scheme, migrated, "native")).toMatchObject({ changes: [], left: [] });
});

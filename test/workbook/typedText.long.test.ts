import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { bulletin } from "../../src/publish/bulletin/bulletin.js";
import { examples } from "../../src/publish/examples/examples.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { shareCopy } from "../../src/publish/share/shareCopy.js";
import { buildQueryWorkbook } from "../../src/returns/settle/buildQueryWorkbook.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { readBook } from "../support/officeFigures.js";
import { patternsFromTypedCells } from "./support/patternsFromTypedCells.js";

/**
 * MATCH, COUNTIF, SUMIF and their kin take `*`, `?` and `~` for a pattern, and a comparison sign at the beginning for a
 * comparison. What people type must never come to them.
 */
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 2, seed: 3 });
const assessment = assess(scheme, answersOf(scheme, record));
const [department] = record.departments;
if (!department) throw new Error("no department");
const confirmed = new Set<number>();
const query = { department, issueId: "AAAA-BBBB", files: ["a.xlsx"], queries: [], refused: [], changed: [] };

const workbooks: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the office workbook, native": () => buildOffice(scheme, record, { mode: "native" }),
  "the office workbook, live": () => buildOffice(scheme, record, { mode: "live" }),
  "the office workbook, both": () => buildOffice(scheme, record, { mode: "both" }),
  "a form, native": () => buildForm(scheme, department, record.parameters, { mode: "native" }),
  "a form, both": () => buildForm(scheme, department, record.parameters, { mode: "both" }),
  "a shared copy with formulas": async () => (await shareCopy(scheme, record, { formulas: "native" })).bytes,
  "a shared copy of values": async () => (await shareCopy(scheme, record, { formulas: "values" })).bytes,
  "a report card": () => reportCard(assessment, department.code, confirmed),
  "the bulletin": () =>
    bulletin(assessment, {
      confirmed,
      lastYear: { rows: [], rowOf: new Map(), identities: { open: [], faults: [], merged: [] } },
    }),
  "the examples": () => examples(),
  "a list of queries": () => buildQueryWorkbook("考核", query),
};

test.each(Object.entries(workbooks))("in %s no text that people type is a pattern", async (_, made) => {
  expect(patternsFromTypedCells(readBook(await made()))).toEqual([]);
});

const cellOf = (
  sheet: BookContents["sheets"][number],
  address: string,
  formula: string,
): BookContents["sheets"][number] => {
  const cell = sheet.cells.get(address);
  if (!cell) throw new Error(`no cell ${address}`);
  return { ...sheet, cells: new Map([...sheet.cells, [address, { ...cell, formula }]]) };
};

test.each([
  ["MATCH(C5,departmentNames,0)", "C5"],
  ['IFERROR(1,SUMIFS($G$5:$G$9,$C$5:$C$9,"#"&C5))', "C5"],
  ["COUNTIF($C$5:$C$9,台账核对!C2)", "C5"],
  ["VLOOKUP(台账!$C$6,单位!A1:B9,2,FALSE)", "C6"],
])("a formula such as %s would be found", async (formula, typed) => {
  const book = readBook(await buildOffice(scheme, record, { mode: "native" }));
  const sheets = book.sheets.map((sheet) => (sheet.name === "台账" ? cellOf(sheet, "J5", formula) : sheet));
  expect(patternsFromTypedCells({ ...book, sheets }).join()).toContain(typed);
});

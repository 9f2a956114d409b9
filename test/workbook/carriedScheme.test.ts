import { beforeAll, describe, expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { carriedText, isSameScheme } from "../../src/scheme/catalogue.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { schemeOfBook } from "../../src/workbook/carry/schemeOfBook.js";
import { textCheck } from "../../src/workbook/carry/textCheck.js";
import { formDraft } from "../../src/workbook/form/formDraft.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { identityOf } from "../../src/workbook/identity.js";
import { schemeTextSheetName } from "../../src/workbook/sheetNames.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { readBook } from "../support/officeFigures.js";

const scheme = buildScheme(secondScheme);
const record = sampleRecord(scheme, { departments: 1, seed: 2 });

const department = {
  code: "D01",
  name: "示例单位01",
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
};
const formOf = async (definition: SchemeDefinition): Promise<BookContents> => {
  const made = buildScheme(definition);
  const parameters = new Map([...made.parameters.values()].map((each) => [each.name, each.default]));
  return readBook(await writeWorkbook(formDraft(made, department, parameters, "native")));
};
const schemeIn = (book: BookContents, known?: Parameters<typeof schemeOfBook>[2]) =>
  schemeOfBook(book, identityOf(book) ?? { kind: "office", schemeId: "" }, known);
const carriedIn = ({ sheets }: BookContents) => sheets.find(({ name }) => name === schemeTextSheetName);

/** The workbook with other texts in the sheet that carries its scheme. */
function edited(book: BookContents, change: (text: string, cell: CellContents) => string): BookContents {
  const cells = (from: ReadonlyMap<string, CellContents>) =>
    new Map(
      [...from].map(([address, cell]): [string, CellContents] => [
        address,
        cell.value.kind === "text" && cell.column === 2
          ? { ...cell, value: { kind: "text", text: change(cell.value.text, cell) } }
          : cell,
      ]),
    );
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === schemeTextSheetName ? { ...sheet, cells: cells(sheet.cells) } : sheet,
    ),
  };
}

/** As somebody does who knows how the sheet is checked. */
function forged(book: BookContents, from: string, to: string): BookContents {
  const text = carriedText(scheme);
  expect(text).toContain(from);
  const check = textCheck(text.replace(from, to));
  return edited(book, (cell, { row }) => (row === 2 ? check : cell.replace(from, to)));
}

let office: BookContents;
beforeAll(async () => {
  office = readBook(await buildOffice(scheme, record, { mode: "native" }));
});

describe("a scheme that the program does not have", () => {
  test("is carried by the office workbook and by the form, out of sight", async () => {
    for (const book of [office, await formOf(secondScheme)]) {
      expect(carriedIn(book)?.state).toBe("veryHidden");
      expect(schemeIn(book)?.definition).toEqual(JSON.parse(JSON.stringify(secondScheme)));
    }
  });

  test("is carried in as many cells as it needs", async () => {
    const reading = "😀 ".repeat(1300);
    const more = Array.from({ length: 25 }, (_, at) => ({ number: at + 2, reading, parameters: [] }));
    const readings = secondScheme.readings.flatMap((one) => [one, ...more.map((each) => ({ ...one, ...each }))]);
    const long = { ...secondScheme, title: "示例".repeat(50), readings };
    const book = await formOf(long);
    expect(carriedIn(book)?.rowCount).toBeGreaterThan(4);
    expect(schemeIn(book)?.definition.readings).toEqual(readings);
  });

  test("is the known one where that says the same", () => {
    expect(schemeIn(office, new Map([[scheme.id, scheme]]))).toBe(scheme);
    const found = schemeIn(office);
    expect(found && isSameScheme(found, scheme)).toBe(true);
  });

  test("is unknown where the sheet is gone, unless it is known otherwise", () => {
    const gone = { ...office, sheets: office.sheets.filter(({ name }) => name !== schemeTextSheetName) };
    expect(schemeIn(gone)).toBeNull();
    expect(schemeIn(gone, new Map([[scheme.id, scheme]]))).toBe(scheme);
  });
});

test("the scheme of the program is only named", async () => {
  expect(carriedIn(await formOf(newestScheme().definition))).toBeUndefined();
});

describe("a carried scheme that was changed is told before anything is computed", () => {
  test("by hand", () => {
    expect(() => schemeIn(edited(office, (text) => text.replace('"1.25"', '"2.5"')))).toThrow("被改动过");
  });

  test("by somebody who knows how, where the scheme itself is at hand", () => {
    const book = forged(office, '"12.5"', '"12.50"');
    expect(() => schemeIn(book, new Map([[scheme.id, scheme]]))).toThrow(/代号 county-2024 已属于“.*”，内容不同/);
  });

  test("to something that no scheme may say", () => {
    expect(() => schemeIn(forged(office, '"12.5"', '"99"'))).toThrow("指标体系不能使用");
    expect(() => schemeIn(forged(office, '"sections"', '"sektions"'))).toThrow("指标体系不能使用");
    expect(() => schemeIn(forged(office, '"title"', '"__proto__":{"x":1},"title"'))).toThrow("指标体系不能使用");
  });

  test("to the id of another, which the cover does not name", () => {
    expect(() => schemeIn(forged(office, "county-2024", "county-2025"))).toThrow("随带的却是“county-2025”");
  });

  test("to the id of one that comes with the program", async () => {
    const book = await formOf({ ...secondScheme, id: newestScheme().id });
    expect(() => schemeIn(book)).toThrow("随程序提供的");
  });
});

import { strFromU8, unzipSync } from "fflate";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { nativeSheet } from "../../src/publish/share/nativeSheet.js";
import { leftOutWords } from "../../src/publish/share/leftOutWords.js";
import { shareCopy } from "../../src/publish/share/shareCopy.js";
import { shareableSheets } from "../../src/publish/share/shareSheets.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from "../../src/xlsx/draft.js";
import { differences, readBook } from "../support/officeFigures.js";
import { recalculated } from "../support/recalculated.js";
import { needs } from "../support/needs.js";

const scheme = buildScheme(scheme2020);

/** A sample in which everything that must not slip out has a name of its own. */
function marked(departments: number): OfficeRecord {
  const record = sampleRecord(scheme, { departments, seed: 7 });
  return {
    ...record,
    departments: record.departments.map((department, at) => ({
      ...department,
      code: codeOf(department.code),
      name: `机关${String(at).padStart(3, "0")}甲`,
      overrides: new Map(
        [...department.overrides].map(([key, { value }]) => [key, { value, reason: `机密理由${at}` }]),
      ),
    })),
    ledger: record.ledger.map((row, at) => ({
      ...row,
      department: codeOf(row.department),
      what: `问题属于${codeOf(row.department)}`,
      evidence: `机密材料${at}`,
      recordedBy: `登记者${at}`,
    })),
  };
}

/** D21 is also the address of a cell, and would be found in any package. */
const codeOf = (code: unknown): string => `代号${String(code)}`;

/** All that stands in the package: names and texts of parts. */
const partsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
const found = (bytes: Uint8Array, words: readonly string[]): readonly string[] => {
  const all = partsOf(bytes);
  return words.filter((word) => all.some(([name, text]) => name.includes(word) || text.includes(word)));
};
const printedNumber = (value: unknown): string => (value instanceof Fraction ? String(value.toNumber()) : "");
const sheetsOf = (bytes: Uint8Array) => readBook(bytes).sheets.map(({ name, state }) => `${name} ${state}`);

describe("one department of sixty", () => {
  const record = marked(60);
  const [own, ...others] = record.departments;
  if (!own) throw new Error("no department");

  const copy = shareCopy(scheme, record, { formulas: "native", departments: [own.code], sheets: shareableSheets });

  test("holds nothing of the fifty-nine others, in no part of the package", async () => {
    const { bytes, formulas, leftOut } = await copy;
    expect(formulas).toBe("values");
    expect(readBook(bytes).definedNames.filter(({ name }) => !name.startsWith("_xlnm."))).toEqual([]);
    expect(leftOut).toContainEqual({ kind: "departments", count: 59, of: 60 });
    expect(leftOut).toContainEqual({ kind: "formulas", because: "departments", needed: [] });
    expect(found(bytes, [own.name, own.code])).toEqual([own.name, own.code]);
    expect(
      found(
        bytes,
        others.flatMap(({ name, code }) => [name, code, `问题属于${code}`]),
      ),
    ).toEqual([]);
    expect(
      found(
        bytes,
        others.map((_, at) => `>机密理由${at + 1}<`),
      ),
    ).toEqual([]);
    expect(
      found(bytes, [
        "机密材料",
        "登记者",
        "<f>",
        "<f ",
        "dataValidation",
        "comments",
        "externalLink",
        "customXml",
        "webextension",
        "calcChain",
        "printerSettings",
      ]),
    ).toEqual([]);
    const { departments, model } = assess(scheme, answersOf(scheme, record));
    const totals = departments.map((department) => printedNumber(department.valueOf(keyOf.total)));
    const ownNumbers = new Set(model.cells.map(({ key }) => printedNumber(departments[0]?.valueOf(key))));
    const foreign = totals.filter((total) => total.includes(".") && !ownNumbers.has(total));
    expect(foreign.length).toBeGreaterThan(40);
    expect(
      found(
        bytes,
        foreign.map((total) => `<v>${total}</v>`),
      ),
    ).toEqual([]);
    expect(found(bytes, [`<v>${totals[0] ?? ""}</v>`])).toHaveLength(1);
    expect(sheetsOf(bytes).filter((sheet) => !sheet.endsWith("visible"))).toEqual([]);
  });

  test("keeps the place among all sixty, and every score", async () => {
    const { bytes } = await copy;
    const all = assess(scheme, answersOf(scheme, record));
    const { compared, wrong } = differences(withRaw(bytes), {
      ...all,
      departments: all.departments.filter(({ answers }) => answers.code === own.code),
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(250);
  });

  test("two departments of one name do not get each other's rows", async () => {
    const few = marked(8);
    const twins = { ...few, departments: few.departments.map((each) => ({ ...each, name: "同名局" })) };
    const { bytes } = await shareCopy(scheme, twins, {
      formulas: "values",
      departments: [own.code],
      sheets: shareableSheets,
    });
    expect(
      found(
        bytes,
        few.departments.slice(1).flatMap(({ code }) => [code, `问题属于${code}`]),
      ),
    ).toEqual([]);
    expect(
      found(
        bytes,
        few.departments.slice(1).map((_, at) => `>机密理由${at + 1}<`),
      ),
    ).toEqual([]);
  });
});

const record6 = marked(6);
const native = shareCopy(scheme, record6, { formulas: "native" });
const values = shareCopy(scheme, record6, { formulas: "values" });

describe("all departments", () => {
  const record = record6;

  test("with formulas, only the sheets that the formulas need are hidden", async () => {
    const { bytes, formulas, leftOut } = await native;
    expect(formulas).toBe("native");
    expect(sheetsOf(bytes).filter((sheet) => !sheet.endsWith("visible"))).toEqual([
      "未舍入 hidden",
      "选项 hidden",
      "台账核对 hidden",
    ]);
    expect(found(bytes, ["机密材料", "机密理由", "登记者", "_xldudf"])).toEqual([]);
    expect(leftOut.map(({ kind }) => kind).sort()).toEqual([
      "evidence",
      "hiddenSheets",
      "reasons",
      "recordedBy",
      "sheets",
      "unconfirmedReadings",
    ]);
  });

  test("sheets whose formulas would need others hold values, and say which were needed", async () => {
    const { bytes, formulas, leftOut } = await shareCopy(scheme, record, { formulas: "native", sheets: ["ranking"] });
    expect(formulas).toBe("values");
    expect(leftOut.find(({ kind }) => kind === "formulas")).toMatchObject({
      because: "sheets",
      needed: expect.arrayContaining(["得分", "采用值"]) as unknown,
    });
    expect(sheetsOf(bytes)).toEqual(["说明 visible", "排名 visible"]);
  });

  test("reasons go out only where they are asked for", async () => {
    expect(found((await values).bytes, ["机密理由"])).toEqual([]);
    expect(
      found((await shareCopy(scheme, record, { formulas: "values", sheets: ["reasons"] })).bytes, ["机密理由"]),
    ).toEqual(["机密理由"]);
  });

  test("the only name in the properties is the product's, and the same record gives the same bytes", async () => {
    const { bytes } = await values;
    const core = partsOf(bytes).find(([name]) => name === "docProps/core.xml")?.[1] ?? "";
    expect([...core.matchAll(/<(dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, , name]) => name)).toEqual([
      "考核簿 Scorebook",
    ]);
    expect((await shareCopy(scheme, record, { formulas: "values" })).bytes).toEqual(bytes);
  });

  test.each([
    [{ departments: ["没有"] }, "unknownDepartment"],
    [{ departments: [] }, "noDepartments"],
    [{ sheets: [] }, "noSheets"],
  ] as const)("%j is refused", async (options, code) => {
    await expect(shareCopy(scheme, record, { formulas: "values", ...options })).rejects.toMatchObject({
      fault: { code },
    });
  });

  test("every kind of what is left out has a sentence in both languages", async () => {
    const { leftOut } = await shareCopy(scheme, record, {
      formulas: "native",
      departments: [record.departments[0]?.code ?? ""],
      sheets: ["ledger"],
    });
    for (const left of leftOut)
      for (const words of Object.values(leftOutWords(left))) expect(words).not.toMatch(/undefined|NaN|^$/);
  });
});

test("a copy that calculates drops exactly those marks and lists that lead to an absent sheet", () => {
  const area = { row: 1, column: 1, rowCount: 9, columnCount: 1 };
  const names = [
    { name: "Kept", refersTo: "得分!$A$1" },
    { name: "Gone", refersTo: "台账!$A$1" },
  ];
  const mark = (formula: string): ConditionalFormatDraft => ({ area, formula, style: {} });
  const list = (formula1: string, formula2 = "9"): ValidationDraft => ({ area, type: "whole", formula1, formula2 });
  const conditionalFormats = ["A1>1", "得分!A1+Kept>1"].map(mark);
  const validations = [list("1"), list("得分!$A$1", "Kept"), { area, type: "list" as const }];
  const sheet: SheetDraft = {
    name: "得分",
    cells: [{ row: 1, column: 1, value: 1, linkTo: "台账!A1" }],
    conditionalFormats: [...conditionalFormats, ...["台账!A1>1", "得分!A1>台账!A1", "Kept>Gone"].map(mark)],
    validations: [list("Gone"), list("1", "台账!A1"), list("台账!A1"), ...validations],
  };
  const properties = { title: "", creator: "" };
  const found = nativeSheet(
    { sheets: [sheet, { name: "台账", cells: [] }], names, properties },
    sheet,
    new Set(["得分"]),
  );
  expect(found).toEqual({ name: "得分", cells: [{ row: 1, column: 1, value: 1 }], conditionalFormats, validations });
});

test("the cover names each sheet with a link to it, and says beside it what it holds", async () => {
  const cover = readBook((await values).bytes).sheets.find(({ name }) => name === "说明");
  const at = (address: string) => cover?.cells.get(address)?.value;
  const links = new Map(cover?.hyperlinks.map(({ ref, location }) => [location, ref]));
  const label = links.get("'排名'!A1") ?? "";
  expect(label).toMatch(/^B\d+$/);
  expect(at(label)).toEqual({ kind: "text", text: "排名" });
  expect(at(label.replace("B", "C"))).toEqual({ kind: "text", text: "按名次排列的结果。" });
});

needs("libreoffice")("a copy with formulas in LibreOffice", () => {
  test("calculates to the same figures", async () => {
    const record = record6;
    const { bytes } = await native;
    const { compared, wrong } = differences(readBook(recalculated(bytes)), assess(scheme, answersOf(scheme, record)));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(6 * 300);
  });
});

/** 未舍入 never goes out as values; the comparison of all sheets takes an empty one. */
function withRaw(bytes: Uint8Array) {
  const book = readBook(bytes);
  const [first] = book.sheets;
  const key = first?.cells.get("A1");
  if (!first || !key) throw new Error("no sheet");
  const raw = {
    ...first,
    name: "未舍入",
    cells: new Map([["A1", { ...key, value: { kind: "text" as const, text: "scorebook.office.raw" } }]]),
  };
  return { ...book, sheets: [...book.sheets, raw] };
}

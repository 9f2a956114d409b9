import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import { ledgerColumns, ledgerFrame } from "../../src/workbook/office/sheets/ledger.js";
import { reasonFrame } from "../../src/workbook/office/sheets/reasons.js";
import { readOffice, type ReadOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { filled } from "../simulator/support/filled.js";
import { cellAddress } from "../support/cellAddress.js";
import { differences, readBook } from "../support/officeFigures.js";
import { needs, pathOf } from "../support/needs.js";
import { recalculated } from "../support/recalculated.js";

/** Who is meant by what stands in a cell, and that every filled row counts or is named: by formulas and reader alike. */
const scheme = newestScheme();
const item = "1.1.2.1";
const names = ["示例厅总队", "示例厅*", "示例A~B厅", "示例丁?"];
const sample = sampleRecord(scheme, { departments: 4, seed: 7 });
const [template] = sample.ledger;
if (!template) throw new Error("the sample has findings");
const finding = (department: string, typed: string, count: number | null) => ({
  ...template,
  department,
  item: typed,
  count: count === null ? null : Fraction.of(count),
});

/** Each with what it must come to: how many findings of whom, or why none. */
const typed: readonly (readonly [
  department: string,
  item: string,
  count: number | null,
  means: string,
  marked: string,
])[] = [
  ["D01 示例厅总队", `${item} 政务`, 1, "D01 1", "✓ 考核项名称与指标体系不同"],
  ["示例厅*", item, 3, "D02 3", "✓"],
  ["D03 示例A~B厅", item, 3, "D03 3", "✓"],
  ["示例A~B厅", item, 1, "D03 1", "✓"],
  ["  D04   示例丁? ", item, 2, "D04 2", "✓"],
  ["d02", item, 10, "D02 10", "✓"],
  ["D02 旧名", item, 20, "D02 20", "✓ 单位名称与“单位”表不同"],
  ["示例单位*", item, 5, "nobody", "✗ 单位不在名单中"],
  ["示例?", item, 5, "nobody", "✗ 单位不在名单中"],
  ["示例厅~*", item, 5, "nobody", "✗ 单位不在名单中"],
  [">D01", item, 5, "nobody", "✗ 单位不在名单中"],
  ["=D01", item, 5, "nobody", "✗ 单位不在名单中"],
  ["<>", item, 5, "nobody", "✗ 单位不在名单中"],
  ["Ｄ０２", item, 5, "nobody", "✗ 单位不在名单中"],
  ["D01", "1.1.2.*", 5, "nobody", "✗ 不是台账指标"],
  ["D01", "?.1.2.1", 5, "nobody", "✗ 不是台账指标"],
  ["D02", "1.1.2.2", null, "nobody", "✗ 数量应为不小于0的整数"],
];
const record: OfficeRecord = {
  ...sample,
  departments: sample.departments.map((department, at) => ({
    ...department,
    name: names[at] ?? department.name,
    overrides: new Map(),
  })),
  ledger: typed.map(([department, what, count]) => finding(department, what, count)),
};

interface Edit {
  readonly sheet: string;
  readonly insert?: number;
  readonly row?: string | number;
  readonly column?: string;
  readonly value?: string | number | null;
}

const folder = mkdtempSync(join(tmpdir(), "scorebook-who-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const [from, to] = [join(folder, "from.xlsx"), join(folder, "to.xlsx")];
  writeFileSync(from, bytes);
  const input = JSON.stringify([edits.map((edit) => ({ ...edit, sheet: `scorebook.office.${edit.sheet}` }))]);
  execFileSync(pathOf("openpyxl"), [new URL("../support/edit_workbook.py", import.meta.url).pathname, from, to], {
    input,
  });
  return readFileSync(to);
}

const sheetIn = (book: BookContents, name: string) => {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet;
};
const textAt = (book: BookContents, sheet: string, row: number, column: number): string => {
  const value = sheetIn(book, sheet).cells.get(cellAddress(row, column))?.value;
  return value?.kind === "text" || value?.kind === "number" ? value.text : "";
};
const findingsOf = ({ record: { ledger } }: ReadOffice, department: string, code = item): number =>
  ledger
    .filter((row) => row.department === department && row.item === code)
    .reduce((sum, { count }) => sum + (count instanceof Fraction ? count.toNumber() : 0), 0);
const noteAt = ({ notes }: ReadOffice, place: string) => notes.find((note) => note.place?.startsWith(place));

let made: Uint8Array;
beforeAll(async () => {
  made = await buildOffice(scheme, record, { mode: "native" });
}, 120_000);

describe("the reader", () => {
  test("takes a code before a space, a code alone, or a name that one department has; nothing else", () => {
    const read = readOffice(scheme, readBook(made));
    typed.forEach(([department, , count, means, marked], at) => {
      const row = read.record.ledger[at];
      if (means !== "nobody")
        expect([department, `${String(row?.department)} ${String(count)}`]).toEqual([department, means]);
      const note = read.notes.find(({ place }) => place?.match(/\d+$/)?.[0] === String(ledgerFrame.firstRow + at));
      const kind = marked.startsWith("✗") ? "wrong" : marked === "✓" ? "silent" : "remark";
      expect([department, note === undefined ? "silent" : note.remark ? "remark" : "wrong"]).toEqual([
        department,
        kind,
      ]);
    });
    expect(read.notes.find(({ department }) => department === "Ｄ０２")?.message).toContain(
      "单位代码写法与名单不一致，请改为 D02",
    );
  });

  test("notes in 核定理由 every name that the sheet marks as another than that of now", async () => {
    const rows = [
      ["D01 示例厅总队", item, ""],
      ["D02 旧名", item, "B"],
      ["D03", `${item} 旧称`, "C"],
      ["D04 旧名", `${item} 旧称`, "BC"],
      ["D04 旧名", "9.9 旧称", "wrong"],
    ] as const;
    const reasons = rows.map(([department, of]) => ({ department, item: of, reason: "据查", decidedBy: "" }));
    const changed = { ...record, reasons };
    const { notes } = readOffice(scheme, readBook(await buildOffice(scheme, changed, { mode: "native" })));
    const sheet = filled(officeDraft(scheme, changed, "native"));
    rows.forEach(([, , columns], at) => {
      const row = reasonFrame.firstRow + at;
      const here = notes.filter(({ place }) => place?.startsWith("核定理由!") && place.slice(6) === String(row));
      const remarks = here.filter(({ remark }) => remark).map(({ place }) => place?.charAt(5));
      expect([row, remarks.join("")]).toEqual([row, columns === "wrong" ? "" : columns]);
      expect(here).toHaveLength(columns === "wrong" ? 1 : columns.length);
      const mark = { "": "✓", wrong: "✗ 单位、考核项或理由不全" }[columns as string] ?? "✓ 名称与现在的不同";
      expect([row, sheet.valueAt("核定理由", row, 7)]).toEqual([row, mark]);
    });
    expect(notes.find(({ place }) => place === "核定理由!C7")?.message).toBe(
      `考核项名称写为“旧称”，与指标体系不同；理由已按代码 ${item} 采用，请核对`,
    );
  });

  test("tells of a name of blanks as of one that is missing, as the sheet does", async () => {
    const departments = record.departments.map((department) =>
      department.code === "D03" ? { ...department, name: "  " } : department,
    );
    const { notes } = readOffice(
      scheme,
      readBook(await buildOffice(scheme, { ...record, departments }, { mode: "native" })),
    );
    expect(notes.filter(({ place }) => place === "单位!B11")).toMatchObject([
      { department: "D03", message: "没有单位名称；请填写" },
    ]);
  });

  test("refuses two departments of one name, also where only folding shows it, with both cells", async () => {
    for (const name of ["示例厅总队", "示例厅 总队"]) {
      const departments = record.departments.map((department) =>
        department.code === "D03" ? { ...department, name } : department,
      );
      const bytes = await buildOffice(scheme, { ...record, departments }, { mode: "native" });
      expect(() => readOffice(scheme, readBook(bytes))).toThrow(/单位!B11：单位名称与 单位!B9 相同/);
    }
  });
});

needs("libreoffice", "openpyxl")("formulas and reader", () => {
  test("mean the same by what was typed, mark the same rows, and come to the same figures", () => {
    const calculated = readBook(recalculated(made));
    const read = readOffice(scheme, readBook(made));
    expect(typed.map((_, at) => textAt(calculated, "台账", ledgerFrame.firstRow + at, ledgerColumns.check))).toEqual(
      typed.map(([, , , , marked]) => marked),
    );
    expect(differences(calculated, assess(scheme, answersOf(scheme, read.record))).wrong).toEqual([]);
    expect(["D01", "D02", "D03", "D04"].map((code) => findingsOf(read, code))).toEqual([1, 33, 4, 2]);
  });

  test("keep the findings of a renamed department, and count or name every row that was inserted or typed below", () => {
    const end = ledgerFrame.headRow + ledgerFrame.rows + 100;
    const at = (sheet: string, row: number, cells: Readonly<Record<string, string | number>>): readonly Edit[] =>
      Object.entries(cells).map(([column, value]) => ({ sheet, row, column, value }));
    const bytes = edited(made, [
      { sheet: "departments", row: "D02", column: "name", value: "示例新厅" },
      ...at("departments", 13, { name: "示例戊厅", code: "D05" }),
      ...at("departments", 14, { A: "D06", name: "示例己厅", code: "D06" }),
      { sheet: "ledger", insert: 8 },
      ...at("ledger", 8, { A: "ledger.3", department: "D01 示例厅总队", item, count: 100 }),
      ...at("ledger", ledgerFrame.headRow + ledgerFrame.rows + 2, { department: "D04", item, count: 200 }),
      ...at("ledger", end + 5, { department: "D04", item, count: 400 }),
      ...at("overrides", 20, { "1.1.2.1.count": 3 }),
      ...at("readings", 79, { value: 0.5 }),
      ...at("reasons", 20, { department: "D09", item, reason: "不知是谁" }),
    ]);
    const book = readBook(bytes);
    const read = readOffice(scheme, book);
    expect(["D01", "D02", "D03", "D04"].map((code) => findingsOf(read, code))).toEqual([101, 30, 4, 202]);
    expect(noteAt(read, `台账 第 ${end + 5} 行`)).toMatchObject({
      message: expect.stringContaining("未计入得分") as unknown,
    });
    for (const place of ["单位 第 13 行", "单位 第 14 行", "核定 第 20 行", "核定理由!B20", "参数与口径 第 79 行"])
      expect([place, noteAt(read, place)?.remark]).toEqual([place, undefined]);
    expect([13, 14].map((row) => noteAt(read, `单位 第 ${row} 行`)?.message).join()).not.toContain("恢复");
    const calculated = readBook(recalculated(bytes));
    expect(differences(calculated, assess(scheme, answersOf(scheme, read.record))).wrong).toEqual([]);
  });

  test("say of two departments of one name that neither is meant by it, and mark both", () => {
    const calculated = readBook(
      recalculated(edited(made, [{ sheet: "departments", row: "D01", column: "name", value: "示例A~B厅" }])),
    );
    expect(textAt(calculated, "台账", ledgerFrame.firstRow + 3, ledgerColumns.check)).toBe("✗ 单位不在名单中");
    const checks = [...sheetIn(calculated, "单位").cells.values()].filter(
      ({ value }) => value.kind === "text" && value.text === "✗ 单位名称重复",
    );
    expect(checks.map(({ row }) => row)).toEqual([9, 11]);
  });
});

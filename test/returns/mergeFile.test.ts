import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { FormulaMode } from "../../src/formula/print.js";
import { mergeFile } from "../../src/returns/merge/mergeFile.js";
import type { MergePlan } from "../../src/returns/merge/mergePlan.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { WorkbookError } from "../../src/workbook/workbookError.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { OpenPackage } from "../../src/xlsx/edit/openPackage.js";
import { packed, partsOf, setCell } from "./support/editForm.js";
import { fileOf, issue, read, record, scheme } from "./support/issued.js";
import { collect } from "./support/collectFiles.js";

const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
const offices = new Map<FormulaMode, Uint8Array>();
const office = (mode: FormulaMode = "native"): Uint8Array => offices.get(mode) ?? new Uint8Array();
let plan: MergePlan;
/** What the file of a merge should be like: the office workbook of the record with the first department's report in it. */
const wanted = {
  ...blank,
  departments: blank.departments.map((each, at) =>
    at === 0 ? { ...each, reported: record.departments[0]?.reported ?? new Map() } : each,
  ),
};

beforeAll(async () => {
  for (const mode of ["native", "live", "both"] as const) offices.set(mode, await buildOffice(scheme, blank, { mode }));
  const { bytes, ledger } = await issue(0);
  plan = (await collect(scheme, [fileOf("甲.xlsx", read(bytes))], ledger, officeReports(scheme, read(office())))).plan;
}, 120_000);

function merge(bytes: Uint8Array, from = plan): { readonly bytes: Uint8Array; readonly book: BookContents } {
  const file = new OpenPackage(bytes);
  const book = mergeFile(scheme, file, read(bytes), from);
  return { bytes: file.bytes(), book };
}
const shown = (book: BookContents) =>
  book.sheets.map(({ name, cells }) => [
    name,
    [...cells].map(([address, { value, formula }]) => [address, value, formula]),
  ]);
const filled = (book: BookContents) =>
  readOffice(scheme, book).record.departments.map(({ code, reported }) => [
    code,
    [...reported].filter(([, value]) => value !== null).map(String),
  ]);

describe("the file that comes out", () => {
  test.each(["native", "live", "both"] as const)(
    "%s: shows in every cell what a workbook built from the record shows",
    async (mode) => {
      const merged = merge(office(mode));
      const afresh = read(await buildOffice(scheme, wanted, { mode }));
      expect(plan.changes.length).toBeGreaterThan(20);
      expect(filled(merged.book)).toEqual(filled(afresh));
      expect(shown(merged.book)).toEqual(shown(afresh));
      expect(shown(read(merged.bytes))).toEqual(shown(merged.book));
    },
  );

  test("is otherwise the same, to the byte", () => {
    const [before, after] = [unzipSync(office()), unzipSync(merge(office()).bytes)];
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
    );
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed.filter((name) => !name.startsWith("xl/worksheets/"))).toEqual([]);
  });

  test("is the same each time", () => {
    expect(merge(office()).bytes).toEqual(merge(office()).bytes);
  });

  test("keeps a formula that a person put in the place of ours", () => {
    const book = read(office());
    const sheet = book.sheets.find(({ name }) => name === "得分");
    const [address] = [...(sheet?.cells ?? [])].find(([, { formula }]) => formula !== undefined) ?? [];
    if (!sheet || address === undefined) throw new Error("a formula of 得分");
    const parts = partsOf(office());
    setCell(parts, sheet.part, address, "<f>1+1</f><v>2</v>");
    const merged = merge(packed(parts));
    expect(merged.book.sheets.find(({ name }) => name === "得分")?.cells.get(address)).toMatchObject({
      formula: "1+1",
      value: { text: "2" },
    });
  });
});

describe("nothing comes out", () => {
  const first = () => {
    const [change] = plan.changes;
    if (!change) throw new Error("a change");
    const reports = officeReports(scheme, read(office()));
    const part = read(office()).sheets.find(({ name }) => name === reports.sheet)?.part ?? "";
    return { address: reports.addressOf(change.department, change.key), part };
  };

  test("where a cell is not what it was when the plan was made: it is named", () => {
    const { address, part } = first();
    const parts = partsOf(office());
    setCell(parts, part, address, "<v>987</v>");
    expect(() => merge(packed(parts))).toThrow(WorkbookError);
    expect(() => merge(packed(parts))).toThrow(`自报!${address}：与合并计划不符：应为“空白”，实为“987”`);
  });

  test("where a cell cannot be written: it is named, with what to do", () => {
    const { address, part } = first();
    const parts = partsOf(office());
    const cell = new RegExp(`<c r="${address}"[^>]*/>`);
    parts.set(part, String(parts.get(part)).replace(cell, ""));
    expect(() => merge(packed(parts))).toThrow(
      new RegExp(`^自报：文件的写法少见，不能原位改动（自报!${address}）；请用 Excel 或 WPS 打开，另存为.*后再试$`),
    );
  });

  test("where the totals are not those of the plan", () => {
    const wrong = {
      ...plan,
      totals: plan.totals.map((total, at) =>
        at === 0 ? { ...total, after: { ...total.after, filled: total.after.filled + 1 } } : total,
      ),
    };
    expect(() => merge(office(), wrong)).toThrow("合并后的合计与控制数不符");
  });
});

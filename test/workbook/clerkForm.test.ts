import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import type { OfficeDepartment } from "../../src/engine/answers/officeRecord.js";
import { cellWords } from "../../src/rules/contract/cellWords.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { evenBreaks } from "../../src/workbook/fit/evenBreaks.js";
import { formDraft } from "../../src/workbook/form/formDraft.js";
import { formSheets } from "../../src/workbook/sheetNames.js";
import type { BookDraft } from "../../src/xlsx/draft.js";

const scheme = newestScheme();
const { departments, parameters } = sampleRecord(scheme, { departments: 1, seed: 5 });
const [sample] = departments;
if (!sample) throw new Error("no department");
const department: OfficeDepartment = { ...sample, sectionsNotApplicable: [], reported: new Map() };
const form = (of: Partial<OfficeDepartment> = {}, texts?: ReadonlyMap<string, string>) =>
  formDraft(scheme, { ...department, ...of }, parameters, "native", { ...(texts && { texts }) });
const sheetOf = ({ sheets }: BookDraft, name: string) => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const keysOf = (book: BookDraft, name: string) =>
  sheetOf(book, name).cells.flatMap(({ row, column, value }) =>
    column === 1 && row > 4 ? [typeof value === "string" ? value : ""] : [],
  );
const coverLine = (book: BookDraft, key: string) => {
  const { cells } = sheetOf(book, formSheets.cover);
  const row = cells.find(({ column, value }) => column === 1 && value === key)?.row;
  return cells.find((cell) => cell.row === row && cell.column === 3)?.value;
};

describe("the form for its clerk", () => {
  const asked = scheme.items.filter(({ definition }) => definition.by === "department").map(({ code }) => code);

  test("has what is to be filled in on a sheet of its own, and nothing else there", () => {
    expect(keysOf(form(), formSheets.form)).toEqual(asked);
    expect(keysOf(form(), formSheets.all)).toEqual(expect.arrayContaining(scheme.items.map(({ code }) => code)));
    const open = form().sheets.filter(({ cells }) => cells.some(({ style }) => style?.unlocked === true));
    expect(open.map(({ name }) => name)).toEqual([formSheets.cover, formSheets.form]);
  });

  test("says the same number of open items on the cover and in the states", () => {
    const book = form();
    const states = sheetOf(book, formSheets.form).cells.filter(({ column, value }) => column === 9 && value === "未填");
    expect(states).toHaveLength(asked.length);
    expect(coverLine(book, "open")).toBe(`${asked.length} 项（不填计 0 分）`);
  });

  test("counts names, telephone and evidence that are missing", () => {
    const key = scheme.items.find(({ code }) => code === "1.1.1.5")?.inputs[0]?.keys[0] ?? "";
    const said = { reported: new Map([[key, cellWords.notApplicable]]) };
    expect(coverLine(form(said), "texts")).toBe("填报人、联系电话、审核负责人缺 3 处；填“不适用”而没有佐证说明的 1 项");
    const texts = new Map([
      ["phone", "0591-00000000"],
      ["1.1.1.5.evidence", "没有自建系统"],
    ]);
    expect(coverLine(form(said, texts), "texts")).toBe(
      "填报人、联系电话、审核负责人缺 2 处；填“不适用”而没有佐证说明的 0 项",
    );
  });

  test("prints on pages that are about equally full, and shows no table without rows", () => {
    const { print, rows } = sheetOf(form(), formSheets.form);
    const [first = 0, ...others] = print?.rowBreaks ?? [];
    expect(others).toEqual([]);
    const heightOf = (row: number) => rows?.get(row)?.height ?? 16.5;
    const { row: from = 0, rowCount = 0 } = print?.area ?? {};
    const all = Array.from({ length: rowCount }, (_, at) => from + at);
    const sum = (some: readonly number[]) => some.reduce((total, row) => total + heightOf(row), 0);
    const share = sum(all.filter((row) => row <= first)) / sum(all);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);

    const { cells, rows: shown } = sheetOf(form(), formSheets.readings);
    const titles = cells.filter(({ row, value }) => value === "等次表" && shown?.get(row)?.hidden !== true);
    expect(titles).toEqual([]);
    expect(cells.some(({ row, value }) => value === "分档计分表" && shown?.get(row)?.hidden !== true)).toBe(true);
  });

  test("no page ends with a heading, none has more than its part and one row, and what fits on one page has none", () => {
    const room = { width: 784, height: 516, columns: [165], repeated: 24 };
    fc.assert(
      fc.property(
        fc.array(fc.record({ height: fc.integer({ min: 16, max: 60 }), isHeading: fc.boolean() }), { maxLength: 120 }),
        (given) => {
          const rows = given.map((each, at) => ({ ...each, row: at + 5, isHeading: each.isHeading && at % 5 < 2 }));
          const breaks = evenBreaks(rows, room);
          const pages = [...breaks, Infinity].map((to, at) =>
            rows.filter(({ row }) => row <= to && row > (breaks[at - 1] ?? 0)),
          );
          const sum = (some: typeof rows) => some.reduce((total, { height }) => total + height, 0);
          for (const page of pages.slice(0, -1)) expect(page.at(-1)?.isHeading).not.toBe(true);
          // two rows: the one with which it is full, and one that a heading before it has pushed here
          for (const page of pages) expect(sum(page)).toBeLessThanOrEqual(sum(rows) / pages.length + 120);
          if (sum(rows) < 400) expect(breaks).toEqual([]);
        },
      ),
    );
  });

  test("shows no reading that is about items of others alone, and no blank row of a table", () => {
    const shownOf = (book: BookDraft) => {
      const { rows, cells } = sheetOf(book, formSheets.readings);
      const shown = cells.filter(({ row, column }) => column === 1 && row > 4 && rows?.get(row)?.hidden !== true);
      return shown.map(({ value }) => (typeof value === "string" ? value : ""));
    };
    const shown = shownOf(form());
    expect(shown).toEqual(expect.arrayContaining(["rankMethod", "notApplicable", "rounding"]));
    // 2.4.3 is the office's own, and no grade is set
    expect(shown.filter((key) => /^(findingAmounts|guideVeto|grades\.)/.test(key))).toEqual([]);
    expect(shownOf(form({ sectionsNotApplicable: ["1", "2"] }))).not.toContain("rankMethod");
  });
});

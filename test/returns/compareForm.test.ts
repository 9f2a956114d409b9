import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compareForm } from "../../src/returns/compare/compareForm.js";
import type { FormDifference } from "../../src/returns/compare/difference.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { columnName } from "../../src/xlsx/cellAddress.js";
import { needs, pathOf } from "../support/needs.js";
import { countRuns } from "../support/propertyRuns.js";
import { recalculated } from "../support/recalculated.js";
import { seedOffset } from "../support/seedOffset.js";
import { seeded } from "../xlsx/support/random.js";
import { issue, number, read, text, withCell, withSheet } from "./support/issued.js";

const issued = issue();
const returned = issued.then(({ bytes }) => read(bytes));
const differences = async (change: (book: BookContents) => BookContents): Promise<readonly FormDifference[]> => {
  const { form } = await issued;
  return compareForm(form.contents, change(await returned)).differences;
};
const proof = "发放凭证";

describe("honest savings", () => {
  test("by nobody: no difference", async () => expect(await differences((book) => book)).toEqual([]));

  needs("libreoffice")("by LibreOffice", () => {
    test("no difference", async () => {
      const { bytes, form } = await issued;
      expect(compareForm(form.contents, read(recalculated(bytes))).differences).toEqual([]);
    });
  });

  needs("openpyxl")("by openpyxl", () => {
    test("no difference", async () => {
      const { bytes, form } = await issued;
      const folder = mkdtempSync(join(tmpdir(), "scorebook-openpyxl-"));
      try {
        const [from, to] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
        writeFileSync(from, bytes);
        execFileSync(pathOf("openpyxl"), [
          "-c",
          "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])",
          from,
          to,
        ]);
        expect(compareForm(form.contents, read(readFileSync(to))).differences).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});

/** All of them in a longer run: SCOREBOOK_EVERY_CELL=1. */
const sampled = process.env["SCOREBOOK_EVERY_CELL"] === "1" ? Infinity : 30;

describe("one change at a time is named to its cell", () => {
  test("every locked cell: its text, number or formula", async () => {
    const { form } = await issued;
    const all = form.contents.sheets
      .filter(({ name }) => name !== proof)
      .flatMap((sheet) =>
        [...sheet.cells]
          .filter(([, cell]) => cell.locked && (cell.formula !== undefined || cell.value.kind !== "blank"))
          .map(([address, cell]) => ({ sheet: sheet.name, address, cell })),
      );
    expect(all.length).toBeGreaterThan(1_000);
    const next = seeded(7 + seedOffset);
    const chosen = sampled < all.length ? Array.from({ length: sampled }, () => all[next() % all.length]) : all;
    for (const each of chosen) {
      if (!each) continue;
      countRuns();
      const { sheet, address, cell } = each;
      const found = await differences((book) => withCell(book, sheet, address, changed(cell)));
      expect(found.map((difference) => `${difference.sheet ?? ""}!${difference.cell ?? ""}`)).toContain(
        `${sheet}!${address}`,
      );
    }
  });

  const changed = ({ formula, value }: CellContents): Partial<CellContents> => {
    if (formula !== undefined) return { formula: `${formula}+0` };
    return value.kind === "number"
      ? { value: number(`${value.text}1`) }
      : { value: text(value.kind === "text" ? `${value.text}x` : "x") };
  };

  test("every formula, overwritten by a number", async () => {
    const { form } = await issued;
    const all = form.contents.sheets.flatMap((sheet) =>
      [...sheet.cells]
        .filter(([, { formula }]) => formula !== undefined)
        .map(([address]) => [sheet.name, address] as const),
    );
    const next = seeded(8 + seedOffset);
    for (const [sheet, address] of sampled < all.length
      ? Array.from({ length: 10 }, () => all[next() % all.length] ?? (["", ""] as const))
      : all) {
      const found = await differences((book) =>
        withCell(book, sheet, address, { formula: undefined, value: number("1") }),
      );
      expect(found).toEqual([
        expect.objectContaining({ kind: "formulaOverwritten", sheet, cell: address, found: "1" }),
      ]);
    }
  });

  test("every name", async () => {
    const { form } = await issued;
    const names = form.contents.definedNames;
    expect(names.length).toBeGreaterThan(20);
    for (const name of names.slice(0, sampled)) {
      const moved = await differences((book) => ({
        ...book,
        definedNames: book.definedNames.map((each) =>
          each.name === name.name ? { ...each, refersTo: "封面!$B$2" } : each,
        ),
      }));
      expect(moved).toEqual([expect.objectContaining({ kind: "name", name: name.name, found: "封面!$B$2" })]);
      const gone = await differences((book) => ({
        ...book,
        definedNames: book.definedNames.filter((each) => each.name !== name.name),
      }));
      expect(gone).toEqual([expect.objectContaining({ kind: "name", name: name.name })]);
    }
  });

  test("every validation", async () => {
    const { form } = await issued;
    const rules = form.contents.sheets.find(({ name }) => name === "填报")?.validations ?? [];
    expect(rules.length).toBeGreaterThan(20);
    for (const { sqref } of rules.slice(0, sampled)) {
      const gone = await differences((book) =>
        withSheet(book, "填报", ({ validations }) => ({
          validations: validations.filter((each) => each.sqref !== sqref),
        })),
      );
      expect(gone).toEqual([expect.objectContaining({ kind: "validation", sheet: "填报", cell: sqref })]);
      const weak = await differences((book) =>
        withSheet(book, "填报", ({ validations }) => ({
          validations: validations.map((each) => (each.sqref === sqref ? { ...each, errorStyle: "warning" } : each)),
        })),
      );
      expect(weak).toEqual([expect.objectContaining({ kind: "validation", cell: sqref })]);
    }
  });

  test("every sheet: shown or hidden, unprotected, renamed, copied, deleted", async () => {
    const { form } = await issued;
    for (const { name, state } of form.contents.sheets) {
      const kinds = async (change: (book: BookContents) => BookContents) =>
        (await differences(change)).map(({ kind, sheet }) => `${kind} ${sheet ?? ""}`);
      expect(
        await kinds((book) => withSheet(book, name, () => ({ state: state === "visible" ? "hidden" : "visible" }))),
      ).toEqual([`sheetVisibility ${name}`]);
      expect(await kinds((book) => withSheet(book, name, () => ({ protection: undefined })))).toEqual([
        `protection ${name}`,
      ]);
      const copy = await kinds((book) => ({
        ...book,
        sheets: [
          ...book.sheets,
          ...book.sheets.filter((sheet) => sheet.name === name).map((sheet) => ({ ...sheet, name: `${name} (2)` })),
        ],
      }));
      expect(copy).toEqual([`sheetCopied ${name}`]);
      const gone = await kinds((book) => ({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== name) }));
      expect(gone).toContain(`${name === proof ? "proofMissing" : "sheetMissing"} ${name}`);
    }
  });

  test("every row and column, hidden or shown", async () => {
    const { form } = await issued;
    const turned = (hidden: readonly number[], at: number) =>
      hidden.includes(at) ? hidden.filter((each) => each !== at) : [...hidden, at].sort((a, b) => a - b);
    const next = seeded(9);
    for (const { name, rowCount, maxColumn } of form.contents.sheets.filter((sheet) => sheet.name !== proof)) {
      const rows = Array.from({ length: rowCount }, (_, at) => at + 1).filter(
        (at) => sampled === Infinity || at === 1 || next() % 20 === 0,
      );
      const columns = Array.from({ length: maxColumn }, (_, at) => at + 1).filter(
        (at) => sampled === Infinity || at === 1 || next() % 5 === 0,
      );
      for (const at of rows) {
        const found = await differences((book) =>
          withSheet(book, name, ({ hiddenRows }) => ({ hiddenRows: turned(hiddenRows, at) })),
        );
        expect(found).toEqual([expect.objectContaining({ kind: "rowVisibility", sheet: name, cell: `${at}:${at}` })]);
      }
      for (const at of columns) {
        const found = await differences((book) =>
          withSheet(book, name, ({ hiddenColumns }) => ({ hiddenColumns: turned(hiddenColumns, at) })),
        );
        expect(found).toEqual([
          expect.objectContaining({
            kind: "columnVisibility",
            sheet: name,
            cell: `${columnName(at)}:${columnName(at)}`,
          }),
        ]);
      }
    }
  });

  test("hidden rows and columns, merges, locks", async () => {
    const one = async (name: string, change: Parameters<typeof withSheet>[2]) =>
      (await differences((book) => withSheet(book, name, change))).map(({ kind, cell }) => `${kind} ${cell ?? ""}`);
    expect(await one("填报", ({ hiddenRows }) => ({ hiddenRows: [...hiddenRows, 7] }))).toEqual(["rowVisibility 7:7"]);
    expect(await one("填报", () => ({ hiddenColumns: [] }))).toEqual(
      ["A", "K", "L", "M", "N"].map((column) => `columnVisibility ${column}:${column}`),
    );
    expect(await one("封面", ({ merges }) => ({ merges: merges.slice(1) }))).toHaveLength(1);
    expect(await one("填报", ({ merges }) => ({ merges: [...merges, "F6:G6"] }))).toEqual(["mergeOverInput F6"]);
    expect(await differences((book) => withCell(book, "填报", "C6", { locked: false }))).toEqual([
      expect.objectContaining({ kind: "lock", cell: "C6" }),
    ]);
    expect(await differences((book) => withCell(book, "填报", "B6", { locked: false }))).toEqual([
      expect.objectContaining({ kind: "lock", cell: "B6" }),
    ]);
    expect(await differences((book) => withCell(book, "填报", "F6", { numberFormat: "0%" }))).toEqual([
      expect.objectContaining({ kind: "numberFormat", cell: "F6" }),
    ]);
    expect(await differences((book) => withCell(book, "填报", "T200", { value: text("备注") }))).toEqual([
      { kind: "contentAdded", sheet: "填报", cell: "T200", found: "备注" },
    ]);
  });
});

describe("rows, columns and sheets that moved are found by their keys", () => {
  const shifted = (book: BookContents, from: number): BookContents => {
    const row = (at: number) => (at >= from ? at + 1 : at);
    const address = (text: string) =>
      text.replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => `${letters}${row(Number(digits))}`);
    const onForm = (formula: string) =>
      formula.replace(
        /(封面!|口径!|选项!)?(\$?[A-Z]{1,2}\$?)(\d+)(?![\d(])/g,
        (whole, other: string | undefined, letters: string, digits: string) =>
          other === undefined ? `${letters}${row(Number(digits))}` : whole,
      );
    return withSheet(book, "填报", (sheet) => ({
      cells: new Map(
        [...sheet.cells].map(([at, cell]) => [
          address(at),
          { ...cell, row: row(cell.row), formula: cell.formula === undefined ? undefined : onForm(cell.formula) },
        ]),
      ),
      merges: sheet.merges.map(address),
      validations: sheet.validations.map((each) => ({
        ...each,
        sqref: address(each.sqref),
        formula1: each.formula1 === undefined || each.type === "list" ? each.formula1 : onForm(each.formula1),
      })),
      conditionalFormats: sheet.conditionalFormats.map((each) => ({
        ...each,
        sqref: address(each.sqref),
        formulas: each.formulas.map(onForm),
      })),
    }));
  };

  test("a row inserted between items: one row added, no cell accused on its sheet", async () => {
    const found = await differences((book) => shifted(book, 7));
    expect(found.filter(({ sheet, kind }) => sheet === "填报" && kind !== "rowAdded" && kind !== "name")).toEqual([]);
    expect(found).toContainEqual(expect.objectContaining({ kind: "rowAdded", sheet: "填报", cell: "7:7" }));
  });

  test("a renamed sheet: told once", async () => {
    const renamed = await differences((book) => ({
      ...withSheet(book, "口径", () => ({ name: "参数" })),
      sheets: withSheet(book, "口径", () => ({ name: "参数" })).sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([at, cell]) => [at, { ...cell, formula: cell.formula?.replaceAll("口径!", "参数!") }]),
        ),
      })),
      definedNames: book.definedNames.map((name) => ({
        ...name,
        refersTo: name.refersTo.replace(/^'?口径'?!/, "参数!"),
      })),
    }));
    expect(renamed).toEqual([{ kind: "sheetRenamed", sheet: "参数", expected: "口径", found: "参数" }]);
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { dryRun } from "../../src/analysis/dryRun/dryRun.js";
import { issueForm } from "../../src/evidence/issue/issueForm.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { emptyScheme } from "../../src/scheme/emptyScheme.js";
import { schemeReference } from "../../src/workbook/scheme/pages/schemeReference.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { readSchemeBook } from "../../src/workbook/scheme/readSchemeBook.js";
import { addressText } from "../../src/xlsx/cellAddress.js";
import type { BookContents, CellContents, SheetContents } from "../../src/xlsx/bookContents.js";
import { page, withReference } from "../../tools/schemes.mjs";
import { readBook } from "../support/officeFigures.js";

const text = readFileSync(page, "utf8");

test("the reference is that of the program", () => expect(withReference(text, schemeReference())).toBe(text));

/** The rows below a name in bold, by their headings. */
function tableBelow(name: string): readonly ReadonlyMap<string, string>[] {
  const lines = text.slice(text.indexOf(`**${name}**`)).split("\n");
  const from = lines.findIndex((line) => line.startsWith("|"));
  const to = lines.findIndex((line, at) => at > from && !line.startsWith("|"));
  const [head = [], , ...rows] = lines.slice(from, to).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) => new Map(head.map((heading, at) => [heading, cells[at] ?? ""])));
}

/** "每次（件、步）分值：1；分档（界限→得分）：0.8→10；0.9→15" as cells: what has no colon goes on. */
const figures = (said: string): readonly (readonly [string, string])[] =>
  said
    .split(/；(?=[^；：]+：)/)
    .filter((part) => part !== "")
    .map((part): [string, string] => [part.slice(0, part.indexOf("：")), part.slice(part.indexOf("：") + 1)]);

const [headRow, firstRow] = [4, 5];
const textAt = ({ cells }: SheetContents, row: number, column: number): string => {
  const value = cells.get(addressText(row, column))?.value;
  return value?.kind === "text" ? value.text : "";
};

/** The sheet with the rows of the page typed into it, and nothing of what stood there but what it calculates. */
function typed(sheet: SheetContents): SheetContents {
  const rows = tableBelow(sheet.name);
  const columns = new Map<string, number>();
  for (let at = 2; at <= sheet.maxColumn; at += 1) columns.set(textAt(sheet, headRow, at), at);
  const cells = new Map(sheet.cells);
  const put = (row: number, heading: string, said: string) => {
    const column = columns.get(heading);
    if (column === undefined) throw new Error(`${sheet.name} has no column ${heading}`);
    const isNumber = /^\d+(\.\d+)?$/.test(said) && !["代码", "部分", "考核项"].includes(heading);
    const old = sheet.cells.get(addressText(row, column)) as CellContents;
    const value = said === "" ? ({ kind: "blank" } as const) : { kind: isNumber ? "number" : "text", text: said };
    cells.set(addressText(row, column), { ...old, row, column, value: value as CellContents["value"] });
  };
  if (sheet.name === "体系") {
    for (const row of rows)
      for (let at = firstRow; at <= sheet.rowCount; at += 1)
        if (textAt(sheet, at, 3) === row.get("事项")) put(at, "内容", row.get("内容") ?? "");
    return { ...sheet, cells };
  }
  for (const { row, column, formula } of sheet.cells.values())
    if (row >= firstRow && formula === undefined && column > 1) cells.delete(addressText(row, column));
  rows.forEach((row, at) => {
    for (const [heading, said] of row)
      if (heading === "规则要的数") for (const [own, figure] of figures(said)) put(firstRow + at, own, figure);
      else put(firstRow + at, heading, said);
  });
  return { ...sheet, cells };
}

test("the ten items of the page, typed into a new workbook, are in order and can be issued", async () => {
  const book: BookContents = readBook(await buildSchemeBook(emptyScheme));
  const filled = ["体系", "部分与指标", "总分", "考核项", "输入项"];
  const sheets = book.sheets.map((sheet) => (filled.includes(sheet.name) ? typed(sheet) : sheet));
  const { definition, problems } = readSchemeBook({ ...book, sheets });
  expect(problems).toEqual([]);
  if (!definition) throw new Error("nothing was read");
  const scheme = buildScheme(definition);
  const { best, worst, neverScored } = dryRun(scheme);
  expect({
    items: scheme.items.length,
    best: best?.toFixed(2),
    worst: worst?.toFixed(2),
    neverScored,
    incomplete: definition.incomplete,
  }).toEqual({ items: 10, best: "100.00", worst: "2.00", neverScored: [], incomplete: undefined });
  expect(text).toContain(`${scheme.title}（代号 ${scheme.id}，版本 ${definition.version ?? ""}）：2 个部分、10 项`);
  const terms = { issueId: "ISSUE-1", round: "2027年度" };
  const blank = { sectionsNotApplicable: [], reported: new Map(), overrides: new Map(), rated: new Map() };
  const { bytes } = await issueForm(scheme, { code: "D01", name: "示例单位", ...blank }, new Map(), terms);
  expect(bytes.length).toBeGreaterThan(10_000);
});

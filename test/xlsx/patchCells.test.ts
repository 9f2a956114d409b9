import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import { typedText } from "../../src/exact/typedNumber.js";
import { growRows } from "../../src/xlsx/edit/growRows.js";
import { graftStyles } from "../../src/xlsx/edit/graftStyles.js";
import { NotInPlace } from "../../src/xlsx/edit/notInPlace.js";
import { patchCells, type CellPatch } from "../../src/xlsx/edit/patchCells.js";
import { StyleTable } from "../../src/xlsx/write/styles.js";
import {
  bookParts,
  cellOf,
  contents,
  firstSheet,
  makeBook,
  main,
  withRows,
  zipParts,
} from "./support/workbookParts.js";

const blank = withRows('<row r="1"><c r="A1" s="0"/><c r="B1"><v>7</v></c></row>');

function patched(bytes: Uint8Array, patches: Readonly<Record<string, CellPatch>>): Uint8Array {
  return patchCells(bytes, new Map([[firstSheet(contents(bytes)), new Map(Object.entries(patches))]]));
}

describe("a patched cell holds what the patch says", () => {
  test.each<[string, CellPatch, Record<string, unknown>]>([
    ["a number", { value: 0.1 }, { value: { kind: "number", text: "0.1" }, formula: undefined }],
    ["a text", { value: '甲 <&> "乙"' }, { value: { kind: "text", text: '甲 <&> "乙"' } }],
    [
      "a text that looks like a formula, as a text",
      { value: "=1+1" },
      { value: { kind: "text", text: "=1+1" }, formula: undefined },
    ],
    ["a text that looks like an escape", { value: "_x0041_" }, { value: { kind: "text", text: "_x0041_" } }],
    ["a truth", { value: true }, { value: { kind: "boolean", value: true } }],
    ["nothing", { value: undefined }, { value: { kind: "blank" }, formula: undefined }],
    [
      "a formula and its number",
      { formula: 'IF(B1<8,1,"&")', value: 1 },
      { formula: 'IF(B1<8,1,"&")', value: { kind: "number", text: "1" } },
    ],
    ["a formula and its text", { formula: "B1", value: "是" }, { formula: "B1", value: { kind: "text", text: "是" } }],
    [
      "a formula and its error",
      { formula: "1/0", value: { error: "#DIV/0!" } },
      { formula: "1/0", value: { kind: "error", code: "#DIV/0!" } },
    ],
  ])("%s", (_name, patch, expected) => {
    expect(cellOf(patched(blank, { A1: patch }), "A1")).toMatchObject(expected);
    expect(cellOf(patched(blank, { A1: patch }), "B1")).toMatchObject({ value: { kind: "number", text: "7" } });
  });

  test("any number and any text that can be written", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
        (number, text) => {
          const file = patched(blank, { A1: { value: number }, B1: { value: text } });
          expect(Number(Object.values(cellOf(file, "A1").value)[1])).toBe(Number(typedText(number)) || 0);
          expect(Object.values(cellOf(file, "B1").value).slice(1).join("")).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("everything else stays", () => {
  test("to the byte, in the sheet and in the other parts", () => {
    const parts = bookParts({
      sheets: [
        {
          data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f>A1*2</f><v>2</v></c></row>',
          after: "<!-- 甲 -->",
        },
        { data: "" },
      ],
      parts: { "xl/media/picture.bin": new Uint8Array([0, 255, 7]) },
    });
    const before = unzipSync(zipParts(parts));
    const after = unzipSync(patched(zipParts(parts), { A1: { value: 3 } }));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before))
      if (!name.endsWith("sheet1.xml")) expect(after[name]).toEqual(bytes);
    const text = (files: typeof before) => new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
    expect(text(after)).toBe(text(before).replace('<c r="A1"><v>1</v></c>', '<c r="A1"><v>3</v></c>'));
  });

  test("to the byte, the mark before a part in which nothing changes", () => {
    const isMarked = (name: string) => /(sheet1|workbook)\.xml$/.test(name);
    const marked = [...bookParts()].map(
      ([name, part]) => [name, isMarked(name) ? `\ufeff${String(part)}` : part] as const,
    );
    const bytes = zipParts(new Map(marked));
    const sheets = new Map([
      [firstSheet(contents(bytes)), { patches: new Map(), added: new Map(), rows: new Map(), ranges: [] }],
    ]);
    expect(unzipSync(patched(bytes, {}))).toEqual(unzipSync(bytes));
    expect(unzipSync(growRows(bytes, { sheets, names: new Map() }))).toEqual(unzipSync(bytes));
  });

  test("the format of the cell, and its type is the new value's", () => {
    const file = withRows('<row r="1"><c r="A1" s="1" t="s" cm="1"><v>0</v></c></row>', {
      strings: ["甲"],
      styles: '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>',
    });
    expect(cellOf(patched(file, { A1: { value: 0.5 } }), "A1")).toMatchObject({
      styleIndex: 1,
      value: { kind: "number", text: "0.5" },
    });
  });

  test("the same input gives the same bytes", () => {
    expect(patched(blank, { A1: { value: 1 } })).toEqual(patched(blank, { A1: { value: 1 } }));
  });

  test("who shares the formula of a cell that loses it keeps its own", () => {
    const file = withRows(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    const after = patched(file, { B1: { value: 9 } });
    expect(cellOf(after, "B1").formula).toBeUndefined();
    expect(cellOf(after, "B2")).toMatchObject({ formula: "A2*2", value: { kind: "number", text: "4" } });
  });
});

test("cells of a file whose elements have a prefix", () => {
  const part = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"/><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const file = makeBook({ parts: { "xl/worksheets/sheet1.xml": part } });
  const after = patched(file, { A1: { value: "甲" }, B1: { formula: "1+2", value: 3 } });
  expect(cellOf(after, "A1")).toMatchObject({ value: { kind: "text", text: "甲" } });
  expect(cellOf(after, "B1")).toMatchObject({ formula: "1+2", value: { kind: "number", text: "3" } });
});

test.each([
  ["is not in the file", blank, "C1"],
  ["is there without its address", withRows("<row><c><v>1</v></c></row>"), "A1"],
])("a cell that %s is refused by name", (_name, file, address) => {
  expect(() => patched(file, { [address]: { value: 1 } })).toThrow(
    new NotInPlace("is not written with its address", `表1!${address}`),
  );
});

test("formats are not added to a list in which some stand twice: all others would move", () => {
  const donor = new StyleTable();
  donor.numberOf({ unlocked: true });
  const styles = (formats: string): string =>
    `<styleSheet><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${formats}</cellXfs></styleSheet>`;
  const either =
    "<mc:AlternateContent><mc:Choice><xf/></mc:Choice><mc:Fallback><xf/></mc:Fallback></mc:AlternateContent>";
  expect(graftStyles(styles("<xf/><xf/>"), donor).numbers).toEqual([2, 3]);
  expect(() => graftStyles(styles(`<xf/>${either}`), donor)).toThrow(NotInPlace);
});

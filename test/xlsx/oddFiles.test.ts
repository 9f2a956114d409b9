import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { makeZip } from "../support/zip.js";
import {
  bookParts,
  contents,
  firstSheet,
  main,
  makeBook,
  type PartTexts,
  relationship,
  relationships,
  withRows,
  zipParts,
} from "./support/workbookParts.js";

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>98.5</v></c></row>';
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const book = { sheets: [{ name: "得分", data: rows }], strings: ["示例单位01"], styles: "<cellXfs><xf/></cellXfs>" };

/** The parts of an honest workbook with some text in all of them replaced. */
function rewritten(change: (text: string, name: string) => string): PartTexts {
  return new Map(
    [...bookParts(book)].map(([name, text]) => [name, typeof text === "string" ? change(text, name) : text]),
  );
}

function renamed(change: (name: string) => string): PartTexts {
  return new Map([...bookParts(book)].map(([name, text]) => [change(name), text]));
}

/** `<row>` → `<x:row>`, with the vocabulary declared for the prefix. */
function prefixed(text: string): string {
  return text.replace(/<(\/?)(?![?!])/g, "<$1x:").replace(/xmlns="/, 'xmlns:x="');
}

const strictWords: [string, string][] = [
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  [main, "http://purl.oclc.org/ooxml/spreadsheetml/main"],
];

describe("odd but legal", () => {
  const odd: [string, Uint8Array][] = [
    [
      "strict OOXML",
      zipParts(rewritten((text) => strictWords.reduce((all, [from, to]) => all.replaceAll(from, to), text))),
    ],
    ["prefixes on every element", zipParts(rewritten(prefixed))],
    [
      "targets from the root",
      zipParts(
        rewritten((text, name) => (name.startsWith("xl/_rels") ? text.replace(/Target="/g, 'Target="/xl/') : text)),
      ),
    ],
    [
      "targets in a roundabout way",
      zipParts(rewritten((text) => text.replace('Target="worksheets/', 'Target="./../xl/worksheets/'))),
    ],
    [
      "targets with a backslash",
      zipParts(rewritten((text) => text.replace('Target="worksheets/', 'Target="worksheets\\'))),
    ],
    ["targets with escapes", zipParts(rewritten((text) => text.replace("sheet1.xml", "%73heet1.xml")))],
    ["names with backslashes", zipParts(renamed((name) => name.replaceAll("/", "\\")))],
    ["SharedStrings.xml in another case", zipParts(renamed((name) => name.replace("sharedStrings", "SharedStrings")))],
    [
      "all names in capitals",
      zipParts(renamed((name) => (name === "[Content_Types].xml" ? name : name.toUpperCase()))),
    ],
    ["cells and rows without their place", zipParts(rewritten((text) => text.replace(/ r="(1|A1|B1)"/g, "")))],
    [
      "a workbook elsewhere",
      zipParts(
        new Map(
          [
            ...rewritten((text, name) =>
              name === "_rels/.rels" ? text.replace("xl/workbook.xml", "/xl/book.xml") : text,
            ),
          ].map(([name, text]) => [name.replace("workbook.xml", "book.xml"), text]),
        ),
      ),
    ],
    [
      "the prefix of r:id by another name",
      zipParts(rewritten((text) => text.replaceAll("xmlns:r=", "xmlns:rel=").replaceAll("r:id=", "rel:id="))),
    ],
    ["a byte order mark", zipParts(rewritten((text) => `\ufeff${text}`))],
    [
      "comments and instructions",
      zipParts(rewritten((text) => text.replace("?>", "?><!-- a --><?b c?>") + "<!-- d -->")),
    ],
    [
      "apostrophes for quotation marks",
      zipParts(rewritten((text, name) => (name.endsWith("sheet1.xml") ? text.replaceAll('"', "'") : text))),
    ],
    ["entries in the opposite order", zipParts(new Map([...bookParts(book)].reverse()))],
    [
      "elements of later versions",
      makeBook({
        ...book,
        sheets: [{ ...book.sheets[0], before: '<mc:AlternateContent xmlns:mc="urn:mc"><a/></mc:AlternateContent>' }],
      }),
    ],
    [
      "parts that nobody knows",
      makeBook({ ...book, parts: { "xl/webextensions/taskpanes.xml": "<a/>", "docProps/thumbnail.wmf": "x" } }),
    ],
    ["a wrong dimension", makeBook({ ...book, sheets: [{ ...book.sheets[0], before: '<dimension ref="A1"/>' }] })],
    [
      "only content types of endings, and a sloppy one",
      zipParts(
        rewritten((text, name) =>
          name === "[Content_Types].xml"
            ? text.replace(/<Override[^>]*>/g, "").replace("application/xml", `${sheetTypes}.sheet.main+xml`)
            : text,
        ),
      ),
    ],
    ["a content type for every part", makeZip([...bookParts(book)].map(([name, data]) => ({ name, data })))],
  ];
  test.each(odd)("%s", (_, file) => {
    const { sheets } = contents(file);
    expect(sheets.map(({ name }) => name)).toEqual(["得分"]);
    expect([...(sheets[0]?.cells ?? [])].map(([address, { value }]) => [address, value])).toEqual([
      ["A1", { kind: "text", text: "示例单位01" }],
      ["B1", { kind: "number", text: "98.5" }],
    ]);
  });

  test("no styles, no texts, no dimension: the least a workbook can be", () => {
    expect(firstSheet(contents(withRows("<row><c><v>1</v></c></row>"))).cells.get("A1")).toMatchObject({
      numberFormat: "General",
      locked: true,
      styleIndex: 0,
    });
  });

  test("a dimension that leaves cells out is noted", () => {
    const file = makeBook({
      sheets: [{ data: '<row r="9"><c r="B9"><v>1</v></c></row>', before: '<dimension ref="A1:B8"/>' }],
    });
    expect(readWorkbook(file)).toMatchObject({
      ok: true,
      notes: [{ code: "dimension", sheet: "表1", found: "A1:B8" }],
    });
  });
});

describe("sheets", () => {
  test("come in the order of their tabs, each by its relationship", () => {
    const parts = bookParts({
      sheets: [{ name: "一" }, { name: "二", state: 'state="hidden"' }, { name: "三", state: 'state="veryHidden"' }],
    });
    parts.set(
      "xl/_rels/workbook.xml.rels",
      String(parts.get("xl/_rels/workbook.xml.rels"))
        .replace("sheet1.xml", "x")
        .replace("sheet3.xml", "sheet1.xml")
        .replace("/x", "/sheet3.xml"),
    );
    parts.set(
      "xl/worksheets/sheet3.xml",
      `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
    );
    const { sheets } = contents(zipParts(parts));
    expect(sheets.map(({ name, state, cells }) => [name, state, cells.size])).toEqual([
      ["一", "visible", 1],
      ["二", "hidden", 0],
      ["三", "veryHidden", 0],
    ]);
  });

  test("chart sheets are left out, and names count without them", () => {
    const parts = bookParts({
      sheets: [{ name: "图" }, { name: "表", data: rows.replace(/ t="s"/, "") }],
      after:
        '<definedNames><definedName name="a" localSheetId="1" hidden="1">表!$A$1</definedName>' +
        '<definedName name="b" localSheetId="0">1</definedName><definedName name="c">=表!$B$1</definedName></definedNames>',
    });
    parts.set(
      "xl/_rels/workbook.xml.rels",
      relationships(
        relationship("s1", "chartsheet", "chartsheets/sheet1.xml") +
          relationship("s2", "worksheet", "worksheets/sheet2.xml"),
      ),
    );
    const result = readWorkbook(zipParts(parts));
    expect(result).toMatchObject({ ok: true, notes: [{ code: "chartSheet", sheet: "图" }] });
    expect(contents(zipParts(parts)).definedNames).toEqual([
      { name: "a", refersTo: "表!$A$1", sheetIndex: 0, hidden: true },
      { name: "c", refersTo: "表!$B$1", sheetIndex: undefined, hidden: false },
    ]);
  });

  test("dates that count from 1904 are said", () => {
    expect(contents(makeBook({ before: '<workbookPr date1904="1"/>' })).date1904).toBe(true);
    expect(contents(makeBook({ before: '<workbookPr date1904="false"/>' })).date1904).toBe(false);
    const file = withRows('<row><c t="d"><v>2021-01-08</v></c></row>', { before: '<workbookPr date1904="true"/>' });
    expect(firstSheet(contents(file)).cells.get("A1")?.value).toEqual({ kind: "number", text: "42742" });
  });
});

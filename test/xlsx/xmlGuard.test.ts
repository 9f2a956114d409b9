import type { RefusalCode } from "../../src/xlsx/refusal.js";
import { concat } from "../support/zip.js";
import {
  bookParts,
  cellOf,
  main,
  makeBook,
  refusalOf,
  relationships,
  withRows,
  zipParts,
} from "./support/workbookParts.js";

const sheet = (inner: string, attributes = ""): string =>
  `<worksheet xmlns="${main}" ${attributes}>${inner}</worksheet>`;
const cell = (inner: string): string => `<sheetData><row r="1"><c r="A1">${inner}</c></row></sheetData>`;

function withSheet(text: string | Uint8Array): Uint8Array {
  return makeBook({ parts: { "xl/worksheets/sheet1.xml": text } });
}

/** Text in UTF-16 with a byte order mark. */
function utf16(text: string, littleEndian = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...`\ufeff${text}`].forEach((char, i) => view.setUint16(i * 2, char.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

describe("document types", () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const bad: [string, Uint8Array][] = [
    ["in a sheet", withSheet(laughs + sheet(cell("<v>1</v>")))],
    ["from outside", withSheet('<!DOCTYPE x SYSTEM "file:///etc/passwd">' + sheet(cell("<v>1</v>")))],
    ["in UTF-16", withSheet(utf16(laughs + sheet(cell("<v>1</v>"))))],
    ["in UTF-16, the other order", withSheet(utf16(laughs + sheet(cell("<v>1</v>")), false))],
    ["in a relationship part", makeBook({ parts: { "_rels/.rels": laughs + relationships("") } })],
    ["in a part that is not read", makeBook({ parts: { "xl/drawings/vmlDrawing1.vml": laughs } })],
    [
      "across the border of two pieces",
      makeBook({ parts: { "xl/theme/theme1.xml": `<a>${" ".repeat(65_528)}<!DOCTYPE x></a>` } }),
    ],
    ["in small letters", withSheet("<!doctype x>" + sheet(cell("<v>1</v>")))],
  ];
  test.each(bad)("%s", (_, file) => expect(refusalOf(file)).toMatchObject({ code: "docType" }));
});

describe("XML that grows", () => {
  const bad: [string, RefusalCode, string][] = [
    ["deep nesting", "tooComplex", sheet("<a>".repeat(200) + "</a>".repeat(200) + cell("<v>1</v>"))],
    ["deep nesting without end", "tooComplex", sheet("<a>".repeat(100_000))],
    ["a long text", "tooComplex", sheet(cell(`<is><t>${"a".repeat(400_000)}</t></is>`))],
    ["a flood of numeric references", "tooComplex", sheet(cell(`<is><t>${"&#65;".repeat(100_000)}</t></is>`))],
    ["a long attribute", "tooComplex", sheet(cell("<v>1</v>"), `a="${"a".repeat(400_000)}"`)],
    ["a long text in CDATA", "tooComplex", sheet(cell(`<is><t><![CDATA[${"]< ".repeat(200_000)}]]></t></is>`))],
    ["a long comment", "tooComplex", `<!--${"- ".repeat(400_000)}-->${sheet(cell("<v>1</v>"))}`],
    ["prefixes that change all the time", "tooComplex", sheet("<a xmlns:p='1'/>".repeat(100_001) + cell("<v>1</v>"))],
    ["a tag without end", "tooComplex", `<worksheet ${"a='' ".repeat(150_000)}`],
    [
      "thousands of prefixes",
      "damaged",
      sheet(cell("<v>1</v>"), Array.from({ length: 200 }, (_, i) => `xmlns:p${i}="u${i}"`).join(" ")),
    ],
    [
      "a text longer than a cell holds",
      "tooComplex",
      sheet(
        cell(`<v/>`)
          .replace("<v/>", `<v>${"1".repeat(32_768)}</v>`)
          .replace('r="A1"', 'r="A1" t="str"'),
      ),
    ],
  ];
  test.each(bad)("%s: %s", (_, code, text) => {
    expect(refusalOf(withSheet(text), { ratio: Infinity })).toMatchObject({ code });
  });
});

describe("XML that is none", () => {
  const bad: [string, string | Uint8Array][] = [
    ["a sheet cut short", sheet(cell("<v>1</v>")).slice(0, -3)],
    ["a sheet without its end", sheet(cell("<v>1</v>")).replace("</worksheet>", "")],
    ["two roots", sheet(cell("<v>1</v>")) + sheet(cell("<v>2</v>"))],
    ["wrong nesting", sheet("<sheetData><row><c></row></c></sheetData>")],
    ["two attributes of one name", sheet(cell("<v>1</v>")).replace('r="A1"', 'r="A1" r="A1"')],
    ["an entity nobody defined", sheet(cell("<v>&x;</v>"))],
    ["an entity that JavaScript would know", sheet(cell("<v>1&constructor;</v>"))],
    ["a prefix nobody declared", sheet("<y:a/>" + cell("<v>1</v>"))],
    ["another root", `<chartsheet xmlns="${main}"/>`],
    ["another vocabulary", sheet(cell("<v>1</v>")).replace(main, "urn:other")],
    ["no vocabulary", sheet(cell("<v>1</v>")).replace(`xmlns="${main}"`, "")],
    ["bytes that are not UTF-8", Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)],
    ["UTF-16 with half a character", concat([utf16(sheet(cell("<v>1</v>"))), Uint8Array.of(0x20)])],
    ["UTF-8 that says it is GBK", `<?xml version="1.0" encoding="GBK"?>${sheet(cell("<v>1</v>"))}`],
    ["UTF-8 that says it is UTF-16", `<?xml version="1.0" encoding="UTF-16"?>${sheet(cell("<v>1</v>"))}`],
    ["control characters", sheet(cell("<v>1\u0001</v>"))],
    ["nothing", ""],
    ["two tables of cells", sheet(cell("<v>1</v>") + cell("<v>2</v>"))],
    ["no table of cells", sheet("")],
    [
      "cells hidden in an alternative",
      sheet("<sheetData><mc:AlternateContent><row/></mc:AlternateContent></sheetData>", 'xmlns:mc="urn:mc"'),
    ],
  ];
  test.each(bad)("%s", (_, text) => {
    expect(refusalOf(withSheet(text))).toMatchObject({ code: "damaged", part: "xl/worksheets/sheet1.xml" });
  });
});

describe("content types that contradict the relationships", () => {
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const withTypes = (change: (text: string) => string): Uint8Array => {
    const parts = bookParts({ sheets: [{ data: row }], strings: ["甲"], styles: "<cellXfs><xf/></cellXfs>" });
    return zipParts(parts.set("[Content_Types].xml", change(String(parts.get("[Content_Types].xml")))));
  };
  const another = (name: string, kind: string) => (text: string) =>
    text.replace("</Types>", `<Override PartName="${name}" ContentType="${types}.${kind}+xml"/></Types>`);

  const bad: [string, (text: string) => string][] = [
    ["a sheet that is called a table of texts", (text) => text.replace(".worksheet+xml", ".sharedStrings+xml")],
    ["a sheet that is called a chart", (text) => text.replace(".worksheet+xml", ".chartsheet+xml")],
    [
      "a workbook of a type that nobody knows",
      (text) => text.replace(`${types}.sheet.main+xml`, "application/x-other"),
    ],
    ["a table of texts that is called styles", another("/xl/sharedStrings.xml", "styles")],
    ["styles that are called a sheet", another("/xl/styles.xml", "worksheet")],
    ["two types of one sheet", another("/xl/worksheets/sheet1.xml", "worksheet")],
    ["two types of one sheet, by names of another case", another("/XL/Worksheets/Sheet1.xml", "sharedStrings")],
  ];
  test.each(bad)("%s", (_, change) => expect(refusalOf(withTypes(change))).toMatchObject({ code: "damaged" }));

  test("a template is a workbook too", () => {
    expect(
      cellOf(
        withTypes((text) => text.replace("sheet.main+xml", "template.main+xml")),
        "A1",
      ).value,
    ).toEqual({ kind: "text", text: "甲" });
  });
});

describe("names that mean something to JavaScript", () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const bad: [string, Uint8Array][] = ["__proto__", "constructor", "prototype"].flatMap(
    (name): [string, Uint8Array][] => [
      [`sheet ${name}`, makeBook({ sheets: [{ name, data: row }] })],
      [
        `defined name ${name}`,
        withRows(row, { after: `<definedNames><definedName name="${name}">1</definedName></definedNames>` }),
      ],
      [`entry ${name}`, withRows(row, { parts: { [`xl/${name}/a.xml`]: "<a/>" } })],
    ],
  );
  test.each(bad)("%s is refused", (_, file) => expect(refusalOf(file)).toMatchObject({ code: "badName" }));

  test("attributes of such names reach nothing", () => {
    const file = withSheet(sheet(cell("<v>1</v>")).replace('r="A1"', 'r="A1" __proto__="x" constructor="y"'));
    expect(cellOf(file, "A1").value).toEqual({ kind: "number", text: "1" });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("UTF-16", () => {
  test.each([true, false])("is read (little-endian: %s)", (littleEndian) => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${sheet(cell("<is><t>得分</t></is>").replace('r="A1"', 'r="A1" t="inlineStr"'))}`;
    expect(cellOf(withSheet(utf16(text, littleEndian)), "A1").value).toEqual({ kind: "text", text: "得分" });
  });
});

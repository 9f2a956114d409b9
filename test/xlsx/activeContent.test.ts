import type { RefusalCode } from "../../src/xlsx/refusal.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { contents, makeBook, refusalOf, relationship, relationships, withRows } from "./support/workbookParts.js";

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

function withPart(name: string, text = "<a/>"): Uint8Array {
  return withRows(row, { parts: { [name]: text } });
}

function withLink(kind: string, target: string, mode = ""): Uint8Array {
  return makeBook({ sheets: [{ data: row, links: relationship("x", kind, target, mode) }] });
}

function withType(type: string): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/a" ContentType="${type}"/></Types>`;
  return withRows(row, { parts: { "[Content_Types].xml": types } });
}

function withName(attributes: string, text = "表1!$A$1"): Uint8Array {
  return withRows(row, { after: `<definedNames><definedName ${attributes}>${text}</definedName></definedNames>` });
}

const link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

describe("what a score workbook never needs", () => {
  const bad: [string, RefusalCode, Uint8Array][] = [
    ["a VBA project", "macro", withPart("xl/vbaProject.bin")],
    ["a VBA project in another case", "macro", withPart("xl/VBAPROJECT.BIN")],
    ["a VBA project elsewhere", "macro", withPart("docProps/vbaProject.bin")],
    ["a macro sheet", "macro", withPart("xl/macrosheets/sheet1.xml")],
    ["a dialog sheet", "macro", withPart("xl/dialogsheets/sheet1.xml")],
    ["a content type with macros", "macro", withType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
    ["a content type of a VBA project", "macro", withType("application/vnd.ms-office.vbaProject")],
    ["a content type of a macro sheet", "macro", withType("application/vnd.ms-excel.macrosheet+xml")],
    ["a relationship to a VBA project", "macro", withLink("vbaProject", "a.bin")],
    ["a relationship to a macro sheet", "macro", withLink("xlMacrosheet", "a.xml")],
    ["the name Auto_Open", "macro", withName('name="_xlnm.Auto_Open"')],
    ["the name auto_close in small letters", "macro", withName('name="auto_close"')],
    ["the name Auto_Open with a tail", "macro", withName('name="_xlnm.Auto_Open1" hidden="1"')],
    ["a name of a macro function", "macro", withName('name="run" function="1" xlm="1"')],
    ["an OLE object", "embeddedObject", withPart("xl/embeddings/oleObject1.bin")],
    ["an ActiveX control", "embeddedObject", withPart("xl/activeX/activeX1.xml")],
    [
      "a content type of an OLE object",
      "embeddedObject",
      withType("application/vnd.openxmlformats-officedocument.oleObject"),
    ],
    ["a relationship to an embedded package", "embeddedObject", withLink("package", "a.xlsx")],
    ["a relationship to a control", "embeddedObject", withLink("control", "a.xml")],
    [
      "an OLE object in a sheet",
      "embeddedObject",
      makeBook({ sheets: [{ after: "<oleObjects><oleObject/></oleObjects>" }] }),
    ],
    [
      "a link to a workbook",
      "externalLink",
      withPart("xl/externalLinks/externalLink1.xml", `${link}<externalBook/></externalLink>`),
    ],
    [
      "a DDE link",
      "dde",
      withPart("xl/externalLinks/externalLink1.xml", `${link}<ddeLink ddeService="cmd"/></externalLink>`),
    ],
    [
      "an OLE link",
      "embeddedObject",
      withPart("xl/externalLinks/externalLink1.xml", `${link}<oleLink/></externalLink>`),
    ],
    ["a connection", "dataConnection", withPart("xl/connections.xml")],
    ["a query", "dataConnection", withPart("xl/queryTables/queryTable1.xml")],
    [
      "a content type of a query",
      "dataConnection",
      withType("application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml"),
    ],
    ["a picture from outside", "externalLink", withLink("image", "http://example.gov.cn/a.png", "External")],
    [
      "a template from outside",
      "externalLink",
      withRows(row, {
        parts: {
          "xl/drawings/_rels/a.xml.rels": relationships(
            relationship("a", "attachedTemplate", "\\\\server\\share\\a", "External"),
          ),
        },
      }),
    ],
    [
      "a sheet from outside",
      "externalLink",
      withRows(row, { links: relationship("a", "worksheet", "http://example.gov.cn/", "External") }),
    ],
  ];
  test.each(bad)("%s: %s", (_, code, file) => {
    expect(refusalOf(file)).toMatchObject({ code });
  });
});

describe("formulas that reach out of the workbook", () => {
  const bad: [string, RefusalCode][] = [
    ["[1]Sheet1!A1", "externalLink"],
    ["SUM(1,[2]!合计)", "externalLink"],
    ["'[1]填报 表'!$A$1", "externalLink"],
    ["'C:\\temp\\[a.xlsx]Sheet1'!A1", "externalLink"],
    ["'https://example.gov.cn/[a.xlsx]Sheet1'!A1", "externalLink"],
    ["IF(A1=\"x\",'\\\\server\\a.xlsx'!名称)", "externalLink"],
    ["[1]'Sheet 1'!A1", "externalLink"],
    ["cmd|'/c calc'!A0", "dde"],
    ["1+Excel|Sheet1!R1C1", "dde"],
  ];
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  test.each(bad)("%s in a cell, a name, a validation and a format: %s", (formula, code) => {
    const f = escape(formula);
    const files = [
      withRows(`<row r="1"><c r="A1"><f>${f}</f></c></row>`),
      withRows(`<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">${f}</f></c></row>`),
      withName('name="a"', f),
      makeBook({
        sheets: [
          {
            after: `<dataValidations><dataValidation sqref="A1"><formula1>${f}</formula1></dataValidation></dataValidations>`,
          },
        ],
      }),
      makeBook({
        sheets: [
          {
            after: `<conditionalFormatting sqref="A1"><cfRule><formula>${f}</formula></cfRule></conditionalFormatting>`,
          },
        ],
      }),
    ];
    for (const file of files) expect(refusalOf(file)).toMatchObject({ code });
  });

  test.each([
    "表1[数量]*2",
    "SUM(表1[[#This Row],[单价]:[数量]])",
    "[@数量]+[@[单 价]]",
    '"[1]Sheet1!A1"&"cmd|x"',
    "'表|一'!A1",
    "'2021 年'!A1/2",
    "表1['[1]]+1",
    "A1/'表 1'!A2/3",
  ])("%s is none", (formula) => {
    expect(readWorkbook(withRows(`<row r="1"><c r="A1"><f>${escape(formula)}</f></c></row>`))).toMatchObject({
      ok: true,
    });
  });
});

describe("links to web pages", () => {
  const file = makeBook({
    sheets: [
      {
        data: row,
        after:
          '<hyperlinks><hyperlink ref="A1" r:id="h" location="第2节"/><hyperlink ref="A2" location="表1!A1"/></hyperlinks>',
        links: relationship("h", "hyperlink", "https://example.gov.cn/", "External"),
      },
    ],
  });

  test("are kept as text and noted", () => {
    expect(contents(file).sheets[0]?.hyperlinks).toEqual([
      { ref: "A1", target: "https://example.gov.cn/", location: "第2节" },
      { ref: "A2", target: undefined, location: "表1!A1" },
    ]);
    expect(readWorkbook(file)).toMatchObject({
      notes: [{ code: "hyperlink", sheet: "表1", cell: "A1", found: "https://example.gov.cn/" }],
    });
  });

  test("or refused, when the caller says so", () => {
    expect(refusalOf(file, { hyperlinks: "refuse" })).toMatchObject({
      code: "hyperlink",
      found: "https://example.gov.cn/",
    });
  });
});

import type { NoteCode } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import type { RefusalCode } from "../../src/xlsx/refusal.js";
import {
  bookParts,
  cellOf,
  contents,
  type PartTexts,
  refusalOf,
  relationship,
  relationships,
  withRows,
  zipParts,
} from "./support/workbookParts.js";

/*
 * What programs that people use leave in a workbook besides its cells, and the same shapes as a hostile file would
 * have them: each file that is read has twins beside it that are refused.
 */

const row = '<row r="1"><c r="A1"><v>42</v></c></row>';
const firstSheet = "xl/worksheets/sheet1.xml";
const typed = (text: string): string => `application/vnd.openxmlformats-${text}`;

/** An honest workbook with more in it. */
function book(change: (parts: PartTexts) => void): Uint8Array {
  const parts = bookParts({ sheets: [{ data: row }] });
  change(parts);
  return zipParts(parts);
}

function insert(parts: PartTexts, name: string, before: string, text: string): void {
  parts.set(name, String(parts.get(name)).replace(before, `${text}${before}`));
}

const defaultType = (parts: PartTexts, ending: string, type: string): void =>
  insert(parts, "[Content_Types].xml", "<Override", `<Default Extension="${ending}" ContentType="${type}"/>`);
const partType = (parts: PartTexts, name: string, type: string): void =>
  insert(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${type}"/>`);
const rootLink = (parts: PartTexts, type: string, target: string): void =>
  insert(parts, "_rels/.rels", "</Relationships>", `<Relationship Id="more" Type="${type}" Target="${target}"/>`);
const bookLink = (parts: PartTexts, kind: string, target: string): void =>
  insert(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", relationship("more", kind, target));

const oleType = typed("officedocument.oleObject");
const packageKinds = "http://schemas.openxmlformats.org/package/2006/relationships";
const corePart = "package/services/metadata/core-properties/0123456789abcdef0123456789abcdef.psmdcp";
const coreKind = `${packageKinds}/metadata/core-properties`;
const originKind = `${packageKinds}/digital-signature/origin`;
const signatureRels = "_xmlsignatures/_rels/origin.sigs.rels";

function signed(parts: PartTexts): void {
  defaultType(parts, "sigs", typed("package.digital-signature-origin"));
  rootLink(parts, originKind, "_xmlsignatures/origin.sigs");
  parts.set("_xmlsignatures/origin.sigs", "");
  parts.set("_xmlsignatures/sig1.xml", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>');
  const kind = `${packageKinds}/digital-signature/signature`;
  parts.set(signatureRels, relationships(`<Relationship Id="s" Type="${kind}" Target="sig1.xml"/>`));
}

function metadata(parts: PartTexts): void {
  defaultType(parts, "psmdcp", typed("package.core-properties+xml"));
  rootLink(parts, coreKind, `/${corePart}`);
  parts.set(corePart, "<coreProperties/>");
}

const pivot = "pivotCache/pivotCacheDefinition1.xml";

const read: [string, (parts: PartTexts) => void, NoteCode | null, string][] = [
  ["ONLYOFFICE: a type for OLE objects, and none", (parts) => defaultType(parts, "bin", oleType), null, ""],
  [
    "Excel: what was left of saving in place",
    (parts) => parts.set("[trash]/0000.dat", new Uint8Array(64)),
    "unreadPart",
    "[trash]/0000.dat",
  ],
  [
    "Excel: and more of it",
    (parts) => void parts.set("[trash]/0000.dat", "").set("[trash]/000A.dat", "MZ"),
    "unreadPart",
    "[trash]/0000.dat (2)",
  ],
  ["Excel: a signature", signed, "signature", "_xmlsignatures/origin.sigs (3)"],
  [".NET: core properties at their place", metadata, "unreadPart", corePart],
  [
    "ClosedXML: a pivot cache at the root",
    (parts) => {
      bookLink(parts, "pivotCacheDefinition", `/${pivot}`);
      parts.set(pivot, "<pivotCacheDefinition/>");
    },
    "unreadPart",
    pivot,
  ],
  [
    "metadata taken out: properties",
    (parts) => rootLink(parts, "x/extended-properties", "docProps/app.xml"),
    "absentPart",
    "docProps/app.xml",
  ],
  [
    "metadata taken out: formats that no cell has",
    (parts) => bookLink(parts, "styles", "styles.xml"),
    "absentPart",
    "xl/styles.xml",
  ],
  [
    "metadata taken out: texts that no cell has",
    (parts) => bookLink(parts, "sharedStrings", "sharedStrings.xml"),
    "absentPart",
    "xl/sharedStrings.xml",
  ],
];

test.each(read)("%s: read, and noted", (_, change, code, part) => {
  const file = book(change);
  expect(cellOf(file, "A1").value).toEqual({ kind: "number", text: "42" });
  expect(readWorkbook(file)).toMatchObject({ ok: true, notes: code === null ? [] : [{ code, part }] });
});

const hostile: [string, (parts: PartTexts) => void, RefusalCode][] = [
  [
    "the type for OLE objects, and such a part",
    (parts) => {
      defaultType(parts, "bin", oleType);
      parts.set("xl/printerSettings/printerSettings1.BIN", "x");
    },
    "embeddedObject",
  ],
  [
    "an ending in capitals, and such a part",
    (parts) => {
      defaultType(parts, "BIN", oleType);
      parts.set("xl/a.bin", "x");
    },
    "embeddedObject",
  ],
  ["the type of a single OLE object", (parts) => partType(parts, "xl/a.bin", oleType), "embeddedObject"],
  [
    "macros as the type of an ending",
    (parts) => {
      defaultType(parts, "bin", "application/vnd.ms-office.vbaProject");
      parts.set("[trash]/0000.dat", "x").set("xl/a.bin", "x");
    },
    "macro",
  ],
  ["trash that is a macro", (parts) => parts.set("[trash]/vbaProject.bin", "x"), "badName"],
  ["trash of another kind", (parts) => parts.set("[trash]/0000.xml", "<a/>"), "badName"],
  ["trash that climbs", (parts) => parts.set("[trash]/../xl/a.dat", "x"), "badName"],
  [
    "trash that is referred to",
    (parts) => {
      parts.set("[trash]/0000.dat", "x");
      bookLink(parts, "image", "../%5Btrash%5D/0000.dat");
    },
    "badName",
  ],
  [
    "trash as a sheet",
    (parts) => {
      parts.set("[trash]/0000.dat", String(parts.get(firstSheet)));
      parts.set("xl/_rels/workbook.xml.rels", relationships(relationship("s1", "worksheet", "/[TRASH]/0000.DAT")));
    },
    "badName",
  ],
  [
    "a program among the signatures",
    (parts) => {
      signed(parts);
      parts.set("_xmlsignatures/run.exe", "MZ");
    },
    "badName",
  ],
  [
    "a signature that is a sheet as well",
    (parts) => {
      signed(parts);
      bookLink(parts, "worksheet", "/_xmlsignatures/sig1.xml");
    },
    "badName",
  ],
  [
    "a signature from outside",
    (parts) => {
      signed(parts);
      const outside = relationship("s", "signature", "http://example.gov.cn/sig1.xml", "External");
      parts.set(signatureRels, relationships(outside));
    },
    "externalLink",
  ],
  [
    "a signature with a document type",
    (parts) => {
      signed(parts);
      parts.set("_xmlsignatures/sig1.xml", "<!DOCTYPE a><a/>");
    },
    "docType",
  ],
  ["metadata of another ending", (parts) => parts.set(corePart.replace("psmdcp", "bin"), "x"), "badName"],
  [
    "metadata that climb",
    (parts) => parts.set("package/services/metadata/core-properties/../../a.psmdcp", "x"),
    "badName",
  ],
  [
    "metadata that are texts as well",
    (parts) => {
      metadata(parts);
      bookLink(parts, "sharedStrings", `/${corePart}`);
    },
    "badName",
  ],
  [
    "metadata of the type of OLE objects",
    (parts) => {
      metadata(parts);
      partType(parts, corePart, oleType);
    },
    "embeddedObject",
  ],
  [
    "a pivot cache from outside",
    (parts) => {
      parts.set(pivot, "<pivotCacheDefinition/>");
      const outside = relationship("x", "externalLinkPath", "file:///a.xlsx", "External");
      parts.set("pivotCache/_rels/pivotCacheDefinition1.xml.rels", relationships(outside));
    },
    "externalLink",
  ],
  [
    "properties that are not there and climb",
    (parts) => rootLink(parts, "x/extended-properties", "../../docProps/app.xml"),
    "missingPart",
  ],
  [
    "formats that are not there and a cell has",
    (parts) => {
      bookLink(parts, "styles", "styles.xml");
      parts.set(firstSheet, String(parts.get(firstSheet)).replace("<c ", '<c s="1" '));
    },
    "damaged",
  ],
  [
    "texts that are not there and a cell has",
    (parts) => {
      bookLink(parts, "sharedStrings", "sharedStrings.xml");
      parts.set(firstSheet, String(parts.get(firstSheet)).replace("<c ", '<c t="s" '));
    },
    "missingPart",
  ],
  ["a sheet that is not there", (parts) => parts.delete(firstSheet), "missingPart"],
];

test.each(hostile)("%s: refused", (_, change, code) => {
  expect(refusalOf(book(change))).toMatchObject({ code });
});

describe("[0]!, a name of this very workbook", () => {
  const formula = (text: string): Uint8Array => withRows(`<row r="1"><c r="A1"><f>${text}</f><v>42</v></c></row>`);

  test.each(["SUM([0]!col1_)", "[0]!合计*2", "IF([0]!a=1,[0]!b,0)"])("%s is read as it stands", (text) => {
    expect(cellOf(formula(text), "A1")).toMatchObject({ formula: text, value: { kind: "number", text: "42" } });
  });

  const bad: [string, RefusalCode][] = [
    ["[0]Sheet1!A1", "externalLink"],
    ["[00]!a", "externalLink"],
    ["[0 ]!a", "externalLink"],
    ["[1]!a", "externalLink"],
    ["'[0]表'!A1", "externalLink"],
    ["[0]!'a'", "externalLink"],
    ["[0]!宏(1)", "externalLink"],
    ["[0]!a+[1]!b", "externalLink"],
    ["[0]!cmd|'/c calc'!A0", "dde"],
    ["[0]!WEBSERVICE(A1)", "externalLink"],
  ];
  test.each(bad)("%s is not", (text, code) => expect(refusalOf(formula(text))).toMatchObject({ code }));
});

test("a filter's name that stands twice is read: nothing goes by it", () => {
  const name = (more: string): string =>
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0"${more}>表1!$A$1:$E$3</definedName>`;
  const names = `<definedNames>${name(' hidden="1"')}${name("")}</definedNames>`;
  expect(contents(withRows(row, { after: names })).definedNames).toHaveLength(2);
  const other = names.replaceAll("_xlnm._FilterDatabase", "a");
  expect(refusalOf(withRows(row, { after: other }))).toMatchObject({ code: "damaged" });
});

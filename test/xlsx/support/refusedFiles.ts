import type { ReadLimits } from "../../../src/xlsx/readLimits.js";
import type { Refusal, RefusalCode } from "../../../src/xlsx/refusal.js";
import { bytesOf, concat, makeZip } from "../../support/zip.js";
import { bookParts, makeBook, relationship, withRows, zipParts } from "./workbookParts.js";

export interface RefusedFile {
  readonly file: () => Uint8Array;
  readonly limits?: Partial<ReadLimits>;
  /** What the refusal says besides its code. */
  readonly facts?: Partial<Refusal>;
}

const compoundFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0));
const encryptedPackage = concat([
  compoundFile,
  bytesOf([..."EncryptedPackage"].map((char) => `${char}\u0000`).join("")),
]);
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** For every code a file that is refused with it: a new code without one does not compile. */
export const refusedFiles: Record<Exclude<RefusalCode, "internal" | "outOfTime" | "outOfMemory">, RefusedFile> = {
  empty: { file: () => new Uint8Array(0) },
  notZip: { file: () => bytesOf("单位,得分\n示例单位01,98\n") },
  oldXls: { file: () => compoundFile },
  encrypted: { file: () => encryptedPackage },
  openDocument: {
    file: () => makeZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }]),
  },
  binaryWorkbook: {
    file: () =>
      makeBook({
        parts: {
          "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
            '<Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        },
      }),
  },
  notWorkbook: {
    file: () =>
      makeBook({
        parts: {
          "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        },
      }),
  },

  tooLarge: { file: () => withRows(one), limits: { fileBytes: 100 }, facts: { limited: "fileBytes", limit: 100 } },
  tooManyEntries: {
    file: () => withRows(one),
    limits: { entries: 3 },
    facts: { limited: "entries", limit: 3, found: 5 },
  },
  ratio: {
    file: () => withRows(one, { parts: { "xl/media/image1.png": "0".repeat(1_000_000) } }),
    facts: { part: "xl/media/image1.png", limit: 100 },
  },
  overlap: {
    file: () => {
      const item = { name: "xl/a.xml", data: "<a/>" };
      return makeZip([item, { name: "xl/b.xml", data: "<a/>", central: { localStart: 0 } }]);
    },
  },
  zipAmbiguous: {
    file: () => zipParts(bookParts(), { suffix: bytesOf("more") }),
    facts: { detail: "data after the end of the archive" },
  },
  unsupportedZip: {
    file: () => zipParts(bookParts(), {}, [{ name: "xl/a.xml", data: "", method: 12 }]),
    facts: { found: 12 },
  },
  badName: {
    file: () => withRows(one, { parts: { "xl/../../evil.xml": "<a/>" } }),
    facts: { part: "xl/../../evil.xml" },
  },
  sizeMismatch: {
    file: () =>
      zipParts(bookParts(), {}, [{ name: "xl/a.xml", data: "<a/>", local: { size: 9 }, central: { size: 9 } }]),
    facts: { part: "xl/a.xml", limit: 9, found: 4 },
  },
  crcMismatch: {
    file: () => zipParts(bookParts(), {}, [{ name: "xl/a.xml", data: "<a/>", local: { crc: 9 }, central: { crc: 9 } }]),
    facts: { part: "xl/a.xml" },
  },

  docType: {
    file: () => withRows(one, { parts: { "xl/theme/theme1.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a/>' } }),
    facts: { part: "xl/theme/theme1.xml" },
  },
  macro: { file: () => withRows(one, { parts: { "xl/vbaProject.bin": "VBA" } }), facts: { part: "xl/vbaProject.bin" } },
  externalLink: {
    file: () => withRows('<row r="7"><c r="B7"><f>[1]Sheet1!A1</f><v>1</v></c></row>'),
    facts: { sheet: "表1", cell: "B7", found: "[1]Sheet1!A1" },
  },
  dde: {
    file: () => withRows(`<row r="1"><c r="A1"><f>cmd|'/c calc'!A0</f></c></row>`),
    facts: { sheet: "表1", cell: "A1" },
  },
  embeddedObject: {
    file: () => withRows(one, { parts: { "xl/embeddings/oleObject1.bin": "x" } }),
    facts: { part: "xl/embeddings/oleObject1.bin" },
  },
  dataConnection: {
    file: () => withRows(one, { parts: { "xl/connections.xml": "<a/>" } }),
    facts: { part: "xl/connections.xml" },
  },
  hyperlink: {
    file: () =>
      makeBook({
        sheets: [{ data: one, links: relationship("h", "hyperlink", "https://example.gov.cn/", "External") }],
      }),
    limits: { hyperlinks: "refuse" },
    facts: { found: "https://example.gov.cn/" },
  },

  damaged: { file: () => withRows('<row r="3"><c r="C3"><v>12分</v></c></row>'), facts: { sheet: "表1", cell: "C3" } },
  missingPart: {
    file: () => {
      const parts = bookParts();
      parts.delete("xl/worksheets/sheet1.xml");
      return zipParts(parts);
    },
    facts: { part: "xl/worksheets/sheet1.xml", sheet: "表1" },
  },
  cellOrder: {
    file: () => withRows('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'),
    facts: { sheet: "表1", cell: "A2" },
  },
  tooComplex: {
    file: () => withRows('<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>'),
    limits: { cells: 2 },
    facts: { sheet: "表1", cell: "C1", limited: "cells", limit: 2 },
  },
};

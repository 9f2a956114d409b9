import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Scalar } from "../../src/formula/value.js";
import { cellAddress } from "./cellAddress.js";
import { formulaOf } from "./ironcalc.js";

/**
 * A sheet that LibreOffice calculates: for use inside `needs("libreoffice")`, all of it in one run, which takes
 * some seconds. The file is as plain as a workbook can be; how the product writes workbooks is not tested here.
 */
export class LibreOfficeSheet {
  private readonly rows = new Map<number, Map<number, string>>();
  private values: readonly (readonly string[])[] = [];

  /** @param row @param column counted from 1 */
  put(row: number, column: number, value: Scalar): void {
    if (value !== null) this.formula(row, column, formulaOf(value));
  }

  formula(row: number, column: number, text: string): void {
    const cells = this.rows.get(row) ?? new Map<number, string>();
    this.rows.set(row, cells.set(column, text));
  }

  calculate(): void {
    const folder = mkdtempSync(join(tmpdir(), "scorebook-sheet-"));
    try {
      const file = join(folder, "sheet.xlsx");
      writeFileSync(file, this.workbook());
      execFileSync("bash", ["test/support/recalc.sh", join(folder, "out"), "csv", file], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      this.values = readFileSync(join(folder, "out", "sheet-S.csv"), "utf8")
        .split("\n")
        .map(cellsOf);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** What the cell holds, with all its digits. A text with a line break cannot be read back. */
  shown(row: number, column: number): string {
    return this.values[row - 1]?.[column - 1] ?? "";
  }

  private workbook(): Uint8Array {
    const inOrder = <Cell>(cells: ReadonlyMap<number, Cell>) => [...cells].sort(([a], [b]) => a - b);
    const rows = inOrder(this.rows).map(([row, cells]) => {
      const written = inOrder(cells).map(
        ([column, text]) => `<c r="${cellAddress(row, column)}"><f>${escaped(text)}</f></c>`,
      );
      return `<row r="${row}">${written.join("")}</row>`;
    });
    return zipSync(
      Object.fromEntries(
        Object.entries({
          "[Content_Types].xml": `<Types xmlns="${packageUri}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${partType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${partType}.worksheet+xml"/></Types>`,
          "_rels/.rels": `<Relationships xmlns="${packageUri}/relationships"><Relationship Id="r1" Type="${officeUri}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
          "xl/workbook.xml": `<workbook xmlns="${mainUri}" xmlns:r="${officeUri}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
          "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageUri}/relationships"><Relationship Id="r1" Type="${officeUri}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
          "xl/worksheets/sheet1.xml": `<worksheet xmlns="${mainUri}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
        }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
      ),
    );
  }
}

/** The cells of a line of CSV; some are in quotes. */
const cellsOf = (line: string): readonly string[] =>
  [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

const packageUri = "http://schemas.openxmlformats.org/package/2006";
const officeUri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainUri = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const partType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

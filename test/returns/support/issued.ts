import { emptyLedger } from "../../../src/evidence/issue/ledgerFile.js";
import { issueForm } from "../../../src/evidence/issue/issueForm.js";
import type { IssueLedger } from "../../../src/evidence/issue/issueLedger.js";
import type { OfficeDepartment } from "../../../src/engine/answers/officeRecord.js";
import type { BatchFile } from "../../../src/returns/collect.js";
import { issuedForm, type IssuedForm } from "../../../src/returns/check/issuedForm.js";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import type { BookContents, CellContents, CellValue, SheetContents } from "../../../src/xlsx/bookContents.js";
import { parseAddress } from "../../../src/xlsx/cellAddress.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";

export const scheme = buildScheme(scheme2020);
export const record = sampleRecord(scheme, { departments: 3, seed: 7 });
export const round = "2020年度";

export const department = (at: number): OfficeDepartment => {
  const found = record.departments[at];
  if (!found) throw new Error(`no department ${at}`);
  return found;
};

/** The form of a sample department, filled in as the sample has it, with the ledger that knows it. */
export async function issue(
  at = 0,
  issueId = `AAAA-BBBB-000${at}`,
  inRound = round,
): Promise<{ readonly bytes: Uint8Array; readonly ledger: IssueLedger; readonly form: IssuedForm }> {
  const { bytes, entry } = await issueForm(scheme, department(at), record.parameters, { issueId, round: inRound });
  const form = await issuedForm(scheme, entry);
  if (!form) throw new Error("the form cannot be built again");
  return { bytes, ledger: { ...emptyLedger, entries: [entry] }, form };
}

export function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
}

export const fileOf = (name: string, book: BookContents): BatchFile => ({
  name,
  digest: name,
  result: { ok: true, book, notes: [] },
});

/** The workbook with one sheet changed. */
export const withSheet = (
  book: BookContents,
  name: string,
  change: (sheet: SheetContents) => Partial<SheetContents>,
): BookContents => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)),
});

/** The workbook with one cell changed, or made. */
export const withCell = (
  book: BookContents,
  name: string,
  address: string,
  change: Partial<CellContents>,
): BookContents =>
  withSheet(book, name, ({ cells }) => {
    const place = parseAddress(address);
    if (!place) throw new Error(address);
    const plain: CellContents = {
      ...place,
      value: { kind: "blank" },
      formula: undefined,
      formulaKind: undefined,
      formulaRange: undefined,
      numberFormat: "General",
      locked: true,
      styleIndex: 0,
    };
    const changed = new Map(cells).set(address, { ...plain, ...cells.get(address), ...change });
    return { cells: new Map([...changed].sort(([, a], [, b]) => a.row - b.row || a.column - b.column)) };
  });

export const text = (value: string): CellValue => ({ kind: "text", text: value });
export const number = (value: string): CellValue => ({ kind: "number", text: value });

/** Where an input stands in the form as issued. */
export function placeOf(book: BookContents, key: string): string {
  const cells = [...(book.sheets.find(({ name }) => name === "填报")?.cells ?? [])];
  const keyCell = cells.find(([, { value, column }]) => column > 1 && value.kind === "text" && value.text === key)?.[1];
  const head = cells.find(([, cell]) => cell.row === 1 && cell.column === keyCell?.column)?.[1].value;
  const name = head?.kind === "text" ? head.text.replace(/Key$/, "") : "";
  const column = cells.find(([, { row, value }]) => row === 1 && value.kind === "text" && value.text === name)?.[0];
  if (!keyCell || column === undefined) throw new Error(`no place for ${key}`);
  return column.replace(/\d+$/, String(keyCell.row));
}

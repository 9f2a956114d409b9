import type { LedgerRow } from "../../engine/answers/officeRecord.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import { contentOf, type KnownCell } from "../cellToWrite.js";
import { departmentInCell, itemInCell } from "./shownInCell.js";
import { headMark } from "./sheets/typedFrame.js";
import { freeRows, preparedIn } from "./typedRoom.js";

/** A row of the ledger that is to be recorded: checked, so that it counts. */
export interface Finding extends LedgerRow {
  readonly department: string;
  readonly item: string;
  /** Excel's number of the day; null where none was given. */
  readonly date: Fraction | null;
  readonly count: Fraction;
}

const typed = ["department", "item", "date", "what", "count", "evidence", "recordedBy"] as const;
/** In one of them something stands, where a row is taken. */
const taken = [...typed, "withdrawn"] as const;
const preparedKey = /^ledger\.\d+$/;

export interface LedgerRoom {
  /** Prepared rows in which nothing stands. */
  readonly free: number;
  readonly prepared: number;
}

/** @throws WorkbookError when the workbook has no ledger of ours */
export function ledgerRoom(book: BookContents): LedgerRoom {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  return { free: freeRows(sheet, taken, preparedKey).length, prepared: preparedIn(sheet, taken, preparedKey).length };
}

/**
 * The cells of the next free prepared rows, with what a person would choose there: names and labels.
 *
 * @returns null when there are fewer free rows than findings
 * @throws WorkbookError when the workbook has no ledger of ours, or the department is not in it
 */
export function findingCells(
  scheme: Scheme,
  book: BookContents,
  findings: readonly Finding[],
): readonly KnownCell[] | null {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  const rows = freeRows(sheet, taken, preparedKey);
  if (rows.length < findings.length) return null;
  return findings.flatMap((finding, at) => {
    const contents = contentsOf(scheme, book, sheet, finding);
    // a free row is free only as long as nobody typed in it
    return typed.map((column) => ({
      ...sheet.cellAt(rows[at] ?? 0, column),
      content: contents[column],
      before: null,
      ...fitted(column),
    }));
  });
}

/** Columns of words, which may be long. */
const fitted = (column: string): { readonly fitsRow?: true } =>
  column === "what" || column === "evidence" || column === "withdrawn" ? { fitsRow: true } : {};

export type LedgerColumn = (typeof typed)[number];

/** Whether rows can be withdrawn: 台账 of version 2 has no column for the reason. */
export const takesWithdrawal = (book: BookContents): boolean =>
  KeyedSheet.findTyped(book, sheetKey("office", "ledger")).has("withdrawn");

/**
 * The cells of a row that is there, in the columns that are corrected.
 *
 * @param position of the row, counted from the heads
 */
export function correctedCells(
  scheme: Scheme,
  book: BookContents,
  position: number,
  finding: Finding,
  columns: readonly LedgerColumn[],
): readonly KnownCell[] {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  const contents = contentsOf(scheme, book, sheet, finding);
  return columns.map((column) => knownCell(sheet, position, column, contents[column]));
}

/** The cell that withdraws a row by its reason; "" lets it count again. */
export function withdrawalCells(book: BookContents, position: number, reason: string): readonly KnownCell[] {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  return [knownCell(sheet, position, "withdrawn", reason || null)];
}

function knownCell(
  sheet: KeyedSheet,
  position: number,
  column: LedgerColumn | "withdrawn",
  content: CellToWrite["content"],
): KnownCell {
  const row = sheet.rowNumber(headMark) + position;
  const before = contentOf(sheet.valueAt(row, column));
  return { ...sheet.cellAt(row, column), content, ...(before !== undefined && { before }), ...fitted(column) };
}

const contentsOf = (
  scheme: Scheme,
  book: BookContents,
  sheet: KeyedSheet,
  finding: Finding,
): Readonly<Record<LedgerColumn, CellToWrite["content"]>> => ({
  department: departmentInCell(book, finding.department),
  item: itemInCell(scheme, finding.item),
  date: finding.date && sheet.dayContent(finding.date),
  what: finding.what || null,
  count: finding.count.toNumber(),
  evidence: finding.evidence || null,
  recordedBy: finding.recordedBy || null,
});

import type { LedgerRow } from "../../engine/answers/officeRecord.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import { departmentInCell, itemInCell } from "./shownInCell.js";
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
 * The cells of the next free prepared row, with what a person would choose there: names and labels.
 *
 * @returns null when every prepared row is taken
 * @throws WorkbookError when the workbook has no ledger of ours, or the department is not in it
 */
export function findingCells(scheme: Scheme, book: BookContents, finding: Finding): readonly CellToWrite[] | null {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  const [row] = freeRows(sheet, taken, preparedKey);
  if (row === undefined) return null;
  const contents: Readonly<Record<(typeof typed)[number], CellToWrite["content"]>> = {
    department: departmentInCell(book, finding.department),
    item: itemInCell(scheme, finding.item),
    date: finding.date && sheet.dayContent(finding.date),
    what: finding.what || null,
    count: finding.count.toNumber(),
    evidence: finding.evidence || null,
    recordedBy: finding.recordedBy || null,
  };
  return typed.map((column) => ({ ...sheet.cellAt(row, column), content: contents[column] }));
}

import type { LedgerRow } from "../../engine/answers/officeRecord.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import { spaced } from "./typedDepartment.js";
import { typedRows } from "./typedRows.js";
import { WorkbookError } from "../workbookError.js";

/** A row of the ledger that is to be recorded: checked, so that it counts. */
export interface Finding extends LedgerRow {
  readonly department: string;
  readonly item: string;
  /** Excel's number of the day; null where none was given. */
  readonly date: Fraction | null;
  readonly count: Fraction;
}

const typed = ["department", "item", "date", "what", "count", "evidence", "recordedBy"] as const;

export interface LedgerRoom {
  /** Prepared rows in which nothing stands. */
  readonly free: number;
  readonly prepared: number;
}

/** @throws WorkbookError when the workbook has no ledger of ours */
export function ledgerRoom(book: BookContents): LedgerRoom {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  return { free: freeRows(sheet).length, prepared: preparedRows(sheet).length };
}

/**
 * The cells of the next free prepared row, with what a person would choose there: names and labels.
 *
 * @returns null when every prepared row is taken
 * @throws WorkbookError when the workbook has no ledger of ours, or the department is not in it
 */
export function findingCells(scheme: Scheme, book: BookContents, finding: Finding): readonly CellToWrite[] | null {
  const sheet = KeyedSheet.findTyped(book, sheetKey("office", "ledger"));
  const [row] = freeRows(sheet);
  if (row === undefined) return null;
  const contents: Readonly<Record<(typeof typed)[number], CellToWrite["content"]>> = {
    department: shownDepartment(book, finding.department),
    item: `${finding.item} ${scheme.node(finding.item)?.name ?? ""}`,
    date: finding.date?.toNumber() ?? null,
    what: finding.what || null,
    count: finding.count.toNumber(),
    evidence: finding.evidence || null,
    recordedBy: finding.recordedBy || null,
  };
  return typed.map((column) => ({ ...sheet.cellAt(row, column), content: contents[column] }));
}

/** After the last row in which anything stands, so that findings stay in their order; gaps are filled once the end is reached. */
function freeRows(sheet: KeyedSheet): readonly number[] {
  const rows = preparedRows(sheet);
  const taken = new Set(sheet.filledRows([...typed, "withdrawn"]));
  const end = rows.reduce((last, row, at) => (taken.has(row) ? at + 1 : last), 0);
  return [...rows.slice(end), ...rows.slice(0, end).filter((row) => !taken.has(row))];
}

/** Rows that were made to type in, wherever they stand now; where rows were copied, each counts. */
function preparedRows(sheet: KeyedSheet): readonly number[] {
  const { head, end } = typedRows(sheet, typed);
  return Array.from({ length: end - head }, (_, at) => head + 1 + at).filter((row) =>
    preparedKey.test(sheet.keyIn(row)),
  );
}

const preparedKey = /^ledger\.\d+$/;

/** As the list in the cell has it. */
function shownDepartment(book: BookContents, code: string): string {
  const departments = KeyedSheet.find(book, sheetKey("office", "departments"));
  if (!departments.hasRow(code))
    throw new WorkbookError(
      departments.name,
      `没有代码为 ${code} 的单位；请重新选择单位`,
      `there is no department with code ${code}; choose another`,
    );
  return `${code} ${spaced(departments.textAt(code, "name"))}`.trimEnd();
}

import type { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import type { KnownCell } from "../cellToWrite.js";
import { departmentInCell, itemInCell } from "./shownInCell.js";
import { headMark } from "./sheets/typedFrame.js";
import { freeRows } from "./typedRoom.js";

/** Why the office sets a value, who did, and when. */
export interface ReasonGiven {
  readonly department: string;
  readonly item: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: Fraction | null;
}

const typed = ["department", "item", "reason", "decidedBy", "decidedOn"] as const;
const preparedKey = /^reason\.\d+$/;

/** Whether 核定理由 has a place for the day: workbooks of before have none. */
export const hasDecidedOn = (book: BookContents): boolean => sheetOf(book).has("decidedOn");

/**
 * The cells of a row of 核定理由: of one that is there, or of the next free one.
 *
 * @param position of the row that is changed, counted from the heads; null for a new one
 * @returns null where every prepared row is taken
 */
export function reasonCells(
  scheme: Scheme,
  book: BookContents,
  { department, item, reason, decidedBy, decidedOn }: ReasonGiven,
  position: number | null,
): readonly KnownCell[] | null {
  const sheet = sheetOf(book);
  const row = position === null ? freeRows(sheet, columnsOf(sheet), preparedKey)[0] : rowAt(sheet, position);
  if (row === undefined) return null;
  const contents: Readonly<Record<(typeof typed)[number], KnownCell["content"]>> = {
    department: departmentInCell(book, department),
    item: itemInCell(scheme, item),
    reason,
    decidedBy: decidedBy || null,
    decidedOn: decidedOn && sheet.dayContent(decidedOn),
  };
  return columnsOf(sheet).map((column) => ({
    ...sheet.cellAt(row, column),
    content: contents[column],
    ...(column === "reason" && { fitsRow: true as const }),
    // a free row is free only as long as nobody typed in it
    ...(position === null && { before: null }),
  }));
}

/** The cells of rows of 核定理由 that are emptied. */
export function emptiedReasons(book: BookContents, positions: readonly number[]): readonly KnownCell[] {
  const sheet = sheetOf(book);
  return positions.flatMap((position) =>
    columnsOf(sheet).map((column) => ({ ...sheet.cellAt(rowAt(sheet, position), column), content: null })),
  );
}

const sheetOf = (book: BookContents): KeyedSheet => KeyedSheet.findTyped(book, sheetKey("office", "reasons"));
const columnsOf = (sheet: KeyedSheet) => typed.filter((column) => column !== "decidedOn" || sheet.has(column));
const rowAt = (sheet: KeyedSheet, position: number): number => sheet.rowNumber(headMark) + position;

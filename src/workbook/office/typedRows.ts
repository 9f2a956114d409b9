import type { Note } from "../../engine/answers/problems.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { checkedIn, headMark } from "./sheets/typedFrame.js";
import { WorkbookError } from "../workbookError.js";

/** The rows that people typed on a sheet where they insert, copy and sort them: every filled one, whatever its key. */
export interface TypedRows {
  /** The row of the heads. */
  readonly head: number;
  /** Numbers of the filled rows that count. */
  readonly rows: readonly number[];
  /** Numbers of the filled rows below the last that counts. */
  readonly below: readonly number[];
  /** The last row that counts. */
  readonly end: number;
  /** At how many rows formulas look. */
  readonly checked: number;
}

/**
 * @param columns in one of which something must stand, so that a row is filled
 * @throws WorkbookError when the marks of the first and last row are gone, or more rows were inserted than formulas look at
 */
export function typedRows(sheet: KeyedSheet, columns: readonly string[]): TypedRows {
  const [mark, checked] = sheet.rowKeys
    .map((key) => [key, checkedIn(key)] as const)
    .find(([, count]) => count !== null) ?? ["end", null];
  const [head, end] = [sheet.rowNumber(headMark), sheet.rowNumber(mark)];
  const filled = sheet.filledRows(columns).filter((row) => row > head);
  const rows = filled.filter((row) => row <= end);
  const last = rows.at(-1) ?? head;
  if (checked === null || last - head <= checked)
    return { head, rows, below: filled.filter((row) => row > end), end, checked: checked ?? end - head };
  throw new WorkbookError(
    `${sheet.name} 第 ${head + checked + 1} 行`,
    `插入的行太多，此行及以下没有公式核对；请删去多余的空行`,
    "so many rows were inserted that no formula looks at this one and those below; delete blank rows",
  );
}

/** Filled rows below the last that counts, each to be reported; `outcome` says what did not become of it. */
export const belowTyped = (
  sheet: KeyedSheet,
  { below, end }: TypedRows,
  list: string,
  outcome: string,
): readonly Note[] =>
  below.map((row) => ({
    department: "",
    name: "",
    item: "",
    place: `${sheet.name} 第 ${row} 行`,
    message: `此行在${list}末行（第 ${end} 行）之下，${outcome}；请移到上面的空行`,
  }));

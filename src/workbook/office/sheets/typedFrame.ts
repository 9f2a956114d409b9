import type { OfficeRecord } from "../../../engine/answers/officeRecord.js";

/**
 * Where people type rows, one below the other: from the heads to an end that is marked in column A. The marks move with
 * their rows, so that rows may be inserted, deleted and sorted.
 */
export interface TypedFrame {
  readonly headRow: number;
  /** The last row that counts. */
  readonly endRow: number;
  /** As many rows as are looked at: more than there are, since rows are inserted. */
  readonly checked: number;
}

/** The lines above the rows. */
export const typedLayout = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;

export const headMark = "head";

/** The mark itself says how many rows are looked at: a rebuilt workbook has as many. */
export const endMark = (checked: number): string => `end.${checked}`;

export const checkedIn = (mark: string): number | null => {
  const [, digits] = /^end\.(\d{1,5})$/.exec(mark) ?? [];
  return digits === undefined ? null : Number(digits);
};

/** Rows below the prepared ones that count as well when somebody types in them. */
export const spareRows = 100;

/** Rows below the end in which something typed is marked. */
export const watchedRows = 100;

/** Of the rows of a workbook: those that are prepared, and how many are looked at. */
export interface PreparedRows {
  readonly prepared: number;
  /** Where absent, room for as many insertions as there are spare rows. */
  readonly checked?: number;
}

/** As many as it had, and as it needs, where a workbook is rebuilt; `fresh` in a new one. */
export function preparedRows(
  { prepared: kept }: OfficeRecord,
  id: "ledger" | "reasons",
  placed: ReadonlyMap<number, unknown>,
  fresh: number,
): PreparedRows {
  if (!kept) return { prepared: fresh };
  const checked = kept.checked?.[id];
  const prepared = Math.max(kept[id], Math.max(0, ...placed.keys()) - spareRows);
  return { prepared, ...(checked !== undefined && { checked }) };
}

export function typedFrame(headRow: number, { prepared, checked }: PreparedRows): TypedFrame {
  const endRow = headRow + prepared + spareRows;
  return { headRow, endRow, checked: checked ?? prepared + 2 * spareRows };
}

/** Each row where it stood, counted from the heads; those that stood nowhere, or where another stands, behind them. */
export function placedRows<Row extends { readonly position?: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  const placed = new Map<number, Row>();
  const others: Row[] = [];
  for (const row of rows) {
    if (row.position === undefined || placed.has(row.position)) others.push(row);
    else placed.set(row.position, row);
  }
  let next = Math.max(0, ...placed.keys());
  for (const row of others) placed.set((next += 1), row);
  return placed;
}

import type { CellValue } from "../../xlsx/bookContents.js";
import { sheetKey } from "../../workbook/sheetNames.js";

/**
 * The journal of merges: a very hidden sheet that records the current step, so that the next to open the workbook
 * knows what to complete or roll back. The record of the merge before is kept beside it until the new one is done.
 */
export interface MergeRecord {
  readonly transaction: string;
  readonly state: MergeState;
  readonly planDigest: string;
  /** The sheet that holds all values, old and new. */
  readonly stage: string;
  readonly stageDigest: string;
  /** How many rows of the stage are figures, and how many after them are pieces of lists. */
  readonly changes: string;
  readonly pieces: string;
  readonly files: string;
}

export type MergeState =
  /** The stage is being written; nothing else is touched. */
  | "STAGING"
  /** The stage is whole: it will be put in its place, whatever happens. */
  | "COMMITTED"
  | "DONE"
  /** The old values are being put back, whatever happens. */
  | "UNDOING"
  | "UNDONE";

const states: readonly MergeState[] = ["STAGING", "COMMITTED", "DONE", "UNDOING", "UNDONE"];

export const journalSheet = "合并日志";
export const journalKey = sheetKey("office", "mergeJournal");
/** Points at the staged values that hold: the old ones are beside them. */
export const generationName = "scorebook.merge";

const fields = ["transaction", "state", "planDigest", "stage", "stageDigest", "changes", "pieces", "files"] as const;

export const journalArea = { row: 1, column: 1, rowCount: fields.length + 1, columnCount: 3 } as const;

export interface Journal {
  readonly now: MergeRecord | null;
  readonly before: MergeRecord | null;
}

/** The cells of the journal: keys, the record that counts, the one before. */
export function journalCells({ now, before }: Journal): readonly (readonly CellValue[])[] {
  const text = (value: string): CellValue => (value === "" ? { kind: "blank" } : { kind: "text", text: value });
  return [
    [text(journalKey), text("now"), text("before")],
    ...fields.map((field) => [text(field), text(now?.[field] ?? ""), text(before?.[field] ?? "")]),
  ];
}

/** Null for a sheet on which nothing has arrived yet. */
export function journalFrom(cells: readonly (readonly CellValue[])[]): Journal | null {
  const textAt = (row: number, column: number) => {
    const value = cells[row]?.[column];
    return value?.kind === "text" || value?.kind === "number" ? value.text : "";
  };
  if (textAt(0, 0) !== journalKey) return null;
  const record = (column: number): MergeRecord | null => {
    const values = Object.fromEntries(fields.map((field, at) => [field, textAt(at + 1, column)])) as unknown as Record<
      (typeof fields)[number],
      string
    >;
    const state = states.find((each) => each === values.state);
    return state === undefined ? null : { ...values, state };
  };
  return { now: record(1), before: record(2) };
}

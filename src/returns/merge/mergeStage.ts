import { digestOf } from "../../evidence/canonical/digest.js";
import type { CellValue } from "../../xlsx/bookContents.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { PlannedChange } from "./mergePlan.js";
import { listOf, piecesOf, type PlannedList } from "./plannedList.js";

const stageKey = sheetKey("office", "mergeStage");
/** Rows of the stage begin below its head. */
export const stageFirstRow = 2;

export const stageSheet = (planDigest: string): string =>
  `合并暂存_${planDigest.slice(0, 12).replace(/[^A-Za-z0-9]/g, "0")}`;

export const stageHead: readonly CellValue[] = [stageKey, "key", "before", "after"].map((text) => ({
  kind: "text",
  text,
}));
export const stageColumns = 4;

/** All that a merge changes, with what was there before: the figures of 自报, and the lists that record the merge. */
export interface Staged {
  readonly changes: readonly PlannedChange[];
  readonly lists: readonly PlannedList[];
}

/** A change: department, key, before, after. A piece of a list: its key, number, before, after. */
export type StageRow = readonly [string, string, string, string];

export interface StageRows {
  readonly changes: readonly StageRow[];
  readonly pieces: readonly StageRow[];
}

export const stageRowsOf = ({ changes, lists }: Staged): StageRows => ({
  changes: changes.map(({ department, key, before, after }) => [department, key, before, after]),
  pieces: lists.flatMap(piecesOf),
});

export const stagedOf = ({ changes, pieces }: StageRows): Staged => ({
  changes: changes.map(([department, key, before, after]) => ({ department, key, before, after })),
  lists: [...new Set(pieces.map(([key]) => key))].map((key) =>
    listOf(
      key,
      pieces.filter(([of]) => of === key),
    ),
  ),
});

/** Values stand there with a letter before them: no program makes a number or a formula of them. */
export const stageCells = (row: StageRow): readonly CellValue[] =>
  row.map((text) => (text === "" ? { kind: "blank" } : { kind: "text", text }));

export function stageRowFrom(cells: readonly CellValue[]): StageRow {
  const textAt = (at: number): string => {
    const value = cells[at];
    return value?.kind === "text" || value?.kind === "number" ? value.text : "";
  };
  return [textAt(0), textAt(1), textAt(2), textAt(3)];
}

export const stageDigest = ({ changes, pieces }: StageRows): Promise<string> => digestOf([...changes, ...pieces]);

/** Excel's own limit of a request is 5 MB; far below it no program minds. */
const mostCells = 50_000;
const mostBytes = 1_000_000;

/** Pieces that fit into one request each. */
export function chunksOf(rows: readonly StageRow[]): readonly (readonly StageRow[])[] {
  const chunks: StageRow[][] = [];
  let [current, cells, bytes]: [StageRow[], number, number] = [[], 0, 0];
  for (const row of rows) {
    const size = new TextEncoder().encode(JSON.stringify(row)).length;
    if (current.length > 0 && (cells + stageColumns > mostCells || bytes + size > mostBytes)) {
      chunks.push(current);
      [current, cells, bytes] = [[], 0, 0];
    }
    current.push(row);
    cells += stageColumns;
    bytes += size;
  }
  return current.length > 0 ? [...chunks, current] : chunks;
}

import { digestOf } from "../evidence/digest.js";
import type { CellValue } from "../xlsx/bookContents.js";
import { sheetKey } from "../workbook/sheetNames.js";
import type { PlannedChange } from "./mergePlan.js";

export const stageKey = sheetKey("office", "mergeStage");
/** Rows of the stage begin below its head. */
export const stageFirstRow = 2;

export const stageSheet = (planDigest: string): string => `合并暂存_${planDigest.slice(0, 12).replace(/[^A-Za-z0-9]/g, "0")}`;

export const stageHead: readonly CellValue[] = [stageKey, "key", "before", "after"].map((text) => ({ kind: "text", text }));
export const stageColumns = 4;

/** Values stand there with a letter before them: no program makes a number or a formula of them. */
export const stageRow = ({ department, key, before, after }: PlannedChange): readonly CellValue[] =>
  [department, key, before, after].map((text) => (text === "" ? { kind: "blank" } : { kind: "text", text }));

export function changeOf(row: readonly CellValue[]): PlannedChange {
  const [department = "", key = "", before = "", after = ""] = Array.from({ length: stageColumns }, (_, at) => {
    const value = row[at];
    return value?.kind === "text" || value?.kind === "number" ? value.text : "";
  });
  return { department, key, before, after };
}

export const stageDigest = (changes: readonly PlannedChange[]): Promise<string> =>
  digestOf(changes.map(({ department, key, before, after }) => [department, key, before, after]));

/** Excel's own limit of a request is 5 MB; far below it no program minds. */
const mostCells = 50_000;
const mostBytes = 1_000_000;

/** Pieces that fit into one request each. */
export function chunksOf<Row>(rows: readonly Row[], cellsOf: (row: Row) => readonly CellValue[]): readonly (readonly Row[])[] {
  const chunks: Row[][] = [];
  let [current, cells, bytes]: [Row[], number, number] = [[], 0, 0];
  for (const row of rows) {
    const values = cellsOf(row);
    const size = new TextEncoder().encode(JSON.stringify(values)).length;
    if (current.length > 0 && (cells + values.length > mostCells || bytes + size > mostBytes)) {
      chunks.push(current);
      [current, cells, bytes] = [[], 0, 0];
    }
    current.push(row);
    cells += values.length;
    bytes += size;
  }
  return current.length > 0 ? [...chunks, current] : chunks;
}

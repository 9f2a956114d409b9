import type { CellValue } from "../../xlsx/bookContents.js";
import { columnLetters } from "../../workbook/cellRef.js";
import { wholeWorkbook } from "../../workbook/workbookError.js";
import { patiently, readArea } from "./convergence.js";
import { reportedKey } from "./officeReports.js";
import { StoreFault, type SheetStore, type StoreArea, type StoreOperation } from "./sheetStore.js";
import type { PlannedChange } from "./mergePlan.js";
import { cellOfStored, storedOfCell, type StoredValue } from "../values/storedValue.js";

/** 自报 as it is in the workbook now: found by its keys each time, for it may have been renamed or moved. */
export interface Target {
  readonly sheet: string;
  readonly placeOf: (change: PlannedChange) => { readonly row: number; readonly column: number };
}

export async function findTarget(store: SheetStore, candidates: readonly string[]): Promise<Target> {
  for (const sheet of candidates) {
    const [[corner] = []] = await readArea(store, sheet, { row: 1, column: 1, rowCount: 1, columnCount: 1 });
    if (textOf(corner) !== reportedKey) continue;
    const { rowCount, columnCount } = await patiently(store, () => store.usedSize(sheet));
    const [head = []] = await readArea(store, sheet, { row: 1, column: 1, rowCount: 1, columnCount });
    const side = await readArea(store, sheet, { row: 1, column: 1, rowCount, columnCount: 1 });
    const columns = new Map(head.map((cell, at) => [textOf(cell), at + 1]));
    const rows = new Map(side.map(([cell], at) => [textOf(cell), at + 1]));
    return {
      sheet,
      placeOf: ({ department, key }) => {
        const [row, column] = [rows.get(department), columns.get(key)];
        if (row === undefined || column === undefined)
          throw new StoreFault("hard", sheet, {
            zh: `缺少单位 ${department} 或指标 ${key} 的标识；请恢复被删去的行或列`,
            en: `the key of department ${department} or input ${key} is missing; restore the row or column that was deleted`,
          });
        return { row, column };
      },
    };
  }
  throw new StoreFault("hard", wholeWorkbook, {
    zh: "没有“自报”表；请恢复被删去的表",
    en: "there is no sheet 自报; restore it",
  });
}

const textOf = (cell: CellValue | undefined): string => (cell?.kind === "text" ? cell.text : "");

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly change: PlannedChange;
}

/**
 * What has to be written so that all cells hold the wanted values. Cells that hold neither the old nor the new
 * value were changed by somebody else: nothing is written over them.
 *
 * @throws StoreFault "hard" with the cell
 */
export async function missingValues(
  store: SheetStore,
  target: Target,
  changes: readonly PlannedChange[],
  wanted: (change: PlannedChange) => StoredValue,
): Promise<readonly StoreOperation[]> {
  const placed = changes
    .map((change): Placed => ({ ...target.placeOf(change), change }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const area = areaOf(placed);
  if (!area) return [];
  const cells = await readArea(store, target.sheet, area);
  const open: Placed[] = [];
  for (const each of placed) {
    const now = storedOfCell(cells[each.row - area.row]?.[each.column - area.column]);
    if (now === wanted(each.change)) continue;
    if (now !== each.change.before && now !== each.change.after) {
      const place = `${target.sheet}!${columnLetters(each.column)}${each.row}`;
      throw new StoreFault("hard", place, {
        zh: "合并期间被改动，已停止；请恢复为原值后重试",
        en: "was changed during the merge; stopped. Put the former value back and try again",
      });
    }
    open.push(each);
  }
  return runs(open).map((run) => ({
    op: "write",
    sheet: target.sheet,
    row: run[0]?.row ?? 0,
    column: run[0]?.column ?? 0,
    values: [run.map(({ change }) => cellOfStored(wanted(change)))],
  }));
}

/** The least rectangle round all of them. */
function areaOf(placed: readonly Placed[]): StoreArea | null {
  const [first] = placed;
  if (!first) return null;
  const box = placed.reduce(
    (all, { row, column }) => ({
      top: Math.min(all.top, row),
      left: Math.min(all.left, column),
      bottom: Math.max(all.bottom, row),
      right: Math.max(all.right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  return { row: box.top, column: box.left, rowCount: box.bottom - box.top + 1, columnCount: box.right - box.left + 1 };
}

/** Cells side by side are written together; what stands between them is not touched. */
function runs(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const all: Placed[][] = [];
  for (const each of placed) {
    const run = all.at(-1);
    const last = run?.at(-1);
    if (run && last?.row === each.row && last.column === each.column - 1) run.push(each);
    else all.push([each]);
  }
  return all;
}

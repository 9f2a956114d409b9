import type { CellValue } from "../../xlsx/bookContents.js";
import { converge, patiently, readArea, sameCell } from "./convergence.js";
import type { MergeRecord } from "./mergeJournal.js";
import {
  chunksOf,
  stageCells,
  stageColumns,
  stagedOf,
  stageDigest,
  stageFirstRow,
  stageHead,
  stageRowFrom,
  type Staged,
  type StageRow,
  type StageRows,
} from "./mergeStage.js";
import { StoreFault, type SheetStore, type StoreOperation } from "./sheetStore.js";

/**
 * Writes all rows on the sheet of the stage, and reads them back.
 *
 * @throws StoreFault "hard" when they are not what was written
 */
export async function writeStage(
  store: SheetStore,
  record: MergeRecord,
  { changes, pieces }: StageRows,
  told: (rows: number) => void,
): Promise<void> {
  const { stage: sheet } = record;
  await converge(store, sheet, async () => {
    const head: StoreOperation = { op: "write", sheet, row: 1, column: 1, values: [stageHead] };
    if (!(await patiently(store, () => store.sheets())).includes(sheet))
      return [{ op: "addSheet", sheet, visibility: "veryHidden" }, head];
    return sameCells(await readArea(store, sheet, { row: 1, column: 1, rowCount: 1, columnCount: stageColumns }), [
      stageHead,
    ])
      ? []
      : [head];
  });
  let row = stageFirstRow;
  for (const chunk of chunksOf([...changes, ...pieces])) {
    const [first, values] = [row, chunk.map(stageCells)];
    await converge(store, sheet, async () => {
      const now = await readArea(store, sheet, {
        row: first,
        column: 1,
        rowCount: values.length,
        columnCount: stageColumns,
      });
      return sameCells(now, values) ? [] : [{ op: "write", sheet, row: first, column: 1, values }];
    });
    row += chunk.length;
    told(row - stageFirstRow);
  }
  if ((await stageDigest(await readRows(store, record))) !== record.stageDigest)
    throw new StoreFault("hard", sheet, {
      zh: "暂存的数据读回后不符，已停止",
      en: "the staged values read back differ; stopped, nothing was merged",
    });
}

/** @throws StoreFault "hard" when the stage is not what the journal says: digests decide, not flags alone */
export async function readStage(store: SheetStore, record: MergeRecord): Promise<Staged> {
  const rows = await readRows(store, record);
  if ((await stageDigest(rows)) !== record.stageDigest)
    throw new StoreFault("hard", record.stage, {
      zh: "暂存的数据被改动，不能继续；请用备份恢复工作簿",
      en: "the staged values were changed, so the merge cannot go on; restore the workbook from a backup",
    });
  return stagedOf(rows);
}

/** How many rows the stage has below its head. */
export const rowsStaged = ({ changes, pieces }: MergeRecord): number => Number(changes) + Number(pieces);

async function readRows(store: SheetStore, record: MergeRecord): Promise<StageRows> {
  const rowCount = rowsStaged(record);
  const cells =
    rowCount === 0
      ? []
      : await readArea(store, record.stage, { row: stageFirstRow, column: 1, rowCount, columnCount: stageColumns });
  const rows: readonly StageRow[] = cells.map(stageRowFrom);
  return { changes: rows.slice(0, Number(record.changes)), pieces: rows.slice(Number(record.changes)) };
}

export const sameCells = (a: readonly (readonly CellValue[])[], b: readonly (readonly CellValue[])[]): boolean =>
  b.every((row, at) => row.every((cell, column) => sameCell(a[at]?.[column], cell)));

import { quotedSheet } from "../../workbook/cellRef.js";
import { wholeWorkbook } from "../../workbook/workbookError.js";
import { converge, patiently, readArea } from "./convergence.js";
import {
  generationName,
  journalArea,
  journalCells,
  journalFrom,
  journalSheet,
  type Journal,
  type MergeRecord,
} from "./mergeJournal.js";
import type { MergePlan, PlannedChange } from "./mergePlan.js";
import { stageDigest, stageRowsOf, stageSheet, type StageRows } from "./mergeStage.js";
import type { PlannedList } from "./plannedList.js";
import { expectUnchanged, putStaged } from "./putStaged.js";
import { StoreFault, type SheetStore, type StoreOperation } from "./sheetStore.js";
import { readStage, rowsStaged, sameCells, writeStage } from "./stageMerge.js";
import { findTarget, missingValues } from "./targetCells.js";
import type { TextSheet } from "./textSheet.js";

export type Progress = (done: "staged" | "committed" | "applied", rows: number) => void;

/** The record of a merge besides the figures: 收报记录, 控制数 and 回执, as they are to be (recordMerge.ts). */
export interface KeptList {
  readonly key: string;
  readonly text: TextSheet;
}

/**
 * Merges a plan into an open workbook. Wherever the program stops, `recoverMerge` brings the workbook to the old
 * state or to the new one, never between: all values are staged on a sheet of their own and read back; one small
 * request sets COMMITTED; only then they are put in their place, which can be done again and again. The lists are
 * staged, committed and rolled back with the figures: there are no figures without their receipt.
 *
 * @throws StoreFault with the place when the program refuses; what had been begun was then rolled back, unless
 * even that failed: then the next start does it
 */
export async function runMerge(
  store: SheetStore,
  plan: MergePlan,
  lists: readonly KeptList[] = [],
  progress: Progress = () => undefined,
): Promise<MergeRecord> {
  await recoverMerge(store);
  const earlier = (await readJournal(store))?.now ?? null;
  if (earlier?.planDigest === plan.digest && earlier.state === "DONE") return earlier;
  const rows = stageRowsOf({ changes: plan.changes, lists: await withBefore(store, lists) });
  const record: MergeRecord = {
    transaction: plan.digest,
    state: "STAGING",
    planDigest: plan.digest,
    stage: stageSheet(plan.digest),
    stageDigest: await stageDigest(rows),
    changes: String(rows.changes.length),
    pieces: String(rows.pieces.length),
    files: String(plan.files.length),
  };
  try {
    await stage(store, record, earlier, rows, progress);
    await expectBefore(store, plan.changes);
    await commit(store, record, earlier);
  } catch (error) {
    const now = await recoverMerge(store);
    // the answer to the last request was lost, not the request
    if (now?.transaction === record.transaction && now.state === "DONE") return now;
    throw error;
  }
  progress("committed", rowsStaged(record));
  const done = await finish(store, { ...record, state: "COMMITTED" }, earlier);
  progress("applied", rowsStaged(record));
  return done;
}

/** At every start: rolls back what was not committed, completes what was. */
export async function recoverMerge(store: SheetStore): Promise<MergeRecord | null> {
  const sheets = await patiently(store, () => store.sheets());
  if (!sheets.includes(journalSheet)) return null;
  const journal = await readJournal(store);
  if (!journal?.now) {
    await takeBack(store, null, null);
    return null;
  }
  const { now, before } = journal;
  switch (now.state) {
    case "STAGING":
      await takeBack(store, now, before);
      return before;
    case "COMMITTED":
      return finish(store, now, before);
    case "UNDOING":
      return finishUndo(store, now);
    case "DONE":
    case "UNDONE":
      return now;
  }
}

/**
 * Undoes the last merge as a whole: every cell gets the value that it had before, and every list its contents.
 *
 * @throws StoreFault "hard" when there is nothing to undo, or a cell was changed since
 */
export async function undoMerge(store: SheetStore): Promise<MergeRecord> {
  const last = await recoverMerge(store);
  if (last?.state !== "DONE")
    throw new StoreFault("hard", wholeWorkbook, { zh: "没有可以撤销的合并", en: "there is no merge to undo" });
  // what was changed since is reported before anything is touched
  await expectUnchanged(store, await readStage(store, last));
  await writeJournal(store, { now: { ...last, state: "UNDOING" }, before: null });
  return finishUndo(store, { ...last, state: "UNDOING" });
}

/** The journal of the workbook; null where there is none. */
export async function readJournal(store: SheetStore): Promise<Journal | null> {
  const sheets = await patiently(store, () => store.sheets());
  return sheets.includes(journalSheet) ? journalFrom(await readArea(store, journalSheet, journalArea)) : null;
}

async function withBefore(store: SheetStore, lists: readonly KeptList[]): Promise<readonly PlannedList[]> {
  const planned: PlannedList[] = [];
  for (const { key, text } of lists)
    planned.push({ key, before: await patiently(store, () => store.readTextSheet(key)), after: text });
  return planned;
}

async function stage(
  store: SheetStore,
  record: MergeRecord,
  before: MergeRecord | null,
  rows: StageRows,
  progress: Progress,
): Promise<void> {
  await writeJournal(store, { now: record, before });
  await writeStage(store, record, rows, (count) => progress("staged", count));
}

async function writeJournal(
  store: SheetStore,
  journal: Journal,
  also: () => Promise<readonly StoreOperation[]> = async () => [],
): Promise<void> {
  const cells = journalCells(journal);
  await converge(store, journalSheet, async () => {
    const sheets = await patiently(store, () => store.sheets());
    const write: StoreOperation = { op: "write", sheet: journalSheet, row: 1, column: 1, values: cells };
    if (!sheets.includes(journalSheet))
      return [{ op: "addSheet", sheet: journalSheet, visibility: "veryHidden" }, write, ...(await also())];
    const now = await readArea(store, journalSheet, journalArea);
    return [...(await also()), ...(sameCells(now, cells) ? [] : [write])];
  });
}

/** 自报 must not have changed since the plan was made. */
async function expectBefore(store: SheetStore, changes: readonly PlannedChange[]): Promise<void> {
  const target = await findTarget(store, await patiently(store, () => store.sheets()));
  const strict = changes.map((change) => ({ ...change, after: change.before }));
  await missingValues(store, target, strict, ({ before }) => before);
}

/** The one step that decides: COMMITTED, and the name that points at the values that hold. */
async function commit(store: SheetStore, record: MergeRecord, before: MergeRecord | null): Promise<void> {
  await writeJournal(store, { now: { ...record, state: "COMMITTED" }, before }, () => nameStage(store, record));
}

async function nameStage(store: SheetStore, record: MergeRecord): Promise<readonly StoreOperation[]> {
  const refersTo = `${quotedSheet(record.stage)}!$A$1:$D$${rowsStaged(record) + 1}`;
  return (await patiently(store, () => store.nameOf(generationName))) === refersTo
    ? []
    : [{ op: "setName", name: generationName, refersTo }];
}

/** Puts the staged values in their place; then the generation before is let go. */
async function finish(store: SheetStore, record: MergeRecord, before: MergeRecord | null): Promise<MergeRecord> {
  await putStaged(store, await readStage(store, record), "after");
  const done: MergeRecord = { ...record, state: "DONE" };
  const old = before && before.stage !== record.stage ? before.stage : null;
  await writeJournal(store, { now: done, before: null }, async () => {
    const sheets = old === null ? [] : await patiently(store, () => store.sheets());
    return [
      ...(await nameStage(store, record)),
      ...(old !== null && sheets.includes(old) ? [{ op: "deleteSheet" as const, sheet: old }] : []),
    ];
  });
  return done;
}

async function finishUndo(store: SheetStore, record: MergeRecord): Promise<MergeRecord> {
  const sheets = await patiently(store, () => store.sheets());
  // without its stage the values are back already: the stage is deleted last
  if (sheets.includes(record.stage)) await putStaged(store, await readStage(store, record), "before");
  const undone: MergeRecord = { ...record, state: "UNDONE" };
  await writeJournal(store, { now: { ...undone, state: "UNDOING" }, before: null }, () =>
    withoutStage(store, record.stage),
  );
  await writeJournal(store, { now: undone, before: null });
  return undone;
}

/** Before COMMITTED nothing but journal and stage was touched: they go, and the record before counts again. */
async function takeBack(store: SheetStore, record: MergeRecord | null, before: MergeRecord | null): Promise<void> {
  if (before && record) {
    await converge(store, record.stage, () => withoutSheet(store, record.stage));
    await writeJournal(store, { now: before, before: null }, () =>
      before.state === "DONE" ? nameStage(store, before) : withoutName(store),
    );
    return;
  }
  if (record) await converge(store, record.stage, () => withoutStage(store, record.stage));
  await converge(store, journalSheet, () => withoutSheet(store, journalSheet));
}

async function withoutStage(store: SheetStore, sheet: string): Promise<readonly StoreOperation[]> {
  return [...(await withoutName(store)), ...(await withoutSheet(store, sheet))];
}

async function withoutName(store: SheetStore): Promise<readonly StoreOperation[]> {
  const named = (await patiently(store, () => store.nameOf(generationName))) !== null;
  return named ? [{ op: "deleteName", name: generationName }] : [];
}

async function withoutSheet(store: SheetStore, sheet: string): Promise<readonly StoreOperation[]> {
  return (await patiently(store, () => store.sheets())).includes(sheet) ? [{ op: "deleteSheet", sheet }] : [];
}

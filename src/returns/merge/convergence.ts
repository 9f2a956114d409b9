import type { CellValue } from "../../xlsx/bookContents.js";
import { comparableValue } from "../compare/comparable.js";
import { StoreFault, type SheetStore, type StoreArea, type StoreOperation } from "./sheetStore.js";

/** After these many tries without effect the workbook is left as it is. */
const mostTries = 3;
/** A person who edits a cell is waited for, ten minutes at most. */
const mostWaits = 600;
const patience = 1_000;

type Writing = Pick<SheetStore, "apply" | "pause">;

/**
 * Brings the workbook to where a step wants it. What is still missing is always found by reading: so whatever
 * arrived before a fault is not sent twice, and whatever did not arrive is noticed without one.
 *
 * @param missing looks at the workbook and says what has to be done; nothing, when all is there
 * @throws StoreFault "hard" when the program refuses, or three tries had no effect
 */
export async function converge(
  store: Writing,
  place: string,
  missing: () => Promise<readonly StoreOperation[]>,
): Promise<void> {
  for (let [tries, waits] = [0, 0]; ;) {
    const operations = await missing();
    if (operations.length === 0) return;
    if (tries === mostTries || waits === mostWaits)
      throw new StoreFault("hard", place, {
        zh: "写入后读回的内容不符，已停止；请检查工作簿保护后重试",
        en: "what was written reads back differently; stopped. Look at the protection of the workbook and try again",
      });
    if (await send(store, operations)) tries += 1;
    else waits += 1;
  }
}

/** @returns false when the user was editing, which does not count as an attempt */
async function send(store: Writing, operations: readonly StoreOperation[]): Promise<boolean> {
  try {
    await store.apply(operations);
    return true;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    switch (error.kind) {
      case "hard":
        throw error;
      case "passing":
        // reading back will show whether it arrived
        return true;
      case "busy":
        // part of it may have arrived before: reading back shows that as well
        await store.pause(patience);
        return false;
      case "tooBig":
        for (const half of halves(operations, error)) if (!(await send(store, half))) return false;
        return true;
    }
  }
}

/** Fewer operations, or fewer rows of the only one. @throws StoreFault when it cannot be less */
function halves(operations: readonly StoreOperation[], error: StoreFault): readonly (readonly StoreOperation[])[] {
  const middle = Math.ceil(operations.length / 2);
  if (operations.length > 1) return [operations.slice(0, middle), operations.slice(middle)];
  const [only] = operations;
  if (only?.op !== "write" || only.values.length < 2) throw new StoreFault("hard", error.place, error.about);
  const half = Math.ceil(only.values.length / 2);
  return [
    [{ ...only, values: only.values.slice(0, half) }],
    [{ ...only, row: only.row + half, values: only.values.slice(half) }],
  ];
}

/** Reads an area, in halves where it is too big. Reading has no effect, so it is simply tried again. */
export async function readArea(
  store: SheetStore,
  sheet: string,
  area: StoreArea,
): Promise<readonly (readonly CellValue[])[]> {
  const rows = await patiently(store, () => store.read(sheet, area));
  if (rows) return rows;
  if (area.rowCount < 2)
    throw new StoreFault("hard", sheet, { zh: `读不回第 ${area.row} 行`, en: `row ${area.row} cannot be read back` });
  const half = Math.ceil(area.rowCount / 2);
  const upper = await readArea(store, sheet, { ...area, rowCount: half });
  return [
    ...upper,
    ...(await readArea(store, sheet, { ...area, row: area.row + half, rowCount: area.rowCount - half })),
  ];
}

export async function patiently<Result>(store: SheetStore, look: () => Promise<Result>): Promise<Result> {
  for (let [tries, waits] = [1, 0]; ;) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof StoreFault) || error.kind === "hard" || error.kind === "tooBig") throw error;
      if (error.kind === "passing" ? ++tries > mostTries : ++waits > mostWaits) throw error;
      await store.pause(patience);
    }
  }
}

export const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  comparableValue(a) === comparableValue(b);

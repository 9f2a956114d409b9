import { converge, patiently } from "./convergence.js";
import { chunksOf, stageRowsOf, stagedOf, type Staged } from "./mergeStage.js";
import { StoreFault, type SheetStore, type StoreOperation } from "./sheetStore.js";
import { findTarget, missingValues } from "./targetCells.js";
import { sameTexts, type TextSheet } from "./textSheet.js";

/** Whether what was there before is put in its place, or what comes after. */
export type Side = "before" | "after";

/** Puts figures and lists in their place. It is idempotent, and resumes wherever it was interrupted. */
export async function putStaged(store: SheetStore, { changes, lists }: Staged, side: Side): Promise<void> {
  const target = await findTarget(store, await patiently(store, () => store.sheets()));
  // the size of a request is bounded by what a change has at most
  for (const chunk of chunksOf(stageRowsOf({ changes, lists: [] }).changes)) {
    const { changes: some } = stagedOf({ changes: chunk, pieces: [] });
    await converge(store, target.sheet, () => missingValues(store, target, some, (change) => change[side]));
  }
  for (const list of lists) await putList(store, list.key, list[side]);
}

/**
 * @throws StoreFault "hard" with the place, when a figure or a list is not what the merge left: somebody changed it
 * since
 */
export async function expectUnchanged(store: SheetStore, { changes, lists }: Staged): Promise<void> {
  const target = await findTarget(store, await patiently(store, () => store.sheets()));
  await missingValues(store, target, changes, ({ before }) => before);
  for (const { key, after } of lists) {
    const now = await patiently(store, () => store.readTextSheet(key));
    const name = now?.name ?? after.name;
    if (!sameTexts(now, after))
      throw new StoreFault("hard", name, {
        zh: "汇入后又有改动，不能整体撤销",
        en: "was changed after the merge, which can no longer be undone as a whole",
      });
  }
}

/**
 * The same strings may be there half formatted, or unprotected: it counts as done when a request to write it was
 * answered and reading agrees.
 */
async function putList(store: SheetStore, key: string, text: TextSheet | null): Promise<void> {
  let arrived = false;
  const watched = {
    apply: async (operations: readonly StoreOperation[]): Promise<void> => {
      arrived = false;
      await store.apply(operations);
      arrived = true;
    },
    pause: (milliseconds: number) => store.pause(milliseconds),
  };
  await converge(watched, text?.name ?? key, async () =>
    arrived && sameTexts(await patiently(store, () => store.readTextSheet(key)), text)
      ? []
      : [{ op: "putTextSheet", key, text }],
  );
}

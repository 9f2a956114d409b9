import { sameTexts, type TextSheet } from "../../returns/merge/textSheet.js";
import { listKey, textSheetOf } from "../../returns/merge/textSheetOf.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import type { Act, ActOutcome } from "../shell/changes.js";
import type { Desk } from "../shell/desk.js";

/**
 * Writes a list into the open office workbook, so that it can be undone and redone.
 *
 * @param lost what goes besides the list when it is undone
 */
export async function putList(
  { host, changes }: Pick<Desk, "host" | "changes">,
  label: string,
  list: ListSheet,
  lost?: Act["lost"],
): Promise<void> {
  const key = listKey(list.id);
  const before = await host.textSheet(key);
  const after = textSheetOf(list);
  await host.putTextSheet(key, after);
  /** From one state of the list to the other; where it is in neither, somebody has changed it. */
  const change = async (from: TextSheet | null, to: TextSheet | null): Promise<ActOutcome> => {
    const now = await host.textSheet(key);
    if (!sameTexts(now, from)) return { kind: "changed", places: [now?.name ?? list.name] };
    await host.putTextSheet(key, to);
    return { kind: "done" };
  };
  changes.recordAct({
    label,
    takeBack: () => change(after, before),
    redo: () => change(before, after),
    ...(lost && { lost }),
  });
}

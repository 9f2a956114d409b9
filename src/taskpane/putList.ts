import { sameTexts } from "../returns/textSheet.js";
import { listKey, textSheetOf } from "../returns/textSheetOf.js";
import type { ListSheet } from "../workbook/office/listSheet.js";
import type { Desk } from "./desk.js";

/** Writes a list into the open office workbook, so that it can be taken back. */
export async function putList({ host, changes }: Pick<Desk, "host" | "changes">, label: string, list: ListSheet): Promise<void> {
  const key = listKey(list.id);
  const before = await host.textSheet(key);
  const after = textSheetOf(list);
  await host.putTextSheet(key, after);
  changes.recordOther(label, async () => {
    const now = await host.textSheet(key);
    if (!sameTexts(now, after)) return [now?.name ?? list.name];
    await host.putTextSheet(key, before);
    return [];
  });
}

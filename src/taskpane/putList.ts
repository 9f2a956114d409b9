import type { ListSheet } from "../workbook/office/listSheet.js";
import type { Desk } from "./desk.js";
import { listKey, textSheetOf } from "./textSheetOf.js";

/** Writes a list into the open office workbook, so that it can be taken back. */
export async function putList({ host, changes }: Pick<Desk, "host" | "changes">, label: string, list: ListSheet): Promise<void> {
  const key = listKey(list.id);
  const before = await host.textSheet(key);
  const after = textSheetOf(list);
  await host.putTextSheet(key, after);
  changes.recordOther(label, async () => {
    const now = await host.textSheet(key);
    const isSame = JSON.stringify(texts(now?.rows)) === JSON.stringify(texts(after.rows));
    if (!isSame) return [now?.name ?? list.name];
    await host.putTextSheet(key, before);
    return [];
  });
}

/** Whether a row ends in blanks says nothing. */
const texts = (rows: readonly (readonly string[])[] = []): readonly string[] => rows.map((row) => row.join("\t").trimEnd());

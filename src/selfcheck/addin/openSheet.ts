import type { DraftSheet } from "../../workbook/draftSheet.js";
import type { SheetDraft } from "../../xlsx/draft.js";

/** Not protected: what is tried out on a sheet is not to fail because of that. */
export function openSheet(sheet: DraftSheet, look: Parameters<DraftSheet["finish"]>[0] = {}): SheetDraft {
  const { protection: _, ...draft } = sheet.finish(look);
  return draft;
}

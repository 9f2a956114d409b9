import { writeXlsx } from "hucre/xlsx";
import type { BookDraft } from "./draft.js";
import { sampleCells } from "./sampleCells.js";
import { checkBook } from "./writeCheck.js";
import { completeParts } from "./writeParts.js";
import { hucreSheet } from "./writeSheet.js";
import { defaultFont, styleBook } from "./writeStyle.js";

/**
 * The bytes of an .xlsx file. The same draft gives the same bytes, on every machine and at any time.
 * Programs calculate all formulas when they open it; cached values are for those that cannot.
 *
 * @throws DraftError when a program would not open it without complaint, or would show something else
 */
export async function writeWorkbook(draft: BookDraft): Promise<Uint8Array> {
  checkBook(draft);
  const { title, creator } = draft.properties;
  const activeSheet = draft.sheets.findIndex(({ state = "visible" }) => state === "visible");
  const styleOf = styleBook();
  const cells = sampleCells(draft);
  const file = await writeXlsx({
    sheets: draft.sheets.map((sheet, at) => hucreSheet(sheet, [...(cells.sheets[at]?.samples ?? [])], styleOf)),
    properties: { title, creator, ...(draft.customProperties && { custom: { ...draft.customProperties } }) },
    defaultFont,
    activeSheet,
  });
  return completeParts(file, draft, cells, activeSheet);
}

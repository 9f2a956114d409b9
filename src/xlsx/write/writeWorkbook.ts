import type { BookDraft } from "../draft.js";
import { bookParts } from "./bookParts.js";
import { checkBook } from "./check/book.js";
import { encoded } from "./encoded.js";
import { zipParts } from "../zipParts.js";

/**
 * The bytes of an .xlsx file. The same draft gives the same bytes, on every machine and at any time.
 *
 * @throws DraftError when a program would not open it without complaint, or would show something else
 */
export async function writeWorkbook(draft: BookDraft): Promise<Uint8Array> {
  checkBook(draft);
  const parts = bookParts(draft).map(({ name, text }) => [name, encoded(text())] as const);
  // level 2 takes half the time of the usual 6, and a workbook is a tenth larger at most
  return zipParts(parts, 2);
}

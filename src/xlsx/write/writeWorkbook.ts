import type { BookDraft } from "../draft.js";
import { bookParts } from "./bookParts.js";
import { checkBook } from "./check/book.js";
import { encoded } from "./encoded.js";
import { zipParts } from "../zipParts.js";

/** Level 2 takes half the time of the usual 6, and a workbook is a tenth larger at most. */
const usual = { level: 2 } as const;

/**
 * The bytes of an .xlsx file. The same draft gives the same bytes, on every machine and at any time.
 *
 * @param options level: of compression, 0 for what is read at once and not kept
 * @throws DraftError when a program would not open it without complaint, or would show something else
 */
export async function writeWorkbook(
  draft: BookDraft,
  { level }: { readonly level: 0 | 2 } = usual,
): Promise<Uint8Array> {
  checkBook(draft);
  const parts = bookParts(draft).map(({ name, text }) => [name, encoded(text())] as const);
  return zipParts(parts, level);
}

import type { CellContent, WrittenCell } from "../../host/port.js";
import { plainWrite, type KnownCell } from "../../workbook/cellToWrite.js";
import type { Desk } from "../shell/desk.js";

/**
 * Writes cells, as one act that can be undone, unless one of them no longer holds what it held when the user decided:
 * a co-author may have been faster. Then nothing stays written.
 *
 * @returns what was written, or the place that was changed since
 */
export async function writeKnown(
  { host, changes }: Pick<Desk, "host" | "changes">,
  label: string,
  cells: readonly KnownCell[],
  progress?: (done: number, of: number) => void,
): Promise<readonly WrittenCell[] | { readonly changed: string }> {
  const written = await host.writeCells(cells.map(plainWrite), progress);
  const changed = written.find(({ before }, at) => {
    const known = cells[at];
    return known !== undefined && "before" in known && !isSame(before, known.before);
  });
  if (!changed) {
    changes.record(label, written);
    return written;
  }
  await host.putBack(written);
  return { changed: changed.place };
}

/** Blank cells are told as null or as an empty text. */
const isSame = (one: CellContent, other: CellContent | undefined): boolean => plain(one) === plain(other);

const plain = (content: CellContent | undefined): unknown => (content === null || content === undefined ? "" : content);

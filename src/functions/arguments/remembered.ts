import type { ArgumentKind } from "./argumentKind.js";
import { isBlock } from "./cell.js";

/** How many ranges are kept: the columns of a scoresheet are calculated side by side. */
const most = 32;

interface Kept<T> {
  readonly rows: readonly (readonly unknown[])[];
  readonly value: T;
}

/**
 * A kind that keeps what it read. Each row of a table calls its function with the same whole column, which
 * Excel passes it again; with a thousand rows, reading it a thousand times would take minutes. Cells are compared
 * one by one with those that were kept: nothing is made of a column that is known.
 */
export function remembered<T>(kind: ArgumentKind<T>): ArgumentKind<T> {
  /** The one used last stands last. */
  const kept: Kept<T>[] = [];
  return {
    ...kind,
    read: (raw) => {
      const rows = rowsOf(raw);
      if (!rows) return kind.read(raw);
      const at = kept.findIndex((each) => sameCells(each.rows, rows));
      const [known] = at < 0 ? [] : kept.splice(at, 1);
      // a copy, because the caller may write into its own
      const found = known ?? { rows: rows.map((row) => [...row]), value: kind.read(raw) };
      kept.push(found);
      if (kept.length > most) kept.shift();
      return found.value;
    },
  };
}

const rowsOf = (raw: unknown): readonly (readonly unknown[])[] | null =>
  isBlock(raw) && raw.every(isBlock) ? raw : null;

/** Objects, such as errors, are never the same. */
function sameCells(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) {
    const [left = [], right = []] = [a[row], b[row]];
    if (left.length !== right.length) return false;
    for (let at = 0; at < left.length; at += 1) if (!Object.is(left[at], right[at])) return false;
  }
  return true;
}

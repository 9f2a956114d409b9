import type { ArgumentKind } from "./argumentKind.js";

/** So many ranges are kept: the columns of a scoresheet are calculated side by side. */
const most = 32;

/**
 * A kind that keeps what it read. Each row of a table calls its function with the same whole column, which
 * Excel hands over anew; with a thousand rows, reading it a thousand times would take minutes.
 */
export function remembered<T>(kind: ArgumentKind<T>): ArgumentKind<T> {
  const kept = new Map<string, T>();
  return {
    ...kind,
    read: (raw) => {
      const key = JSON.stringify(raw) ?? "";
      const known = kept.get(key);
      if (known !== undefined) return known;
      const value = kind.read(raw);
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(key, value);
      return value;
    },
  };
}

import type { Path } from "./tables/schemeSheets.js";

/**
 * Where two values first say something else, however deep; undefined where they say the same. A list with nothing in it
 * says what no list says.
 */
export function firstDifference(one: unknown, other: unknown, path: Path = []): Path | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return path;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [left, right] = [entryOf(one, key), entryOf(other, key)];
    const found = firstDifference(left, right, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function entryOf(value: object, key: string): unknown {
  const entry = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(entry) && entry.length === 0 ? undefined : entry;
}

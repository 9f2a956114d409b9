/** What our canonical JSON may hold: numbers are written as text, for JSON's own are not exact everywhere. */
export type CanonicalValue =
  string | boolean | null | readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue };

/** Deeper than anything of ours. */
const deepest = 32;

/**
 * The one way to write a value as JSON (RFC 8785, without its numbers): no whitespace, names in the order of their
 * UTF-16 code units, and only the escapes that must be. Equal values have equal text, so the text can be signed.
 *
 * @throws TypeError with the path for anything that is no text, truth, null, list or plain object: a number,
 * undefined, a lone surrogate, an object with a class
 */
export const canonicalJson = (value: unknown): string => written(value, "", 0);

function written(value: unknown, path: string, depth: number): string {
  if (depth > deepest) refuse(path, "nested too deep");
  if (typeof value === "string") return writtenText(value, path);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value))
    return `[${Array.from(value as unknown[], (entry, at) => written(entry, `${path}[${at}]`, depth + 1)).join(",")}]`;
  if (typeof value !== "object") return refuse(path, typeof value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse(path, "an object of a class");
  // the default order of sort is that of UTF-16 code units, as RFC 8785 (3.2.3) wants it
  const names = Object.keys(value).sort();
  const fields = value as Readonly<Record<string, unknown>>;
  return `{${names.map((name) => `${writtenText(name, path)}:${written(fields[name], `${path}.${name}`, depth + 1)}`).join(",")}}`;
}

/**
 * Whether a text is the canonical JSON of the value that JSON.parse made of it. JSON.stringify keeps the order in which
 * names came and escapes as canonicalJson does, so that only order and surrogates are left to be looked at; where it
 * cannot decide (names that are numbers, escaped surrogates) the text is written out.
 *
 * @throws TypeError as canonicalJson
 */
export const isCanonical = (text: string, value: unknown): boolean =>
  (JSON.stringify(value) === text && !text.includes("\\ud") && !halfPair.test(text) && inOrder(value, 0)) ||
  canonicalJson(value) === text;

/** Strings, booleans, nulls, arrays and objects with ascending names: false where it is not so, or not known. */
function inOrder(value: unknown, depth: number): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object" || depth > deepest) return false;
  if (Array.isArray(value)) return value.every((entry) => inOrder(entry, depth + 1));
  let before: string | undefined;
  for (const name of Object.keys(value)) {
    // the order of "<" is that of UTF-16 code units
    if (before !== undefined && !(before < name)) return false;
    before = name;
    if (!inOrder((value as Readonly<Record<string, unknown>>)[name], depth + 1)) return false;
  }
  return true;
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** JSON.stringify escapes as RFC 8785 (3.2.2.2) wants it; it would also write half a pair, which no UTF-8 can hold. */
function writtenText(text: string, path: string): string {
  if (halfPair.test(text)) refuse(path, "half of a surrogate pair");
  return JSON.stringify(text);
}

function refuse(path: string, found: string): never {
  throw new TypeError(`canonical JSON cannot hold ${found}${path && ` at ${path.replace(/^\./, "")}`}`);
}

/** Validates a value from a file before it is trusted to be of a type: the path of what does not fit, or null. */
export type Shape = (value: unknown, path?: string) => string | null;

export const text: Shape = (value, path = "") => (typeof value === "string" ? null : path);
export const truth: Shape = (value, path = "") => (typeof value === "boolean" ? null : path);

/** One of these texts. */
export const word =
  (...words: readonly string[]): Shape =>
  (value, path = "") =>
    typeof value === "string" && words.includes(value) ? null : path;

export const orNull =
  (shape: Shape): Shape =>
  (value, path = "") =>
    value === null ? null : shape(value, path);

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value, path = "") =>
    shapes.some((shape) => shape(value, path) === null) ? null : path;

export const listOf =
  (shape: Shape): Shape =>
  (value, path = "") =>
    Array.isArray(value) ? first(value.map((entry: unknown, at) => shape(entry, `${path}[${at}]`))) : path;

/** An object with any names. */
export const mapOf =
  (shape: Shape): Shape =>
  (value, path = "") =>
    isObject(value) ? first(Object.entries(value).map(([name, entry]) => shape(entry, `${path}.${name}`))) : path;

/** An object with exactly these names; those of `also` may be absent. */
export const fields =
  (needed: Readonly<Record<string, Shape>>, also: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path = "") => {
    if (!isObject(value)) return path;
    const given = Object.entries(also).filter(([name]) => Object.hasOwn(value, name));
    const shapes: Readonly<Record<string, Shape>> = { ...needed, ...Object.fromEntries(given) };
    const names = Object.keys(shapes);
    const strange = [
      ...Object.keys(value).filter((name) => !Object.hasOwn(shapes, name)),
      ...names.filter((name) => !Object.hasOwn(value, name)),
    ];
    if (strange[0] !== undefined) return `${path}.${strange[0]}`;
    return first(names.map((name) => shapes[name]?.(value[name], `${path}.${name}`) ?? null));
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const first = (problems: readonly (string | null)[]): string | null =>
  problems.find((problem) => problem !== null) ?? null;

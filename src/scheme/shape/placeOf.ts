import type { Path } from "../check/problem.js";

/**
 * What people call the place that a path leads to: the code of an item, a level or a section, a parameter, a reading.
 *
 * @param value anything that should be a definition
 */
export function placeOf(value: unknown, path: Path): string {
  const [list, ...rest] = path;
  if (list === "final") return "总分";
  if (list === "words") return "用语";
  if (list === "parameters") return called(value, path.slice(0, 2), "name", "参数") ?? "参数";
  if (list === "readings") return called(value, path.slice(0, 2), "number", "口径") ?? "口径";
  if (list !== "sections") return "文件";
  const inner = rest.length >= 3 ? called(value, path.slice(0, 4), "code", "") : null;
  return inner ?? called(value, path.slice(0, 2), "code", "") ?? "部分";
}

/** An entry by what it is called; by its position where it has no name. */
function called(value: unknown, path: Path, name: string, kind: string): string | null {
  const at = path.at(-1);
  if (typeof at !== "number") return null;
  const entry = valueAt(value, path);
  const own = isRecord(entry) && Object.hasOwn(entry, name) ? entry[name] : undefined;
  const text = typeof own === "number" ? String(own) : own;
  if (typeof text === "string" && text.trim() !== "" && text.length <= 60) return `${kind}${kind && " "}${text}`;
  const list = path.at(-2);
  const words: Readonly<Record<string, string>> = { sections: "部分", levels: "级次", items: "项目" };
  const outer = path.length > 2 ? (called(value, path.slice(0, 2), "code", "") ?? "") : "";
  return `${outer}第 ${at + 1} 个${kind || (words[String(list)] ?? "")}`;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (of, name) => (typeof of === "object" && of !== null && Object.hasOwn(of, name) ? (of as never)[name] : undefined),
    value,
  );

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

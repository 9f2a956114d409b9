import type { SchemeDefinition } from "./definition.js";
import type { SchemeProblem } from "./schemeError.js";

const format = "scorebook.scheme.1";

/** The definition of a scheme as text. */
export const schemeText = (definition: SchemeDefinition): string => JSON.stringify(ordered({ format, ...definition }));

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, each]) => [name, ordered(each)]),
        )
      : value;

export type ReadSchemeText =
  { readonly definition: SchemeDefinition } | { readonly problems: readonly SchemeProblem[] };

export function readSchemeText(text: string): ReadSchemeText {
  const wrong = (message: string): ReadSchemeText => ({ problems: [{ place: "文件", message }] });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong("不是 JSON");
  }
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== format)
    return wrong(`应以 "format": "${format}" 开头`);
  const { format: _format, ...definition } = value;
  return { definition: definition as unknown as SchemeDefinition };
}

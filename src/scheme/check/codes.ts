import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** Sections, levels and items have one set of codes: each names one of them. */
export function codeProblems({ sections }: SchemeDefinition): readonly SchemeProblem[] {
  const seen = new Set<string>();
  return sections.flatMap((section, at) => {
    const path: Path = ["sections", at];
    const entries: readonly (readonly [code: string, path: Path])[] = [
      [section.code, [...path, "code"]],
      ...section.levels.map(({ code }, level) => [code, [...path, "levels", level, "code"]] as const),
      ...section.items.map(({ code }, item) => [code, [...path, "items", item, "code"]] as const),
    ];
    return entries.flatMap(([code, where]) => {
      if (seen.has(code)) return [problemAt(code, fault("代码重复"), where)];
      seen.add(code);
      return [];
    });
  });
}

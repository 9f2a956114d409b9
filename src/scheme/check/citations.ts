import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt } from "./problem.js";
import { fault } from "../fault.js";

/** Readings that an item cites are there, each cited once. */
export function citationProblems({ readings, sections }: SchemeDefinition): readonly SchemeProblem[] {
  const known = new Set(readings.map(({ number }) => number));
  return sections.flatMap(({ items }, section) =>
    items.flatMap(({ code, readings: cited = [] }, at) =>
      cited.flatMap((number, position) => {
        const path = ["sections", section, "items", at, "readings", position];
        if (!known.has(number)) return [problemAt(code, fault("没有口径 {0}", number), path)];
        return cited.indexOf(number) < position ? [problemAt(code, fault("口径 {0} 写了两次", number), path)] : [];
      }),
    ),
  );
}

import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { warningAt } from "./problem.js";
import { fault } from "../fault.js";

/**
 * Parameters that no reading names. What a round may set otherwise is open in the document, and a reading says why; a
 * scheme without readings can be used all the same, so this is asked of its author alone.
 */
export function unreadParameters({ parameters, readings }: SchemeDefinition): readonly SchemeProblem[] {
  const named = new Set(readings.flatMap(({ parameters: names }) => names));
  return parameters.flatMap(({ name }, at) =>
    named.has(name)
      ? []
      : [warningAt(`参数 ${name}`, fault("没有一条口径写到它，请说明为什么可以另行设定"), ["parameters", at, "name"])],
  );
}

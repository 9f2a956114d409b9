import type { Words } from "../../words/words.js";
import type { ParameterDefinition, SectionDefinition } from "../definition.js";
import { partsOf } from "../indicatorDepth.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** Where every code is an indicator's, what does not apply keeps its full mark under either reading. */
export function depthProblems(
  { code, items, indicatorDepth }: SectionDefinition,
  parameters: readonly ParameterDefinition[],
  path: Path,
): readonly SchemeProblem[] {
  const problem = (message: Words) => [problemAt(code, message, [...path, "indicatorDepth"])];
  if (indicatorDepth === undefined) return [];
  if (!Number.isInteger(indicatorDepth) || indicatorDepth < 1)
    return problem(fault("指标的代码段数应为不小于 1 的整数，实为 {0}", String(indicatorDepth)));
  const isSet = parameters.find(({ name }) => name === "notApplicable")?.choices?.some(({ value }) => value !== "full");
  const scored = items.filter(({ full }) => full !== undefined);
  if (!isSet || scored.length === 0 || scored.some((item) => partsOf(item.code) > indicatorDepth)) return [];
  return problem(fault("没有一项的代码多于 {0} 段，剔除折算永不生效；请改小，或不写", indicatorDepth));
}

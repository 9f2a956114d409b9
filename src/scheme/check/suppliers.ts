import type { AnyRule } from "../../rules/index.js";
import type { ItemDefinition } from "../definition.js";
import { inputCells } from "../inputCells.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";

/** Cells beside each other in the row of an item in the form. */
const mostInForm = 2;

/** Whoever supplies an item must have a place for each of its inputs: what has none would be lost without a word. */
export function supplierProblems(
  { code, by, inputs, rule: name }: ItemDefinition,
  rule: AnyRule,
  path: Path,
): readonly SchemeProblem[] {
  const given: Readonly<Record<string, Parameters<typeof inputCells>[1]>> = inputs;
  const cells = Object.entries(rule.inputs).map(([formal, type]) => inputCells(type, given[formal]));
  const problem = (message: string) => [problemAt(code, message, [...path, "by"])];
  if (by === "department") {
    if (cells.some((count) => count !== undefined))
      return problem(`规则 ${name} 的一个输入项有几格，填报表中放不下；请改为评分一方填写（office）`);
    if (cells.length > mostInForm)
      return problem(
        `规则 ${name} 有 ${cells.length} 个输入项，填报表中最多 ${mostInForm} 个；请改为评分一方填写（office）`,
      );
  }
  if (by !== "ledger") return [];
  const [only, ...others] = Object.values(rule.inputs);
  // a rule may rank a count as it ranks any number; a mark is given, and not counted
  const isNumber = only?.kind === "whole" || (only?.kind === "decimal" && only.upToFull !== true);
  const isCount = isNumber && only.cells === undefined && others.length === 0;
  return isCount ? [] : problem(`台账只登记次数，规则 ${name} 的输入项不是一个次数`);
}

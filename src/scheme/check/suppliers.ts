import type { Words } from "../../words/words.js";
import type { AnyRule } from "../../rules/index.js";
import type { ItemDefinition } from "../definition.js";
import { inputCells } from "../inputCells.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

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
  const problem = (message: Words) => [problemAt(code, message, [...path, "by"])];
  if (by === "department") {
    if (cells.some((count) => count !== undefined))
      return problem(fault("规则 {0} 的一个输入项有几格，填报表中放不下；请改为评分一方填写（office）", name));
    if (cells.length > mostInForm)
      return problem(
        fault(
          "规则 {0} 有 {1} 个输入项，填报表中最多 {2} 个；请改为评分一方填写（office）",
          name,
          cells.length,
          mostInForm,
        ),
      );
  }
  if (by !== "ledger") return [];
  const [only, ...others] = Object.values(rule.inputs);
  // a rule may rank a count as it ranks any number; a mark is given, and not counted
  const isNumber = only?.kind === "whole" || (only?.kind === "decimal" && only.upToFull !== true);
  const isCount = isNumber && only.cells === undefined && others.length === 0;
  return isCount ? [] : problem(fault("台账只登记次数，规则 {0} 的输入项不是一个次数", name));
}

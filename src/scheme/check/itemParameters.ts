import type { AnyRule } from "../../rules/index.js";
import type { ParamType } from "../../rules/contract/paramType.js";
import type { ItemDefinition, ParameterDefinition } from "../definition.js";
import { parameterType, wholeBounds } from "../parameterType.js";
import { isReference } from "../scheme.js";
import type { SchemeProblem } from "../schemeError.js";
import { figureOrder } from "./figureOrder.js";
import { problemAt, type Path } from "./problem.js";

/** What an item gives the parameters of its rule: figures of its own, or parameters of the assessment. */
export function itemParameterProblems(
  item: ItemDefinition,
  rule: AnyRule,
  parameters: readonly ParameterDefinition[],
  path: Path,
): readonly SchemeProblem[] {
  const { code, rule: name, params } = item;
  const given: Readonly<Record<string, unknown>> = params;
  const problem = (message: string, ...below: Path) => problemAt(code, message, [...path, "params", ...below]);
  const wrong = (param: string, type: ParamType): string | null => {
    const value = given[param];
    if (value === undefined) return type.optional ? null : `缺少参数 ${param}，应为${type.expected.zh}`;
    if (!isReference(value)) {
      const reason = type.problem(value);
      return reason && `参数 ${param} 不合要求，应为${reason.zh}`;
    }
    if (rule.inGroup) return `合并扣分的组内，参数 ${param} 须为定值`;
    const definition = parameters.find((each) => each.name === value.parameter);
    if (!definition) return `参数 ${param} 引用的 ${value.parameter} 不存在`;
    // a default that is none of its values is told at the parameter
    if (parameterType(definition).problem(definition.default)) return null;
    return valuesOf(definition).some((possible) => type.problem(possible))
      ? `参数 ${param} 不能取 ${value.parameter} 的值`
      : null;
  };
  return [
    ...Object.keys(given)
      .filter((param) => !Object.hasOwn(rule.params, param))
      .map((param) => problem(`规则 ${name} 没有参数 ${param}`, param)),
    ...Object.entries(rule.params).flatMap(([param, type]) => {
      const message = param === "full" ? null : wrong(param, type);
      if (message === null) return [];
      return [Object.hasOwn(given, param) ? problem(message, param) : problem(message)];
    }),
    ...figureOrder(item, path),
  ];
}

/** What a parameter may be set to: all of a list, the ends of a range; else its default. */
function valuesOf(definition: ParameterDefinition): readonly unknown[] {
  const { kind, default: usual, choices } = definition;
  if (choices) return choices.map(({ value }) => value);
  if (kind === "share") return [usual, "0", "1"];
  if (kind !== "whole") return [usual];
  const { least, most } = wholeBounds(definition);
  return [usual, least, most];
}

import type { Words } from "../../words/words.js";
import type { AnyRule } from "../../rules/index.js";
import type { ParamType } from "../../rules/contract/paramType.js";
import type { ItemDefinition, ParameterDefinition } from "../definition.js";
import { parameterType, wholeBounds } from "../parameterType.js";
import { isReference } from "../scheme.js";
import type { SchemeProblem } from "../schemeError.js";
import { figureOrder } from "./figureOrder.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** What an item gives the parameters of its rule: figures of its own, or parameters of the assessment. */
export function itemParameterProblems(
  item: ItemDefinition,
  rule: AnyRule,
  parameters: readonly ParameterDefinition[],
  path: Path,
): readonly SchemeProblem[] {
  const { code, rule: name, params } = item;
  const given: Readonly<Record<string, unknown>> = params;
  const problem = (message: Words, ...below: Path) => problemAt(code, message, [...path, "params", ...below]);
  const wrong = (param: string, type: ParamType): Words | null => {
    const value = given[param];
    if (value === undefined) return type.optional ? null : fault("缺少参数 {0}，应为{1}", param, type.expected);
    if (!isReference(value)) {
      const reason = type.problem(value);
      return reason && fault("参数 {0} 不合要求，应为{1}", param, reason);
    }
    if (rule.inGroup) return fault("合并扣分的组内，参数 {0} 须为定值", param);
    const definition = parameters.find((each) => each.name === value.parameter);
    if (!definition) return fault("参数 {0} 引用的 {1} 不存在", param, value.parameter);
    // a default that is none of its values is told at the parameter
    if (parameterType(definition).problem(definition.default)) return null;
    return valuesOf(definition).some((possible) => type.problem(possible))
      ? fault("参数 {0} 不能取 {1} 的值", param, value.parameter)
      : null;
  };
  return [
    ...Object.keys(given)
      .filter((param) => !Object.hasOwn(rule.params, param))
      .map((param) => problem(fault("规则 {0} 没有参数 {1}", name, param), param)),
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

import type { Words } from "../../words/words.js";
import type { AnyRule } from "../../rules/index.js";
import type { InputDefinition, ItemDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** Names of figures of the model, and of the answers file, which an input of the same name would hide. */
const reserved: readonly string[] = [
  "outcome",
  "score",
  "raw",
  "vetoes",
  "metric",
  "status",
  "applies",
  "notApplicable",
];

/** The inputs of an item are those of its rule, each under a name of its own. */
export function itemInputProblems(
  { code, rule: ruleName, inputs: given }: ItemDefinition,
  rule: AnyRule,
  inGroup: boolean,
  path: Path,
): readonly SchemeProblem[] {
  const inputs: Readonly<Record<string, InputDefinition>> = given;
  const problem = (message: Words, ...below: Path) => problemAt(code, message, [...path, "inputs", ...below]);
  const named = Object.entries(inputs).map(([formal, { name }]) => ({ formal, name }));
  return [
    ...Object.keys(rule.inputs)
      .filter((formal) => !Object.hasOwn(inputs, formal))
      .map((formal) => problem(fault("缺少输入项 {0}", formal))),
    ...Object.keys(inputs)
      .filter((formal) => !Object.hasOwn(rule.inputs, formal))
      .map((formal) => problem(fault("规则 {0} 没有输入项 {1}", ruleName, formal), formal)),
    ...named.flatMap(({ formal, name }, at) => {
      if (inGroup && name === "times")
        return [problem(fault("合并扣分的组内，输入项不能命名为“times”"), formal, "name")];
      if (!/^[A-Za-z]\w*$/.test(name) || reserved.includes(name))
        return [problem(fault("输入项不能命名为“{0}”", name), formal, "name")];
      return named.findIndex((other) => other.name === name) < at
        ? [problem(fault("输入项的名称重复"), formal, "name")]
        : [];
    }),
  ];
}

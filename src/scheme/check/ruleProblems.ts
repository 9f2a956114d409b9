import type { Words } from "../../words/words.js";
import type { AnyRule } from "../../rules/index.js";
import { maxKinds } from "../../rules/contract/paramType.js";
import type { InputDefinition, ItemDefinition, ParameterDefinition } from "../definition.js";
import { inputCells } from "../inputCells.js";
import { isReference } from "../scheme.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/**
 * What does not fit between the parameters of an item, the kinds that it names and its rule, each of which is good by
 * itself. Nothing while one of them is wrong: that is told where it stands.
 */
export function togetherProblems(
  { code, params: given, full, inputs: named }: ItemDefinition,
  rule: AnyRule,
  parameters: readonly ParameterDefinition[],
  path: Path,
): readonly SchemeProblem[] {
  const inputs: Readonly<Record<string, InputDefinition | undefined>> = named;
  const wrong = Object.entries(rule.inputs).flatMap(([formal, { kinds }]) => {
    const message = kindProblem(formal, kinds, inputs[formal]);
    return message === null ? [] : [problemAt(code, message, [...path, "inputs", formal, "kinds"])];
  });
  if (wrong.length > 0 || !rule.together) return wrong;
  const cells = Object.fromEntries(
    Object.entries(rule.inputs).map(([formal, type]) => [formal, inputCells(type, inputs[formal]) ?? 1]),
  );
  const messages = settings({ ...given, ...("full" in rule.params && { full }) }, parameters).flatMap((params) => {
    const isGood = Object.entries(rule.params).every(([name, type]) =>
      params[name] === undefined ? type.optional : type.problem(params[name]) === null,
    );
    const amiss = isGood ? rule.together?.(params, cells) : null;
    return amiss ? [amiss] : [];
  });
  return [...new Map(messages.map((message) => [message.zh, message])).values()].map((message) =>
    problemAt(code, message, [...path, "params", ...mainFigure(given, rule)]),
  );
}

/** The figure of a rule that has to fit the others: its list or table, or its bound. */
function mainFigure(given: Settings, rule: AnyRule): Path {
  const lists = Object.entries(rule.params).filter(
    ([, { form }]) => form?.kind === "amounts" || form?.kind === "steps",
  );
  return [...lists.map(([name]) => name), "from"].filter((name) => Object.hasOwn(given, name)).slice(0, 1);
}

/** Words of cells are for inputs of several cells, one each, all different. */
function kindProblem(
  formal: string,
  wanted: "may" | "must" | undefined,
  input: InputDefinition | undefined,
): Words | null {
  const kinds: unknown = input?.kinds;
  if (!input || (kinds === undefined && wanted !== "must")) return null;
  if (kinds === undefined) return fault("输入项 {0} 须逐一写明各类的名称（kinds）", formal);
  if (wanted === undefined) return fault("输入项 {0} 只有一格，不能写各类的名称（kinds）", formal);
  if (!Array.isArray(kinds) || kinds.length === 0 || kinds.length > maxKinds)
    return fault("输入项 {0} 的各类名称（kinds）应为 1 至 {1} 个", formal, maxKinds);
  const words = kinds.map((kind: unknown) => (typeof kind === "string" ? kind.trim() : ""));
  const twice = words.find((word, at) => words.indexOf(word) < at);
  return twice === undefined ? null : fault("输入项 {0} 的各类名称（kinds）重复：{1}", formal, twice);
}

type Settings = Readonly<Record<string, unknown>>;

/** The parameters as they may be set: with the usual values, and each value that a choice of the round can take. */
function settings(params: Settings, parameters: readonly ParameterDefinition[]): readonly Settings[] {
  const definitionOf = (entry: unknown): ParameterDefinition | undefined =>
    isReference(entry) ? parameters.find(({ name }) => name === entry.parameter) : undefined;
  const usual = Object.fromEntries(
    Object.entries(params).map(([name, entry]) => [name, isReference(entry) ? definitionOf(entry)?.default : entry]),
  );
  const others = Object.entries(params).flatMap(([name, entry]) =>
    (definitionOf(entry)?.choices ?? []).map(({ value }) => ({ ...usual, [name]: value })),
  );
  return [usual, ...others];
}

/** Where points are taken off, a rule that starts from the full mark would take it where nothing is found. */
export function directionProblems(
  { code, rule: name }: ItemDefinition,
  { takesOff, fromFull }: AnyRule,
  isTakenOff: boolean,
  path: Path,
): readonly SchemeProblem[] {
  if (takesOff && !isTakenOff)
    return [problemAt(code, fault("规则 {0} 只能用于减分的一级，或从总分中扣的部分", name), [...path, "rule"])];
  if (fromFull && isTakenOff)
    return [
      problemAt(code, fault("减分的项不能使用规则 {0}：它从满分扣起，无事可扣反而减分", name), [...path, "rule"]),
    ];
  return [];
}

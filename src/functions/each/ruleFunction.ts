import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import { evaluate } from "../../formula/evaluate.js";
import { array, literal, type Expr } from "../../formula/expr.js";
import type { Scalar } from "../../formula/value.js";
import type { AnyRule } from "../../rules/index.js";
import type { Inputs, Params, RuleExample } from "../../rules/contract/rule.js";
import { argumentsIn, compiledRules, withOptionalInputs, type CompiledRule, type RuleValues } from "./compiledRule.js";
import type { Argument, CustomFunction } from "../customFunction.js";
import { exampleValue, type Example, type ExampleArgument } from "../example.js";
import { FunctionError, invalidValue, notAvailable } from "../arguments/functionError.js";
import { Grid } from "../arguments/grid.js";
import { quickRule } from "./quickRule.js";
import { inputKind, paramKind } from "../arguments/ruleKinds.js";
import { inChinese } from "../../words/say.js";

/**
 * The function of a rule: its inputs and then its parameters, as `apply` writes them in a live workbook.
 * @throws TypeError for a rule without a function, or without words for its arguments
 */
export function ruleFunction(rule: AnyRule): CustomFunction {
  const { id, title, about, examples } = rule;
  if (id === null) throw new TypeError("this rule has no function of its own");
  const quick = quickRule(rule);
  const compiled = compiledRules(rule);
  return {
    name: id,
    ...(quick && { quick }),
    title,
    about,
    arguments: argumentsOf(rule),
    result: {
      about: { zh: "得分，不四舍五入（分）", en: "the score in points, not rounded" },
      dimensionality: "scalar",
    },
    examples: examples.map((example) => exampleOf(rule, example as RuleExample<Inputs, Params>)),
    compute: (values) => score(rule, compiled, values as RuleValues),
  };
}

function argumentsOf({ id, inputs, params, help = {}, alike = [] }: AnyRule): readonly Argument[] {
  const titleOf = (name: string) => {
    const title = help[name];
    if (!title) throw new TypeError(`${id} does not tell what ${name} is`);
    return title;
  };
  return [
    ...Object.entries(inputs).map(([name, type]) => ({
      name,
      title: titleOf(name),
      kind: inputKind(type, alike.includes(name)),
      optional: type.optional ?? false,
    })),
    ...Object.entries(params).map(([name, { form, optional = false }]) => {
      if (!form) throw new TypeError(`${id}: the form of ${name} is not told`);
      return { name, title: titleOf(name), kind: paramKind(form, alike.includes(name)), optional };
    }),
  ];
}

function score(rule: AnyRule, compiled: (values: RuleValues) => CompiledRule, values: RuleValues): Fraction {
  requireOneShape(rule, values);
  const { score: calculated, conditions, notApplicable, vetoes } = compiled(values);
  const given = argumentsIn(values);
  for (const { holds, otherwise } of conditions)
    if (holds(given) !== true)
      throw new FunctionError("invalidValue", {
        zh: `${rule.id}：${otherwise.zh}。`,
        en: `${rule.id}: ${otherwise.en}.`,
      });
  if (notApplicable?.(given) === true)
    throw notAvailable(
      `${rule.id}：按所填数据（如分母为 0）本项不适用，没有得分。`,
      `${rule.id}: by these figures (such as a denominator of 0) the item does not apply and has no score.`,
    );
  if (vetoes?.(given) === true)
    throw notAvailable(
      `${rule.id}：已达到单项否决的条件，所在部分判定为不合格，本项没有得分。`,
      `${rule.id}: these figures are a veto; the section fails, and the item has no score.`,
    );
  const result = calculated(given);
  if (!(result instanceof Fraction))
    throw new TypeError(`${rule.id} yields ${String(result)} for arguments that it accepts`);
  return result;
}

/** A range of one cell is that cell: it goes with every cell of the other ranges. */
function exprOf(value: Scalar | Grid<Scalar>): Expr {
  if (!(value instanceof Grid)) return literal(value);
  const [only = null, ...others] = value.cells;
  return others.length === 0 ? literal(only) : array(value.cells);
}

function requireOneShape({ id, inputs, alike = [] }: AnyRule, values: RuleValues): void {
  // a cell does not stand for all kinds: each has its own
  const paired = Object.values(inputs).some(({ kinds }) => kinds !== undefined);
  const ranges = alike.flatMap((name): { name: string; grid: Grid<Scalar> }[] => {
    const value = values[name];
    return value instanceof Grid && (paired || value.cells.length > 1) ? [{ name, grid: value }] : [];
  });
  const [first] = ranges;
  const other = first && ranges.find(({ grid }) => !grid.hasShapeOf(first.grid));
  if (!first || !other) return;
  const shape = ({ grid: { rows, columns } }: { grid: Grid<Scalar> }) => ({
    zh: `${rows} 行 ${columns} 列`,
    en: `${rows} × ${columns}`,
  });
  throw invalidValue(
    `${id} 的 ${first.name} 与 ${other.name} 应为同样大小的区域，实为 ${shape(first).zh}与 ${shape(other).zh}。`,
    `${id}: ${first.name} and ${other.name} must be ranges of one shape; found ${shape(first).en} and ${shape(other).en} cells.`,
  );
}

function exampleOf(rule: AnyRule, example: RuleExample<Inputs, Params>): Example {
  const { inputs, params } = rule;
  const given = example.params as Readonly<Record<string, Written | undefined>>;
  const args = [
    ...Object.entries(inputs).map(([name, { kind }]) =>
      exampleArgument(example.inputs[name], kind === "text" || kind === "yesNo"),
    ),
    ...Object.entries(params).map(([name, { form }]) => exampleArgument(given[name], form?.kind === "choice")),
  ];
  return { shows: explained(rule, args), args, result: example.score };
}

/** The rule's own sentence on the arguments, read as they are when the function is called. */
function explained(rule: AnyRule, args: readonly ExampleArgument[]): string {
  const given = Object.fromEntries(
    argumentsOf(rule).flatMap(({ name, kind }, at): [string, Expr][] => {
      const arg = args[at] ?? null;
      return arg === null || arg === "" ? [] : [[name, exprOf(kind.read(exampleValue(arg)) as Scalar | Grid<Scalar>)]];
    }),
  );
  const all = withOptionalInputs(rule, given);
  const steps = { ...all, ...rule.work(all, {}) };
  return rule.explain(
    Object.fromEntries(
      Object.entries(steps).flatMap(([name, expr]) => (expr ? [[name, evaluate(expr)] as const] : [])),
    ),
    {},
    {},
    inChinese,
  );
}

/** How examples of rules write inputs and parameters. */
type Written = string | number | readonly (string | number)[];

/** As a formula writes it: decimals and days, which examples of rules hold as text, become numbers and days. */
function exampleArgument(written: Written | undefined, isText: boolean): ExampleArgument {
  if (written === undefined) return null;
  if (isList(written)) return [written.map(Number)];
  const word = String(written);
  if (isText) return word;
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return { day: word };
  return isFigure(word) ? Number(word) : word;
}

const isList = (written: Written): written is readonly (string | number)[] => Array.isArray(written);

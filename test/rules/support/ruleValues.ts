import { daySerial } from "../../../src/exact/daySerial.js";
import { Fraction } from "../../../src/exact/fraction.js";
import { valueExpr } from "../../../src/engine/model/schemeParameters.js";
import { evaluate } from "../../../src/formula/evaluate.js";
import { array, literal, number, type Expr } from "../../../src/formula/expr.js";
import { FormulaError, type Scalar, type Value } from "../../../src/formula/value.js";
import { rules, ruleNamed, type AnyArgs, type AnyRule, type RuleName } from "../../../src/rules/index.js";
import type { InputType } from "../../../src/rules/contract/inputType.js";
import { rankPlace } from "../../../src/rules/kinds/rankPlace.js";
import type { Figures, Ranked, RuleExample, Inputs, Params } from "../../../src/rules/contract/rule.js";

/** All rules, by name. */
export const allRules: readonly (readonly [RuleName, AnyRule])[] = (Object.keys(rules) as RuleName[]).map((name) => [
  name,
  ruleNamed(name),
]);

export type Example = RuleExample<Inputs, Params>;

/** What an input of an example holds as a cell, or several cells. */
export function inputValue(type: InputType, written: Example["inputs"][string]): Value {
  if (Array.isArray(written)) return (written as readonly number[]).map((one) => Fraction.parse(String(one)));
  const word = String(written);
  if (type.kind === "whole" || type.kind === "decimal") return Fraction.parse(word);
  if (type.kind !== "date") return word;
  const serial = daySerial(word);
  return serial === null ? word : Fraction.of(serial);
}

export const exprOf = (value: Value): Expr =>
  Array.isArray(value) ? array(value as readonly Scalar[]) : literal(value as Scalar);

/** A number of an example, which may be a ratio such as "51/23". */
export function exactly(written: string): Fraction {
  const [numerator = "", denominator = "1"] = written.split("/");
  return Fraction.parse(numerator).over(Fraction.parse(denominator));
}

/** The metrics of an example as the rule sees them: the first value is this department's. */
function ranked(
  rule: AnyRule,
  args: AnyArgs,
  metrics: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, Ranked>> {
  return Object.fromEntries(
    Object.entries(rule.metrics?.(args) ?? {}).map(([name, metric]) => {
      const all = (metrics[name] ?? []).map(exactly);
      const [own = Fraction.zero] = all;
      const same = (value: Fraction) => Fraction.of(all.filter((other) => other.equals(value)).length);
      const standing = { value: number(own), values: array(all), sames: array(all.map(same)) };
      const place = rankPlace({ ...standing, same: number(same(own)), ties: metric.ties, order: metric.order });
      return [name, { ...standing, place }];
    }),
  );
}

export interface Played {
  readonly args: AnyArgs;
  readonly score: Value;
  /** What the explanation is told. */
  readonly figures: Figures;
}

/** An example, calculated. */
export function play(rule: AnyRule, example: Example): Played {
  const inputs = Object.entries(rule.inputs).map(
    ([name, type]) => [name, exprOf(inputValue(type, example.inputs[name] ?? ""))] as const,
  );
  const params = Object.entries(example.params).map(([name, value]) => [name, valueExpr(value)] as const);
  const args: AnyArgs = Object.fromEntries([...inputs, ...params]);
  const metrics = example.metrics ?? {};
  const among = ranked(rule, args, metrics);
  const work = rule.work(args, among);
  const figures = Object.fromEntries(
    Object.entries({ ...args, ...work }).flatMap(([name, expr]) => (expr ? [[name, evaluate(expr)] as const] : [])),
  );
  const [count] = Object.values(metrics).map((all) => all.length);
  return {
    args,
    score: evaluate(rule.apply(args, among)),
    figures: { ...figures, ...(count !== undefined && { ranked: Fraction.of(count) }) },
  };
}

export const isError = (value: Value): boolean => value instanceof FormulaError;

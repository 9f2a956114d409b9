import { valueExpr } from "../../../src/engine/model/schemeParameters.js";
import { Fraction } from "../../../src/exact/fraction.js";
import { evaluate } from "../../../src/formula/evaluate.js";
import { array, literal, type Expr } from "../../../src/formula/expr.js";
import { ruleNamed, type RuleName } from "../../../src/rules/index.js";
import * as oracle from "../../oracle/fraction.js";

type Input = string | number | readonly (string | number)[];

const cell = (value: string | number): Fraction => Fraction.parse(String(value));

/** What a rule gives by its own tree, and whether the answer is valid, applies and is a veto. */
export function judged(
  name: RuleName,
  inputs: Readonly<Record<string, Input>>,
  params: Readonly<Record<string, unknown>>,
): {
  readonly score: oracle.Fraction | null;
  readonly valid: boolean;
  readonly applies: boolean;
  readonly veto: boolean;
} {
  const rule = ruleNamed(name);
  const args = Object.fromEntries([
    ...Object.entries(inputs).map(([input, value]): [string, Expr] => [
      input,
      typeof value === "object" ? array(value.map(cell)) : literal(cell(value)),
    ]),
    ...Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .map(([param, value]): [string, Expr] => [param, valueExpr(value)]),
  ]) as Parameters<typeof rule.apply>[0];
  const score = evaluate(rule.apply(args));
  const applies = rule.notApplicable ? evaluate(rule.notApplicable(args)) !== true : true;
  return {
    score: score instanceof Fraction ? oracle.fraction(score.numerator, score.denominator) : null,
    valid: (rule.conditions?.(args) ?? []).every(({ holds }) => evaluate(holds) === true),
    applies,
    veto: applies && rule.vetoes !== undefined && evaluate(rule.vetoes(args)) === true,
  };
}

import { compile } from "../../formula/evaluate.js";
import { literal, ref, type Expr, type Ref } from "../../formula/expr.js";
import type { Scalar, Value } from "../../formula/value.js";
import type { AnyArgs, AnyRule } from "../../rules/index.js";
import type { Words } from "../../words/words.js";
import { Grid } from "../arguments/grid.js";

/** One value for each argument; a range where the argument is one, undefined where it is left out. */
export type RuleValues = Readonly<Record<string, Scalar | Grid<Scalar> | undefined>>;

type Calculated = (resolve: (ref: Ref) => Value) => Value;

/** A rule's expressions over arguments of one shape, ready to be calculated. */
export interface CompiledRule {
  readonly score: Calculated;
  readonly conditions: readonly { readonly holds: Calculated; readonly otherwise: Words }[];
  readonly notApplicable: Calculated | null;
  readonly vetoes: Calculated | null;
}

interface ArgumentRef extends Ref {
  readonly name: string;
}

/** A sheet calls a function with few shapes; ranges that people draw may have any length. */
const mostShapes = 64;

/**
 * Compiles a rule once for each shape of call: which arguments are there, and how many cells each has. Ten thousand
 * cells of a sheet differ in values alone.
 */
export function compiledRules(rule: AnyRule): (values: RuleValues) => CompiledRule {
  const known = new Map<string, CompiledRule>();
  return (values) => {
    let shape = "";
    for (const name in values) shape += `${lengthOf(values[name])},`;
    const found = known.get(shape);
    if (found) return found;
    const [oldest] = known.keys();
    if (known.size >= mostShapes && oldest !== undefined) known.delete(oldest);
    const made = compiled(rule, values);
    known.set(shape, made);
    return made;
  };
}

/** What the leaves of a compiled rule hold in a call. */
export const argumentsIn =
  (values: RuleValues): ((to: Ref) => Value) =>
  (to) =>
    valueOf(values[(to as ArgumentRef).name]);

/** A range of one cell is that cell: it goes with every cell of the other ranges. */
function valueOf(value: Scalar | Grid<Scalar> | undefined): Value {
  if (!(value instanceof Grid)) return value ?? null;
  const [only = null, ...others] = value.cells;
  return others.length === 0 ? only : value.cells;
}

/** 1 for a value or a range of one cell; 0 for what is left out. */
const lengthOf = (value: Scalar | Grid<Scalar> | undefined): number =>
  value === undefined ? 0 : value instanceof Grid ? Math.max(1, value.cells.length) : 1;

function compiled(rule: AnyRule, values: RuleValues): CompiledRule {
  const args: AnyArgs = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, Expr][] => {
      if (value === undefined) return [];
      return [[name, ref({ shape: lengthOf(value) > 1 ? "range" : "cell", name } as ArgumentRef)]];
    }),
  );
  const given = withOptionalInputs(rule, args);
  const { notApplicable, vetoes } = rule;
  return {
    score: compile(rule.apply(given)),
    conditions: (rule.conditions?.(given) ?? []).map(({ holds, otherwise }) => ({ holds: compile(holds), otherwise })),
    notApplicable: notApplicable ? compile(notApplicable(given)) : null,
    // a rule that is nothing but a veto returns whether it holds; any other has no score when it does
    vetoes: vetoes && !rule.alwaysApplies ? compile(vetoes(given)) : null,
  };
}

/** An input that a person may leave blank is a blank cell, and not missing. */
export const withOptionalInputs = ({ inputs }: AnyRule, args: AnyArgs): AnyArgs => ({
  ...Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { optional }]) => (optional ? [[name, literal(null)]] : [])),
  ),
  ...args,
});

import type { Leaf } from "../columns/lower.js";
import type { Expr, Ref } from "../formula/expr.js";
import type { Value } from "../formula/value.js";
import { cellWords } from "../rules/words.js";
import type { ParameterValue } from "../scheme/definition.js";
import type { ItemInput, Scheme } from "../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { buildModel, type Model } from "./model.js";
import type { ModelRef } from "./modelRef.js";
import { scalarsOf, valueExpr } from "./schemeParameters.js";

const models = new WeakMap<Scheme, Model>();

/** The model of a scheme, built once. */
export function modelOf(scheme: Scheme): Model {
  const known = models.get(scheme);
  if (known) return known;
  const model = buildModel(scheme);
  models.set(scheme, model);
  return model;
}

export type Parameters = ReadonlyMap<string, ParameterValue>;

/** What the leaves of the model's expressions are, under the parameters of a round. */
export function leavesOf(parameters: Parameters): (ref: Ref) => Leaf {
  const values = new Map([...parameters].map(([name, value]): [string, Leaf] => [name, { at: "value", value: parameterValue(value) }]));
  const none: Leaf = { at: "value", value: null };
  return (ref) => {
    const cell = ref as ModelRef;
    return cell.at === "parameter" ? (values.get(cell.name) ?? none) : cell;
  };
}

/** As formulas hold it: lists of pairs flattened, decimals as numbers. */
function parameterValue(value: ParameterValue): Value {
  if (Array.isArray(value)) return scalarsOf(value);
  const expr = valueExpr(value);
  return expr.kind === "literal" ? expr.value : null;
}

/** Decimals in which inputs are kept whose type does not limit them; a value with more is evaluated exactly. */
const openDecimals = 4;

const scaleOf = ({ type }: ItemInput): number => (type.kind === "decimal" ? (type.decimals ?? openDecimals) : 0);

const scales = new WeakMap<Scheme, ReadonlyMap<string, number>>();

/** The input cells of a department, in the order of the document, with the decimals in which columns keep them. */
export function inputScales(scheme: Scheme): ReadonlyMap<string, number> {
  const known = scales.get(scheme);
  if (known) return known;
  const inputs = scheme.items.flatMap((item) =>
    item.inputs.flatMap((input) => input.keys.map((key): [string, number] => [key, scaleOf(input)])),
  );
  const applies = scheme.sections.filter(({ optional }) => optional).map(({ code }): [string, number] => [keyOf.applies(code), 0]);
  const made = new Map([...inputs, ...applies]);
  scales.set(scheme, made);
  return made;
}

/** The cells that say of a department that optional sections do not apply to it. */
export const cellsOfSections = (scheme: Scheme, notApplicable: readonly string[]): readonly (readonly [key: string, value: string])[] =>
  scheme.sections.filter(({ code, optional }) => optional && notApplicable.includes(code)).map(({ code }) => [keyOf.applies(code), cellWords.notApplicable] as const);

const kept = new WeakMap<Model, ReadonlyMap<string, Expr>>();

/** The cells of a model by their keys. */
export function exprsOf(model: Model): ReadonlyMap<string, Expr> {
  const known = kept.get(model);
  if (known) return known;
  const made = new Map(model.cells.map(({ key, expr }) => [key, expr]));
  kept.set(model, made);
  return made;
}

/** Decimals that are printed under parameters. */
export function decimalsOf(parameters: Parameters): number {
  const decimals = parameters.get("decimals");
  return typeof decimals === "number" ? decimals : 2;
}

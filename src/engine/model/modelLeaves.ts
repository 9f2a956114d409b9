import { figureScale } from "../../columns/figureScale.js";
import type { Leaf } from "../../columns/lower.js";
import { ExactCells } from "../../columns/exactCells.js";
import type { Results } from "../../columns/results.js";
import type { Table } from "../../columns/table.js";
import type { Expr, Ref } from "../../formula/expr.js";
import { isArray, type Scalar, type Value } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { ItemInput, Scheme } from "../../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { buildModel, type Model } from "./model.js";
import type { ModelRef } from "./modelRef.js";
import { scalarOf, scalarsOf } from "./schemeParameters.js";

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

/** Numbers that decide how a program is made, as strings and booleans do: to how many decimals it rounds. */
const deciding: ReadonlySet<string> = new Set(["decimals"]);

/**
 * What the leaves of the model's expressions are, under the parameters of a round. The figures among these are left to
 * each run, so that other figures need no other program.
 */
export function leavesOf(parameters: Parameters): (ref: Ref) => Leaf {
  const values = new Map(
    [...parameters].map(([name, given]): [string, Leaf] => {
      const value = parameterValue(given);
      return [name, deciding.has(name) ? { at: "value", value } : { at: "parameter", name, value }];
    }),
  );
  const none: Leaf = { at: "value", value: null };
  return (ref) => {
    const cell = ref as ModelRef;
    return cell.at === "parameter" ? (values.get(cell.name) ?? none) : cell;
  };
}

/** The exact evaluator on the model's cells, which every program of the model runs on. */
export function modelCells(scheme: Scheme, parameters: Parameters, table: Table, results: Results): ExactCells {
  const leaf = leavesOf(parameters);
  const values = new Map([...parameters].map(([name, value]) => [name, parameterValue(value)]));
  const figure = (name: string, at: number): Scalar => {
    const value = values.get(name) ?? null;
    return isArray(value) ? (value[at] ?? null) : value;
  };
  return new ExactCells(leaf, exprsOf(modelOf(scheme)), table, results, figure);
}

/**
 * All that a program is made for: strings and booleans as they are, decimals of figures. Parameters of which
 * this is the same have the same programs.
 */
export function formsOf(parameters: Parameters): ReadonlyMap<string, string> {
  return new Map([...parameters].map(([name, given]) => [name, formOf(name, parameterValue(given))]));
}

function formOf(name: string, value: Value): string {
  if (isArray(value)) {
    const known = tableForms.get(value) ?? `[${value.map((each) => formOf(name, each)).join()}]`;
    tableForms.set(value, known);
    return known;
  }
  const scale = deciding.has(name) ? null : figureScale(value);
  return scale === null ? JSON.stringify(String(value)) : `.${scale}`;
}

/** Tables are read once, and not for each set of parameters that they stand in. */
const tables = new WeakMap<readonly unknown[], Value>();

/** As formulas hold it: lists of pairs flattened, decimals as numbers. */
function parameterValue(value: ParameterValue): Value {
  if (!Array.isArray(value)) return scalarOf(value);
  const known = tables.get(value) ?? scalarsOf(value);
  tables.set(value, known);
  return known;
}

const tableForms = new WeakMap<readonly unknown[], string>();

/** Decimals in which inputs are kept whose type does not limit them; a value with more is evaluated exactly. */
const openDecimals = 4;

const scaleOf = ({ type }: ItemInput): number => (type.bounds ? (type.bounds.decimals ?? openDecimals) : 0);

const scales = new WeakMap<Scheme, ReadonlyMap<string, number>>();

/** The input cells of a department, in the order of the document, with the decimals in which columns keep them. */
export function inputScales(scheme: Scheme): ReadonlyMap<string, number> {
  const known = scales.get(scheme);
  if (known) return known;
  const inputs = scheme.items.flatMap((item) =>
    item.inputs.flatMap((input) => input.keys.map((key): [string, number] => [key, scaleOf(input)])),
  );
  const applies = scheme.sections
    .filter(({ optional }) => optional)
    .map(({ code }): [string, number] => [keyOf.applies(code), 0]);
  const made = new Map([...inputs, ...applies]);
  scales.set(scheme, made);
  return made;
}

/** The cells that say of a department that optional sections do not apply to it. */
export const cellsOfSections = (
  scheme: Scheme,
  notApplicable: readonly string[],
): readonly (readonly [key: string, value: string])[] =>
  scheme.sections
    .filter(({ code, optional }) => optional && notApplicable.includes(code))
    .map(({ code }) => [keyOf.applies(code), cellWords.notApplicable] as const);

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

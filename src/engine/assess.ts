import { Fraction } from "../exact/fraction.js";
import { compile, evaluate } from "../formula/evaluate.js";
import type { Expr, Ref } from "../formula/expr.js";
import { isArray, type Scalar, type Value } from "../formula/value.js";
import { cellWords } from "../rules/words.js";
import type { ParameterValue } from "../scheme/definition.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Answers, DepartmentAnswers } from "./answers.js";
import { keyOf } from "./keys.js";
import { buildModel, type Model } from "./model.js";
import type { ModelRef } from "./modelRef.js";
import { scalarsOf, valueExpr } from "./schemeParameters.js";

/** An assessment that has been computed: every figure of every department, with what it rests on. */
export interface Assessment {
  readonly scheme: Scheme;
  readonly model: Model;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Decimals that are printed. */
  readonly decimals: number;
  readonly departments: readonly AssessedDepartment[];
}

export interface AssessedDepartment {
  readonly answers: DepartmentAnswers;
  /** The cell of this department; a blank one is null. */
  readonly valueOf: (key: string) => Scalar;
  /** Any expression of the model, as it is for this department. */
  readonly evaluate: (expr: Expr) => Value;
}

const kept = new WeakMap<Scheme, Model>();

/** The model of a scheme, built once. */
export function modelOf(scheme: Scheme): Model {
  const known = kept.get(scheme);
  if (known) return known;
  const model = buildModel(scheme);
  kept.set(scheme, model);
  return model;
}

/**
 * Computes every figure of all departments, exactly.
 *
 * The cells of the model are evaluated one after the other, each for all departments, so that a cell
 * may compare a department with all others in any cell before it.
 */
export function assess(scheme: Scheme, answers: Answers): Assessment {
  const model = modelOf(scheme);
  const parameters = new Map([...answers.parameters].map(([name, value]) => [name, parameterValue(value)]));
  const rows = answers.departments.map((department) => inputRow(scheme, department));
  const columns = new Map<string, readonly Scalar[]>();

  const columnOf = (key: string): readonly Scalar[] => {
    const known = columns.get(key);
    if (known) return known;
    const column = rows.map((row) => row.get(key) ?? null);
    columns.set(key, column);
    return column;
  };
  const resolverOf = (row: ReadonlyMap<string, Scalar>) => (to: Ref): Value => {
    const cell = to as ModelRef;
    switch (cell.at) {
      case "own":
        return row.get(cell.key) ?? null;
      case "ownCells":
        return cell.keys.map((key) => row.get(key) ?? null);
      case "column":
        return columnOf(cell.key);
      case "parameter":
        return parameters.get(cell.name) ?? null;
    }
  };
  const resolvers = rows.map(resolverOf);

  for (const { key, expr } of model.cells) {
    const value = compile(expr);
    rows.forEach((row, at) => {
      const resolve = resolvers[at];
      if (resolve) row.set(key, single(value(resolve)));
    });
  }

  const decimals = answers.parameters.get("decimals");
  return {
    scheme,
    model,
    parameters: answers.parameters,
    decimals: typeof decimals === "number" ? decimals : 2,
    departments: answers.departments.map((department, at) => ({
      answers: department,
      valueOf: (key) => rows[at]?.get(key) ?? null,
      evaluate: (expr) => evaluate(expr, resolvers[at]),
    })),
  };
}

function inputRow(scheme: Scheme, department: DepartmentAnswers): Map<string, Scalar> {
  const row = new Map(department.cells);
  for (const section of scheme.sections)
    if (section.optional && department.sectionsNotApplicable.includes(section.code))
      row.set(keyOf.applies(section.code), cellWords.notApplicable);
  return row;
}

/** As formulas hold it: lists of pairs flattened, decimals as numbers. */
function parameterValue(value: ParameterValue): Value {
  if (Array.isArray(value)) return scalarsOf(value);
  const expr = valueExpr(value);
  return expr.kind === "literal" ? expr.value : null;
}

const single = (value: Value): Scalar => {
  if (isArray(value)) throw new TypeError("a cell of the model is one value");
  return value;
};

/** A printed figure as a decimal string, or null where there is none. */
export const printedScore = (value: Scalar, decimals: number): string | null =>
  value instanceof Fraction ? value.toFixed(decimals) : null;

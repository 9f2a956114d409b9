import type { ModelRef } from "../../engine/model/modelRef.js";
import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { evaluate } from "../../formula/evaluate.js";
import { ref, type Ref } from "../../formula/expr.js";
import { isArray, type Scalar, type Value } from "../../formula/value.js";
import { dependentsOf } from "./dependents.js";

/** A figure of the department as it would be; or of another, where it is not a place in the final ranking. */
export type WhatIf = (key: string, of?: AssessedDepartment) => Scalar;

/**
 * One department with some of its answers changed, all others as they are: the model's own cells, evaluated
 * again as far as they depend on the change, and only when they are asked for. Where departments are compared
 * with each other, all are assessed again.
 *
 * @param cells the changed input cells by key; null empties one
 */
export function whatIf(
  assessment: Assessment,
  department: AssessedDepartment,
  cells: ReadonlyMap<string, Scalar>,
): WhatIf {
  const dependents = dependentsOf(assessment.model, [...cells.keys()]);
  if (dependents.comparative) return assessedAnew(assessment, department, cells);
  const values = new Map<string, Scalar>(cells);
  const valueOf = (key: string): Scalar => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const expr = dependents.cells.get(key);
    if (!expr) return department.valueOf(key);
    const value = evaluate(expr, resolve);
    if (isArray(value)) throw new TypeError("a cell of the model is one value");
    values.set(key, value);
    return value;
  };
  const resolve = (to: Ref): Value => {
    const cell = to as ModelRef;
    switch (cell.at) {
      case "own":
        return valueOf(cell.key);
      case "ownCells":
        return cell.keys.map(valueOf);
      case "column":
        return assessment.departments.map((other) =>
          other === department ? valueOf(cell.key) : other.valueOf(cell.key),
        );
      case "parameter":
        return department.evaluate(ref(to));
    }
  };
  return (key, of = department) => (of === department ? valueOf(key) : of.valueOf(key));
}

function assessedAnew(
  { scheme, parameters, departments }: Assessment,
  department: AssessedDepartment,
  cells: ReadonlyMap<string, Scalar>,
): WhatIf {
  const anew = assess(scheme, {
    parameters,
    departments: departments.map(({ answers }) =>
      answers === department.answers ? { ...answers, cells: new Map([...answers.cells, ...cells]) } : answers,
    ),
  });
  return (key, of = department) => {
    const changed = anew.departments[departments.indexOf(of)];
    if (!changed) throw new RangeError("the department is not of this assessment");
    return changed.valueOf(key);
  };
}

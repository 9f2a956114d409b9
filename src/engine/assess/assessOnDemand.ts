import { compile } from "../../formula/evaluate.js";
import type { Ref } from "../../formula/expr.js";
import { isArray, type Scalar, type Value } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Answers } from "../answers/answers.js";
import type { Assessment } from "./assess.js";
import { cellsOfSections, decimalsOf, exprsOf, leavesOf, modelOf } from "../model/modelLeaves.js";

/**
 * As `assess`, but each figure is computed when it is asked for, and kept: for a department of which some figures are
 * wanted, such as a returned form of which only the invalid answers are reported. No program is compiled for it.
 */
export function assessOnDemand(scheme: Scheme, answers: Answers): Assessment {
  const model = modelOf(scheme);
  const exprs = exprsOf(model);
  const leaf = leavesOf(answers.parameters);
  const departments = answers.departments.map((department) => ({ department, cells: firstCells(scheme, department) }));

  const valueIn = (cells: Map<string, Scalar>, key: string): Scalar => {
    const known = cells.get(key);
    if (known !== undefined) return known;
    const expr = exprs.get(key);
    const value = expr ? compile(expr)((ref) => resolved(cells, ref)) : null;
    if (isArray(value)) throw new TypeError("a cell of the model is one value");
    cells.set(key, value);
    return value;
  };
  const resolved = (cells: Map<string, Scalar>, ref: Ref): Value => {
    const found = leaf(ref);
    switch (found.at) {
      case "own":
        return valueIn(cells, found.key);
      case "ownCells":
        return found.keys.map((key) => valueIn(cells, key));
      case "column":
        return departments.map((other) => valueIn(other.cells, found.key));
      case "value":
      case "parameter":
        return found.value;
    }
  };

  return {
    scheme,
    model,
    parameters: answers.parameters,
    decimals: decimalsOf(answers.parameters),
    leftOut: answers.leftOut ?? [],
    departments: departments.map(({ department, cells }) => ({
      answers: department,
      valueOf: (key) => valueIn(cells, key),
      evaluate: (expr) => compile(expr)((ref) => resolved(cells, ref)),
    })),
  };
}

/** The input cells; keys that the scheme does not have are passed over, as nothing reads them. */
function firstCells(
  scheme: Scheme,
  { cells, sectionsNotApplicable }: Answers["departments"][number],
): Map<string, Scalar> {
  const exprs = exprsOf(modelOf(scheme));
  return new Map([...[...cells].filter(([key]) => !exprs.has(key)), ...cellsOfSections(scheme, sectionsNotApplicable)]);
}

import { compile } from "../../../src/formula/evaluate.js";
import type { Ref } from "../../../src/formula/expr.js";
import { isArray, type Scalar, type Value } from "../../../src/formula/value.js";
import type { Scheme } from "../../../src/scheme/scheme.js";
import type { Answers } from "../../../src/engine/answers/answers.js";
import { cellsOfSections, leavesOf, modelOf } from "../../../src/engine/model/modelLeaves.js";

/**
 * Every cell of every department by the exact evaluator alone: what the columns are compared with in tests. It is the
 * meaning of the model, and two hundred times as slow.
 *
 * @returns by department, the cells by key
 */
export function assessExactly(scheme: Scheme, answers: Answers): readonly ReadonlyMap<string, Scalar>[] {
  const leaf = leavesOf(answers.parameters);
  const rows = answers.departments.map(
    ({ cells, sectionsNotApplicable }) =>
      new Map<string, Scalar>([...cells, ...cellsOfSections(scheme, sectionsNotApplicable)]),
  );
  const columns = new Map<string, readonly Scalar[]>();
  const columnOf = (key: string): readonly Scalar[] => {
    const known = columns.get(key);
    if (known) return known;
    const column = rows.map((row) => row.get(key) ?? null);
    columns.set(key, column);
    return column;
  };
  const resolvers = rows.map((row) => (ref: Ref): Value => {
    const cell = leaf(ref);
    switch (cell.at) {
      case "own":
        return row.get(cell.key) ?? null;
      case "ownCells":
        return cell.keys.map((key) => row.get(key) ?? null);
      case "column":
        return columnOf(cell.key);
      case "value":
      case "parameter":
        return cell.value;
    }
  });
  for (const { key, expr } of modelOf(scheme).cells) {
    const evaluate = compile(expr);
    rows.forEach((row, at) => {
      const resolve = resolvers[at];
      const value = resolve ? evaluate(resolve) : null;
      if (isArray(value)) throw new TypeError("a cell of the model is one value");
      row.set(key, value);
    });
  }
  return rows;
}

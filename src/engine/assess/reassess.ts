import type { Column } from "../../columns/column.js";
import type { Shape } from "../../columns/node.js";
import { referencesOf } from "../../columns/references.js";
import type { Results } from "../../columns/results.js";
import type { Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import { answersWith } from "../answers/answersWith.js";
import { assessmentOf, columnsOf, type Assessment } from "./assess.js";
import { inputScales, leavesOf, modelCells, modelOf, type Parameters } from "../model/modelLeaves.js";
import { programOf } from "../model/modelProgram.js";

/** One input cell of one department that now holds something else. */
export interface Change {
  /** Which department, from 0 in the order of the assessment. */
  readonly department: number;
  /** The input cell, such as "1.1.1.1.count". */
  readonly key: string;
  /** null for a blank cell. */
  readonly value: Scalar;
}

/**
 * The assessment after some answers changed: as assessing all again, but only what rests on the changed cells is
 * calculated, and only for the departments that they concern; where a ranking reads them, for all.
 *
 * @returns a new assessment; the one before stays as it was
 * @throws RangeError for a department or an input that there is not
 */
export function reassess(before: Assessment, changes: readonly Change[]): Assessment {
  const { scheme, parameters } = before;
  const { table, results } = columnsOf(before);
  const changed = table.copyOf(new Set(changes.map(({ key }) => key)));
  for (const { department, key, value } of changes) {
    if (!before.departments[department]) throw new RangeError(`there is no department ${department}`);
    if (!inputScales(scheme).has(key)) throw new RangeError(`the scheme has no input ${key}`);
    changed.set(department, key, value);
  }
  const dependents = dependentsOf(scheme, parameters, [...new Set(changes.map(({ key }) => key))].sort());
  const program = programOf(scheme, parameters, { only: { cells: dependents, given: shapesOf(results, dependents) } });
  const next: Results = {
    columns: new Map(
      [...results.columns].map(([key, column]): [string, Column] => [
        key,
        dependents.has(key) ? column.copy() : column,
      ]),
    ),
    ranks: new Map(results.ranks),
    exactCells: 0,
  };
  const rows = changes.map(({ department }) => department);
  if (rows.length > 0)
    program.execute(modelCells(scheme, parameters, changed, next), Math.min(...rows), Math.max(...rows) + 1);
  return assessmentOf(scheme, answersWith(before, changes), { table: changed, results: next });
}

const kept = new WeakMap<Scheme, Map<string, ReadonlySet<string>>>();

/** The cells that rest on input cells, directly or by other cells. */
function dependentsOf(scheme: Scheme, parameters: Parameters, inputs: readonly string[]): ReadonlySet<string> {
  const ofScheme = kept.get(scheme) ?? new Map<string, ReadonlySet<string>>();
  kept.set(scheme, ofScheme);
  const name = inputs.join(" ");
  const known = ofScheme.get(name);
  if (known) return known;
  const leaf = leavesOf(parameters);
  const found = new Set<string>();
  const rests = (key: string): boolean => inputs.includes(key) || found.has(key);
  for (const { key, expr } of modelOf(scheme).cells) {
    const { own, columns } = referencesOf(expr, leaf);
    if ([...own].some(rests) || [...columns].some(rests)) found.add(key);
  }
  ofScheme.set(name, found);
  return found;
}

function shapesOf({ columns }: Results, except: ReadonlySet<string>): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const [key, { scale, denominators }] of columns)
    if (!except.has(key)) shapes.set(key, { scale, ratio: denominators !== null });
  return shapes;
}

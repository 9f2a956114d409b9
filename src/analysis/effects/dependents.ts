import { keyOf } from "../../engine/model/keys.js";
import { keysRead } from "../../engine/model/keysRead.js";
import type { Model } from "../../engine/model/model.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import type { Expr } from "../../formula/expr.js";

/** What a change of some cells of one department changes. */
export interface Dependents {
  /** The cells of the model that must be re-evaluated for the department. */
  readonly cells: ReadonlyMap<string, Expr>;
  /** Other departments are compared with it in one of the cells, so that their figures change as well. */
  readonly comparative: boolean;
}

interface Readers {
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** The keys of which a cell reads the whole column; the final place apart, which no other cell reads. */
  readonly columns: ReadonlySet<string>;
  readonly exprs: ReadonlyMap<string, Expr>;
  readonly known: Map<string, Dependents>;
}

const kept = new WeakMap<Model, Readers>();

/** @param keys of input cells */
export function dependentsOf(model: Model, keys: readonly string[]): Dependents {
  const readers = readersOf(model);
  const name = keys.join("|");
  const known = readers.known.get(name);
  if (known) return known;
  const changed = new Set(keys);
  // a set is walked in the order in which it grows
  for (const key of changed) for (const reader of readers.own.get(key) ?? []) changed.add(reader);
  const made: Dependents = {
    cells: new Map(
      [...changed].flatMap((key) => {
        const expr = readers.exprs.get(key);
        return expr ? [[key, expr] as const] : [];
      }),
    ),
    comparative: [...changed].some((key) => readers.columns.has(key)),
  };
  readers.known.set(name, made);
  return made;
}

function readersOf(model: Model): Readers {
  const known = kept.get(model);
  if (known) return known;
  const own = new Map<string, string[]>();
  const columns = new Set<string>();
  for (const { key, expr } of model.cells) {
    for (const read of keysRead(expr)) own.set(read, [...(own.get(read) ?? []), key]);
    if (key !== keyOf.place) for (const column of columnsRead(expr)) columns.add(column);
  }
  const made = {
    own,
    columns,
    exprs: new Map(model.cells.map(({ key, expr }) => [key, expr])),
    known: new Map<string, Dependents>(),
  };
  kept.set(model, made);
  return made;
}

function columnsRead(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case "ref": {
      const cell = expr.ref as ModelRef;
      return cell.at === "column" ? [cell.key] : [];
    }
    case "call":
      return expr.args.flatMap(columnsRead);
    case "rule":
      return columnsRead(expr.body);
    case "literal":
    case "array":
      return [];
  }
}

import type { Expr, Ref } from "../formula/expr.js";
import type { Leaf } from "./lower.js";

/** What an expression reads: cells of its row, and columns as a whole. */
export interface References {
  readonly own: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

const kept = new WeakMap<Expr, References>();

/** @param leafOf which cells a leaf names never changes, whatever the values known beforehand are */
export function referencesOf(expr: Expr, leafOf: (ref: Ref) => Leaf): References {
  const known = kept.get(expr);
  if (known) return known;
  const found = search(expr, leafOf);
  kept.set(expr, found);
  return found;
}

function search(expr: Expr, leafOf: (ref: Ref) => Leaf): References {
  const own = new Set<string>();
  const columns = new Set<string>();
  const seen = new Set<Expr>();
  const visit = (part: Expr): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === "rule") visit(part.body);
    else if (part.kind === "call") {
      // what stands beside each value of a column to count different ones is not read: they are sorted
      const read = part.fn.name.startsWith("distinct") ? part.args.slice(0, 2) : part.args;
      read.forEach(visit);
    } else if (part.kind === "ref") {
      const leaf = leafOf(part.ref);
      if (leaf.at === "own") own.add(leaf.key);
      else if (leaf.at === "ownCells") for (const key of leaf.keys) own.add(key);
      else if (leaf.at === "column") columns.add(leaf.key);
    }
  };
  visit(expr);
  return { own, columns };
}

import type { Expr } from "../../formula/expr.js";
import type { ModelRef } from "./modelRef.js";

/** The department's own cells that an expression reads. */
export function keysRead(expr: Expr): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (part: Expr): void => {
    switch (part.kind) {
      case "ref": {
        const cell = part.ref as ModelRef;
        if (cell.at === "own") keys.add(cell.key);
        if (cell.at === "ownCells") for (const key of cell.keys) keys.add(key);
        return;
      }
      case "call":
        return part.args.forEach(visit);
      case "rule":
        return visit(part.body);
      case "literal":
      case "array":
        return;
    }
  };
  visit(expr);
  return keys;
}

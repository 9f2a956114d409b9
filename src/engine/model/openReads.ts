import { compile } from "../../formula/evaluate.js";
import type { Expr, Ref } from "../../formula/expr.js";
import { asBoolean, isArray, type Value } from "../../formula/value.js";
import { leavesOf, type Parameters } from "./modelLeaves.js";
import type { ModelRef } from "./modelRef.js";

/** What an expression can still read once some parameters are known. */
export interface OpenReads {
  /** Cells of the department, and cells of which it reads the whole column. */
  readonly own: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** Parameters that are not known. */
  readonly parameters: ReadonlySet<string>;
}

/**
 * What an expression reads, without the branches that the known parameters close: with another method chosen, a ranked
 * item does not read its bands. What is not listed cannot change the expression's value.
 */
export function openReads(expr: Expr, known: Parameters): OpenReads {
  const leaf = leavesOf(known);
  const own = new Set<string>();
  const columns = new Set<string>();
  const parameters = new Set<string>();
  const seen = new Set<Expr>();
  const visit = (part: Expr): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === "rule") visit(part.body);
    else if (part.kind === "call") {
      const branch = part.fn.name === "IF" ? takenBranch(part.args) : undefined;
      // what stands beside each value of a column to count different ones is not read: they are sorted
      const read = part.fn.name.startsWith("distinct") ? part.args.slice(0, 2) : part.args;
      if (branch === undefined) read.forEach(visit);
      else if (branch) visit(branch);
    } else if (part.kind === "ref") {
      const to = part.ref as ModelRef;
      if (to.at === "own") own.add(to.key);
      else if (to.at === "ownCells") for (const key of to.keys) own.add(key);
      else if (to.at === "column") columns.add(to.key);
      else if (!known.has(to.name)) parameters.add(to.name);
    }
  };
  const knownValue = (ref: Ref): Value => {
    const to = ref as ModelRef;
    const found = leaf(ref);
    if (to.at !== "parameter" || !known.has(to.name) || !("value" in found)) throw new Unknown();
    return found.value;
  };
  /** @returns undefined where the test is not known, null where it yields no branch */
  const takenBranch = ([test, then, otherwise]: readonly Expr[]): Expr | null | undefined => {
    if (!test || !readsParametersAlone(test)) return undefined;
    try {
      const tested = compile(test)(knownValue);
      const truth = isArray(tested) ? null : asBoolean(tested);
      if (truth === true) return then ?? null;
      return truth === false ? (otherwise ?? null) : undefined;
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  };
  visit(expr);
  return { own, columns, parameters };
}

class Unknown extends Error {}

/** Whether a test can be known beforehand at all. */
function readsParametersAlone(expr: Expr): boolean {
  switch (expr.kind) {
    case "ref":
      return (expr.ref as ModelRef).at === "parameter";
    case "call":
      return expr.args.every(readsParametersAlone);
    case "rule":
      return readsParametersAlone(expr.body);
    case "literal":
    case "array":
      return true;
  }
}

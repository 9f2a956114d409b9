import type { Shape } from "../../columns/node.js";
import type { Program } from "../../columns/program.js";
import type { Results } from "../../columns/results.js";
import { referencesOf } from "../../columns/references.js";
import type { Expr } from "../../formula/expr.js";
import type { Scheme } from "../../scheme/scheme.js";
import { formsOf, inputScales, leavesOf, modelOf, type Parameters } from "./modelLeaves.js";
import { Programs } from "./modelProgram.js";
import type { ModelRef } from "./modelRef.js";

/** Cells that read the same parameters, and of others only the columns of parts before. */
interface Part {
  readonly cells: ReadonlySet<string>;
  readonly parameters: readonly string[];
  /** Cells of parts before. */
  readonly reads: readonly string[];
  /** Columns of this part in which departments are compared by this part or a later one. */
  readonly ranked: ReadonlySet<string>;
  readonly programs: Programs;
}

/**
 * The programs that together calculate the whole model, in their order.
 *
 * A parameter set that was never seen needs a program only for parts that read what is new in it, and most of its words
 * have been seen in other sets: so assessing with it costs what assessing costs.
 *
 * @param results is filled by each program before the next is asked for
 */
export function* partPrograms(scheme: Scheme, parameters: Parameters, results: Results): Generator<Program, void> {
  const forms = formsOf(parameters);
  for (const { cells, parameters: names, reads, ranked, programs } of partsOf(scheme)) {
    const given = new Map<string, Shape>();
    let name = "";
    for (const parameter of names) name += `${forms.get(parameter) ?? ""} `;
    for (const key of reads) {
      const column = results.columns.get(key);
      if (!column) throw new TypeError(`the cell ${key} is read before it is calculated`);
      const ratio = column.denominators !== null;
      given.set(key, { scale: column.scale, ratio });
      name += ratio ? "r" : column.scale;
    }
    yield programs.of(name, parameters, { only: { cells, given }, ranked });
  }
}

/** Of each part: as many as the words of a few parameters combine to, beside some for decimals of figures. */
const mostPrograms = 128;
const parts = new WeakMap<Scheme, readonly Part[]>();

function partsOf(scheme: Scheme): readonly Part[] {
  const known = parts.get(scheme);
  if (known) return known;
  const made = divided(scheme);
  parts.set(scheme, made);
  return made;
}

interface Placed {
  readonly key: string;
  readonly parameters: string;
  /** How many parts at least come before. */
  readonly depth: number;
}

function divided(scheme: Scheme): readonly Part[] {
  const { cells } = modelOf(scheme);
  const leaf = leavesOf(new Map());
  const placed = new Map<string, Placed>();
  const readsOf = new Map<string, readonly string[]>();
  const compared = new Set<string>();
  for (const { key, expr } of cells) {
    const { own, columns } = referencesOf(expr, leaf);
    columns.forEach((read) => compared.add(read));
    const reads = [...own, ...columns].filter((read) => !inputScales(scheme).has(read));
    const parameters = parametersIn(expr).join(" ");
    const depths = reads.map((read) => {
      const from = placed.get(read);
      return from ? from.depth + (from.parameters === parameters ? 0 : 1) : 0;
    });
    readsOf.set(key, reads);
    placed.set(key, { key, parameters, depth: Math.max(0, ...depths) });
  }
  const groups = new Map<string, Placed[]>();
  for (const each of [...placed.values()].sort((a, b) => a.depth - b.depth)) {
    const name = `${each.depth} ${each.parameters}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].map((members): Part => {
    const own = new Set(members.map(({ key }) => key));
    return {
      cells: own,
      parameters: (members[0]?.parameters ?? "").split(" ").filter(Boolean),
      reads: [...new Set([...own].flatMap((key) => readsOf.get(key) ?? []))].filter(
        (key) => !own.has(key) && placed.has(key),
      ),
      ranked: new Set([...own].filter((key) => compared.has(key))),
      programs: new Programs(scheme, mostPrograms),
    };
  });
}

/** Names of the parameters that an expression itself reads, in alphabetical order. */
function parametersIn(expr: Expr): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Expr>();
  const visit = (part: Expr): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === "call") part.args.forEach(visit);
    else if (part.kind === "rule") visit(part.body);
    else if (part.kind === "ref") {
      const to = part.ref as ModelRef;
      if (to.at === "parameter") found.add(to.name);
    }
  };
  visit(expr);
  return [...found].sort();
}

import type { Shape } from "../columns/node.js";
import { Program } from "../columns/program.js";
import type { Scheme } from "../scheme/scheme.js";
import { inputScales, leavesOf, modelOf, type Parameters } from "./modelLeaves.js";

export interface Wanted {
  /** The cells whose columns are kept; all, unless told. */
  readonly kept?: ReadonlySet<string>;
  /** The only cells that are calculated, from the columns of the others. */
  readonly only?: { readonly cells: ReadonlySet<string>; readonly given: ReadonlyMap<string, Shape> };
}

const mostPrograms = 64;
const programs = new WeakMap<Scheme, Map<string, Program>>();

/** The program of a scheme under parameters; those used last are kept, because answers change more often than parameters. */
export function programOf(scheme: Scheme, parameters: Parameters, { kept, only }: Wanted = {}): Program {
  const key = JSON.stringify([[...parameters], kept && [...kept], only && [...only.cells]]);
  const known = programs.get(scheme) ?? new Map<string, Program>();
  programs.set(scheme, known);
  const found = known.get(key);
  known.delete(key);
  const program =
    found ??
    new Program({
      cells: modelOf(scheme).cells.filter((cell) => !only || only.cells.has(cell.key)),
      leaf: leavesOf(parameters),
      inputScale: (input) => inputScales(scheme).get(input),
      ...(kept && { kept }),
      ...(only && { given: only.given }),
    });
  known.set(key, program);
  const [oldest] = known.keys();
  if (known.size > mostPrograms && oldest !== undefined) known.delete(oldest);
  return program;
}

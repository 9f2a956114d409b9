import type { Shape } from "../../columns/node.js";
import { Program } from "../../columns/program.js";
import type { Scheme } from "../../scheme/scheme.js";
import { formsOf, inputScales, leavesOf, modelOf, type Parameters } from "./modelLeaves.js";

export interface Wanted {
  /** The cells whose columns are kept; all by default. */
  readonly kept?: ReadonlySet<string>;
  /** The only cells that are calculated, from the columns of the others. */
  readonly only?: { readonly cells: ReadonlySet<string>; readonly given: ReadonlyMap<string, Shape> };
  /** Columns that are ranked for other programs. */
  readonly ranked?: ReadonlySet<string>;
}

/** The programs of a scheme that were used last. */
export class Programs {
  private readonly known = new Map<string, Program>();

  /** @param most how many are kept */
  constructor(
    private readonly scheme: Scheme,
    private readonly most: number,
  ) {}

  /** @param name identifies what is wanted, and all of the parameters that the program is made for */
  of(name: string, parameters: Parameters, wanted: Wanted): Program {
    const program = this.known.get(name) ?? made(this.scheme, parameters, wanted);
    this.known.delete(name);
    this.known.set(name, program);
    const [oldest] = this.known.keys();
    if (this.known.size > this.most && oldest !== undefined) this.known.delete(oldest);
    return program;
  }
}

function made(scheme: Scheme, parameters: Parameters, { kept, only, ranked }: Wanted): Program {
  return new Program({
    cells: modelOf(scheme).cells.filter((cell) => !only || only.cells.has(cell.key)),
    leaf: leavesOf(parameters),
    inputScale: (input) => inputScales(scheme).get(input),
    ...(kept && { kept }),
    ...(only && { given: only.given }),
    ...(ranked && { ranked }),
  });
}

const mostPrograms = 64;
const programs = new WeakMap<Scheme, Programs>();

/** One program for all that is wanted of a scheme: what is only passed on within it is never kept. */
export function programOf(scheme: Scheme, parameters: Parameters, wanted: Wanted = {}): Program {
  const { kept, only } = wanted;
  const known = programs.get(scheme) ?? new Programs(scheme, mostPrograms);
  programs.set(scheme, known);
  const given = only && [
    ...only.cells,
    ...[...only.given].map(([key, { scale, ratio }]) => `${key} ${scale} ${ratio}`),
  ];
  return known.of(JSON.stringify([[...formsOf(parameters)], kept && [...kept], given]), parameters, wanted);
}

import type { Scheme } from "../../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { modelOf, type Parameters } from "./modelLeaves.js";
import { Programs } from "./modelProgram.js";
import { openReads, type OpenReads } from "./openReads.js";

/** Parameters that are set together, to one of several sets of values. */
export interface Axis {
  /** Each sets the same parameters. */
  readonly values: readonly Parameters[];
}

/** Cells of the model that rest on the same axes, and of others only on cells of parts before. */
export interface OpenPart {
  /** Positions of the axes, ascending. */
  readonly axes: readonly number[];
  readonly cells: ReadonlySet<string>;
  /** Parameters that its expressions themselves read. */
  readonly parameters: readonly string[];
  /** Cells of parts before. */
  readonly reads: readonly string[];
  /** Columns of this part that it or a later one ranks. */
  readonly ranked: ReadonlySet<string>;
  /** Columns that a later part reads, or that are wanted. */
  readonly kept: ReadonlySet<string>;
  readonly programs: Programs;
}

/** What tells how departments stand, and all that is needed to say it. */
const standingKeys = [keyOf.total, keyOf.grade, keyOf.place] as const;

/** Of each part: as many as the words of a few parameters combine to. */
const mostPrograms = 256;

/**
 * The cells behind total, grade and place, divided by the axes that they rest on: a part is the same wherever its own
 * axes are, whatever the others say.
 *
 * @param fixed the parameters that no axis sets
 */
export function openParts(scheme: Scheme, fixed: Parameters, axes: readonly Axis[]): readonly OpenPart[] {
  const axisOf = new Map(
    axes.flatMap(({ values: [first] }, at) => [...(first?.keys() ?? [])].map((name) => [name, at] as const)),
  );
  const cells = modelOf(scheme).cells;
  const reads = new Map(cells.map(({ key, expr }) => [key, openReads(expr, fixed)]));
  const needed = neededFor(standingKeys, reads);
  const placed = new Map<
    string,
    { readonly axes: ReadonlySet<number>; readonly depth: number; readonly name: string }
  >();
  const groups = new Map<string, string[]>();
  const compared = new Set<string>();
  for (const { key } of cells) {
    const read = reads.get(key);
    if (!read || !needed.has(key)) continue;
    read.columns.forEach((each) => compared.add(each));
    const before = readBy(reads, key).flatMap((each) => placed.get(each) ?? []);
    const rests = new Set([...read.parameters].flatMap((name) => axisOf.get(name) ?? []));
    for (const each of before) each.axes.forEach((axis) => rests.add(axis));
    const depth = Math.max(0, ...before.map((each) => each.depth + (each.axes.size === rests.size ? 0 : 1)));
    const name = `${depth} ${[...rests].sort((a, b) => a - b).join(" ")}`;
    placed.set(key, { axes: rests, depth, name });
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  const inOrder = [...groups.values()].sort((a, b) => depthOf(placed, a) - depthOf(placed, b));
  const nameOf = (key: string): string | undefined => placed.get(key)?.name;
  const readOutside = new Set(
    [...placed.keys()].flatMap((key) =>
      readBy(reads, key).filter((each) => placed.has(each) && nameOf(each) !== nameOf(key)),
    ),
  );
  const wanted = new Set<string>(standingKeys);
  return inOrder.map((keys): OpenPart => {
    const own = new Set(keys);
    return {
      axes: [...(placed.get(keys[0] ?? "")?.axes ?? [])].sort((a, b) => a - b),
      cells: own,
      parameters: [...new Set(keys.flatMap((key) => parametersOf(scheme, key)))].sort(),
      reads: [...new Set(keys.flatMap((key) => readBy(reads, key)))].filter((key) => placed.has(key) && !own.has(key)),
      ranked: new Set(keys.filter((key) => compared.has(key))),
      kept: new Set(keys.filter((key) => readOutside.has(key) || wanted.has(key))),
      programs: new Programs(scheme, mostPrograms),
    };
  });
}

/** Parameters that total, grade or place can still hang on once others are known. */
export function standingParameters(scheme: Scheme, known: Parameters): ReadonlySet<string> {
  const reads = new Map(modelOf(scheme).cells.map(({ key, expr }) => [key, openReads(expr, known)]));
  const needed = [...neededFor(standingKeys, reads)];
  return new Set(needed.flatMap((key) => [...(reads.get(key)?.parameters ?? [])]));
}

const depthOf = (placed: ReadonlyMap<string, { readonly depth: number }>, [key = ""]: readonly string[]): number =>
  placed.get(key)?.depth ?? 0;

/** All parameters that a cell's expression names: its program is made for them, closed branches included. */
const parametersOf = (scheme: Scheme, key: string): readonly string[] => {
  const expr = modelOf(scheme).cells.find((cell) => cell.key === key)?.expr;
  return expr ? [...openReads(expr, new Map()).parameters] : [];
};

type Reads = ReadonlyMap<string, OpenReads>;

const readBy = (reads: Reads, key: string): readonly string[] => {
  const read = reads.get(key);
  return read ? [...read.own, ...read.columns] : [];
};

function neededFor(wanted: readonly string[], reads: Reads): ReadonlySet<string> {
  const needed = new Set<string>(wanted);
  // a set is walked in the order in which it grows
  for (const key of needed) for (const each of readBy(reads, key)) needed.add(each);
  return needed;
}

import { areNumbers, copyRows, isClean, isSame, setAll, setBounds } from "./bounds.js";
import { limit, specialIndex, unsure } from "./code.js";
import { calculate, load, settle, type Settle, type Step, type Work } from "./instruction.js";
import { blockRows, emptyRegister, type Register } from "./register.js";

/**
 * Steps of a program that read few columns, and are done together.
 *
 * Departments leave blanks and type 不适用, but each column holds few such kinds of cells. So the rows of a block are
 * sorted by what the columns hold, and the steps are done once for each kind: rows of numbers only take the quick ways
 * of all kernels, and rows that are alike blank are one row. Without this every kernel looks at each cell.
 */
export interface Island {
  readonly sources: readonly Source[];
  readonly steps: readonly (Step | Settle)[];
  /** What is read after the island: the register within it, and the one of the block. */
  readonly outs: readonly { readonly inner: Register; readonly outer: Register }[];
}

/** A column, or a register of the block, and the register within the island. */
export type Source = { readonly into: Register } & ({ readonly load: string } | { readonly from: Register });

/** With fewer rows than this the calls of the kernels cost more than the rows. */
const leastRows = 96;
/** Rows of a kind that has fewer are done with the others of which there are few. */
const leastOfKind = 8;
/** So many kinds are told apart; all others are done together. */
const mostKinds = 12;
const others = mostKinds;

const kinds = new Uint8Array(blockRows);
const counts = new Int32Array(mostKinds + 1);
const starts = new Int32Array(mostKinds + 1);
const targets = new Uint8Array(mostKinds + 1).fill(others);
const order = new Uint16Array(blockRows);
/** So many blanks, errors and texts are told apart, by the position of their codes. */
const codesKnown = 128;
const unknown = 255;
/** The kind of a row by the kind that it was and the code that it has, which is no number. */
const divided = new Uint8Array((mostKinds + 1) * codesKnown);
const one = emptyRegister(false);
/** What an island has loaded, for all rows of the block. */
const loaded: Register[] = [];
const loadedRatios: Register[] = [];

export function runIsland(island: Island, work: Work, rows: number): void {
  const { sources, outs } = island;
  for (const source of sources) if ("load" in source) load(source, work, rows);
  if (rows < leastRows || !sortRows(sources, rows)) {
    for (const source of sources) if ("from" in source) copy(source.from, source.into, rows);
    runSteps(island, work, rows);
    for (const { inner, outer } of outs) copy(inner, outer, rows);
    return;
  }
  // what is loaded makes room for the rows of one kind after the other
  sources.forEach((source, at) => {
    if ("load" in source) copy(source.into, loadedAt(at, source.into.denominators !== null), rows);
  });
  for (const { outer } of outs) setBounds(outer, Infinity, -Infinity, true);
  let start = 0;
  for (let kind = 0; kind <= mostKinds; kind += 1) {
    const count = counts[kind] as number;
    if (count === 0) continue;
    const picked = order.subarray(start, start + count);
    start += count;
    work.run.order = picked;
    sources.forEach((source, at) => {
      const from = "load" in source ? loadedAt(at, source.into.denominators !== null) : source.from;
      pick(from, source.into, picked, kind !== others);
    });
    if (sources.every(({ into }) => isCode(into) && into.least >= limit)) runAlike(island, work, picked);
    else {
      runSteps(island, work, count);
      for (const { inner, outer } of outs) putBack(inner, outer, picked);
    }
  }
  work.run.order = null;
}

/** What rows without a number come to: of each that is the same throughout, the code. */
interface Alike {
  readonly codes: readonly number[];
  readonly kept: readonly { readonly key: string; readonly code: number }[];
  readonly outs: readonly number[];
}
/** Of one run, in which parameters and texts are the same. */
export type Memory = Map<Island, Alike[]>;

/**
 * Rows of which all sources are blank, a word or an error: what they come to in one block, they do in all. Even their
 * places do: only a number has one of its own.
 */
function runAlike(island: Island, work: Work, picked: Uint16Array): void {
  const { sources, outs } = island;
  const found = work.memory.get(island) ?? [];
  const alike = found.find(({ codes }) => sources.every(({ into }, at) => into.least === codes[at]));
  if (alike) {
    for (const { key, code } of alike.kept) {
      setAll(one, code);
      work.exact.results.columns.get(key)?.scatter(one, work.run.from, picked);
    }
    outs.forEach(({ outer }, at) => {
      setAll(one, alike.outs[at] as number);
      putBack(one, outer, picked);
    });
    return;
  }
  const codes = sources.map(({ into }) => into.least);
  const kept: { readonly key: string; readonly code: number }[] = [];
  let isSure = true;
  for (const step of island.steps) {
    if ("kernel" in step) calculate(step, picked.length);
    else {
      settle(step, work, picked.length);
      isSure &&= isCode(step.from);
      if (step.kept) kept.push({ key: step.settle, code: step.from.least });
    }
  }
  for (const { inner, outer } of outs) putBack(inner, outer, picked);
  if (isSure && outs.every(({ inner }) => isCode(inner)))
    work.memory.set(island, [...found, { codes, kept, outs: outs.map(({ inner }) => inner.least) }]);
}

/** The same sure code throughout. */
const isCode = (register: Register): boolean => isSame(register) && register.least !== unsure;

function runSteps({ steps }: Island, work: Work, rows: number): void {
  for (const step of steps) {
    if ("kernel" in step) calculate(step, rows);
    else settle(step, work, rows);
  }
}

const seen = (source: Source): Register => ("load" in source ? source.into : source.from);

/** @returns whether there are several kinds of rows; then `order` has them one kind after the other */
function sortRows(sources: readonly Source[], rows: number): boolean {
  let made = 0;
  for (const source of sources) {
    const register = seen(source);
    if (areNumbers(register) || isSame(register)) continue;
    if (made === 0) {
      kinds.fill(0, 0, rows);
      counts.fill(0);
      counts[0] = rows;
      made = 1;
    }
    made = tellApart(register.values, made, rows);
  }
  if (made === 0) return false;
  let few = counts[others] as number;
  for (let kind = 0; kind < mostKinds; kind += 1) {
    const count = counts[kind] as number;
    if (count === rows) return false;
    targets[kind] = count < leastOfKind ? others : kind;
    if (count < leastOfKind) {
      few += count;
      counts[kind] = 0;
    }
  }
  counts[others] = few;
  if (few === rows) return false;
  for (let kind = 0, start = 0; kind <= mostKinds; kind += 1) {
    starts[kind] = start;
    start += counts[kind] as number;
  }
  for (let i = 0; i < rows; i += 1) {
    const kind = targets[kinds[i] as number] as number;
    const at = starts[kind] as number;
    order[at] = i;
    starts[kind] = at + 1;
  }
  return true;
}

/** Divides the kinds by what a column has that is no number. @returns how many kinds there are then */
function tellApart(values: Float64Array, made: number, rows: number): number {
  let count = made;
  const most = limit;
  divided.fill(unknown, 0, count * codesKnown);
  divided.fill(others, others * codesKnown);
  for (let i = 0; i < rows; i += 1) {
    const code = values[i] as number;
    if (code < most) continue;
    const before = kinds[i] as number;
    // rarer texts are not told apart
    const index = Math.min(specialIndex(code), codesKnown - 1);
    let kind = divided[before * codesKnown + index] as number;
    if (kind === unknown) {
      if (count < mostKinds && index < codesKnown - 1) {
        kind = count;
        count += 1;
      } else kind = others;
      divided[before * codesKnown + index] = kind;
    }
    kinds[i] = kind;
    (counts[before] as number) -= 1;
    (counts[kind] as number) += 1;
  }
  return count;
}

/** @param isKind the rows are alike: all numbers, or all the same code that is none */
function pick(from: Register, into: Register, picked: Uint16Array, isKind: boolean): void {
  const { values } = from;
  const count = picked.length;
  if (from.denominators && into.denominators)
    for (let i = 0; i < count; i += 1) into.denominators[i] = from.denominators[picked[i] as number] as number;
  else {
    const first = values[picked[0] as number] as number;
    if (isSame(from) || (isKind && first >= limit)) {
      setAll(into, isSame(from) ? from.least : first);
      return;
    }
  }
  const out = into.values;
  if (areNumbers(from)) {
    setBounds(into, from.least, from.most);
    for (let i = 0; i < count; i += 1) out[i] = values[picked[i] as number] as number;
    return;
  }
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < count; i += 1) {
    const code = values[picked[i] as number] as number;
    out[i] = code;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  setBounds(into, least, most, from.clean);
}

function putBack(inner: Register, outer: Register, picked: Uint16Array): void {
  const { values } = outer;
  const count = picked.length;
  const from = inner.values;
  if (inner.written < count) {
    const code = from[0] as number;
    for (let i = 0; i < count; i += 1) values[picked[i] as number] = code;
  } else for (let i = 0; i < count; i += 1) values[picked[i] as number] = from[i] as number;
  if (inner.denominators && outer.denominators)
    for (let i = 0; i < count; i += 1) outer.denominators[picked[i] as number] = inner.denominators[i] as number;
  setBounds(outer, Math.min(outer.least, inner.least), Math.max(outer.most, inner.most), outer.clean && isClean(inner));
}

function copy(from: Register, to: Register, rows: number): void {
  if (from.denominators === null && from.written < rows) {
    setAll(to, from.values[0] as number);
    return;
  }
  copyRows(from.values, to.values, rows);
  if (from.denominators && to.denominators) copyRows(from.denominators, to.denominators, rows);
  setBounds(to, from.least, from.most, from.clean);
}

function loadedAt(at: number, ratio: boolean): Register {
  const pool = ratio ? loadedRatios : loaded;
  return (pool[at] ??= emptyRegister(ratio));
}

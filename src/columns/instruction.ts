import type { Scalar } from "../formula/value.js";
import { isSame, setAll, setUnknown, writeOut } from "./bounds.js";
import { isNumber, unsure } from "./code.js";
import type { ExactCells } from "./exactCells.js";
import type { Memory } from "./island.js";
import type { Shape } from "./node.js";
import { rowAt, type Kernel, type Register, type Run } from "./register.js";
import { codeOf } from "./scalarCode.js";
import type { Table } from "./table.js";

/** Does a step of a calculation. */
export interface Step {
  readonly kernel: Kernel;
  readonly out: Register;
  readonly args: readonly Register[];
  readonly choosy: boolean;
}
/** Reads a column that is there. */
export interface Load {
  readonly load: string;
  readonly into: Register;
}
/** Completes a cell: what is unsure is evaluated, and what is kept goes to its column. */
export interface Settle {
  readonly settle: string;
  readonly from: Register;
  readonly kept: boolean;
}

/** What the instructions of a block work on. */
export interface Work {
  readonly run: Run;
  readonly table: Table;
  readonly exact: ExactCells;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly memory: Memory;
}

/** Does a step: once, where all that it reads is the same throughout the block. What is unsure may differ. */
export function calculate({ kernel, out, args, choosy }: Step, rows: number): void {
  let same = args.length > 0 && out.denominators === null;
  for (let at = 0; same && at < args.length; at += 1) {
    const arg = args[at] as Register;
    same = isSame(arg) && arg.least !== unsure;
  }
  if (same) {
    kernel(1);
    setAll(out, out.values[0] as number);
    return;
  }
  if (!choosy) for (const arg of args) writeOut(arg, rows);
  kernel(rows);
}

export function load({ load: key, into }: Load, { run, table, exact }: Work, rows: number): void {
  const column = table.columns.get(key) ?? exact.results.columns.get(key);
  if (column) {
    column.load(into, run.from, rows);
    return;
  }
  setAll(into, codeOf(null, 0, table.texts));
  writeOut(into, rows);
  into.denominators?.fill(1, 0, rows);
}

/** Evaluates what is unsure, and keeps the column. */
export function settle({ settle: key, from: register, kept }: Settle, work: Work, rows: number): void {
  const found = register.most < unsure || register.least > unsure ? null : settleUnsure(key, register, work, rows);
  if (!kept) return;
  const column = work.exact.results.columns.get(key);
  const { from, order } = work.run;
  if (order) column?.scatter(register, from, order);
  else column?.store(register, from, rows);
  for (const [row, value] of found ?? []) column?.exact.set(row, value);
}

/** @returns rows whose value no code says */
function settleUnsure(
  key: string,
  register: Register,
  { run, table, exact, shapes }: Work,
  rows: number,
): [number, Scalar][] | null {
  const { values, denominators } = register;
  const scale = shapes.get(key)?.scale ?? 0;
  writeOut(register, rows);
  let found: [number, Scalar][] | null = null;
  let settled = false;
  const marked = unsure;
  for (let i = 0; i < rows; i += 1) {
    if (values[i] !== marked) continue;
    settled = true;
    const row = rowAt(run, i);
    const value = exact.evaluate(key, row);
    const code = denominators ? unsureRatio(value, denominators, i, table) : codeOf(value, scale, table.texts);
    values[i] = code;
    if (code === unsure) (found ??= []).push([row, value]);
  }
  if (settled) setUnknown(register);
  return found;
}

/** A value that was evaluated exactly, as a ratio where doubles can say it. */
function unsureRatio(value: Scalar, denominators: Float64Array, at: number, { texts }: Table): number {
  denominators[at] = 1;
  if (typeof value !== "object" || value === null || !("denominator" in value)) return codeOf(value, 0, texts);
  const [n, d] = [Number(value.numerator), Number(value.denominator)];
  if (!isNumber(n) || !isNumber(d)) return unsure;
  denominators[at] = d;
  return n;
}

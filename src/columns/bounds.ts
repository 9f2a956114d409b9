import { limit, no, textFloor, unsure, yes } from "./code.js";
import type { Register } from "./register.js";

/** All rows have this code. */
export function setAll(out: Register, code: number): void {
  out.values[0] = code;
  out.least = code;
  out.most = code;
  out.clean = false;
  out.written = 1;
}

/** All rows are written, and lie between. @param clean none is unsure or an error */
export function setBounds(out: Register, least: number, most: number, clean = false): void {
  out.least = least;
  out.most = most;
  out.clean = clean;
  out.written = out.values.length;
}

/** All rows are written, and may be anything. */
export const setUnknown = (out: Register): void => setBounds(out, -Infinity, Infinity);

/** Ratios are never taken as the same throughout, because their denominators may differ. */
export const isSame = ({ least, most, denominators }: Register): boolean => least === most && denominators === null;

/** All rows are numbers, also when their codes are multiplied. @param factor at least 1 */
export const areNumbers = ({ least, most }: Register, factor = 1): boolean =>
  most * factor < limit && least * factor > -limit;

/** No row is unsure or an error. */
export const isClean = ({ least, most, clean }: Register): boolean => clean || most < unsure || least >= textFloor;

export const areTruths = ({ least, most }: Register): boolean => least >= no && most <= yes;

/** Writes the rows of a block of which only the first is written. */
export function writeOut(register: Register, rows: number): void {
  if (register.written >= rows) return;
  register.values.fill(register.values[0] as number, 0, rows);
  register.written = rows;
}

/** What was found row by row may be the same throughout; a few rows are enough to recognise a mixed block. */
export function findSame(out: Register, rows: number): void {
  const { values } = out;
  const first = values[0] as number;
  for (let i = 1; i < rows; i += 1) if (values[i] !== first) return;
  out.least = first;
  out.most = first;
}

/** Few rows are copied one by one: that of all of a block costs more. */
export function copyRows(from: Float64Array, to: Float64Array, rows: number): void {
  if (rows > 128) to.set(from);
  else for (let i = 0; i < rows; i += 1) to[i] = from[i] as number;
}

import { Fraction } from "../exact/fraction.js";
import { isFailure, isNumber, unsure } from "./code.js";
import type { Column } from "./column.js";
import { codeOf, powerOfTen } from "./scalarCode.js";
import { sortedRows } from "./sortedRows.js";
import type { Texts } from "./texts.js";

/** Where each row's number stands among the numbers of its column; rows without one have 0 throughout. */
export interface Ranks {
  /** How many rows have a number. */
  readonly count: number;
  readonly distinct: number;
  /**
   * Three numbers for each row: how many are greater, how many are the same (the row's own among them), how many
   * different numbers are greater. They stand together, because rows are met in the order of their numbers.
   */
  readonly standing: Int32Array;
  readonly largest: Extreme;
  readonly smallest: Extreme;
}

/** As a code and its denominator. */
export interface Extreme {
  readonly code: number;
  readonly denominator: number;
}

/**
 * The ranks of a column, exactly, in n log n at most.
 *
 * Rows are sorted by the nearest double of their value. Rounding to it never reverses an order, so only runs of
 * equal doubles can hide different values; these are sorted once more, exactly.
 *
 * @param valueOf a value that the column does not hold itself
 */
export function ranksOf(column: Column, texts: Texts, valueOf: (row: number) => unknown): Ranks {
  const { length, denominators, exact } = column;
  const codes = column.wide();
  // whole numbers of parts are compared as they are
  const plain = !denominators && exact.size === 0;
  const unit = powerOfTen(column.scale);
  const keys = plain ? codes : new Float64Array(length);
  const ranked = new Int32Array(length);
  let count = 0;
  let failure = 0;
  const fractionAt = (row: number): Fraction | null => {
    const value = column.valueAt(row, texts) ?? valueOf(row);
    return value instanceof Fraction ? value : null;
  };
  const isExact = (row: number): boolean =>
    isNumber(codes[row] as number) && (!denominators || (denominators[row] as number) > 0);
  for (let row = 0; row < length; row += 1) {
    const code = codes[row] as number;
    if (plain && isNumber(code)) {
      ranked[count] = row;
      count += 1;
      continue;
    }
    if (isExact(row)) keys[row] = denominators ? code / (denominators[row] as number) : code / unit;
    else {
      const value = isNumber(code) || code === unsure ? fractionAt(row) : null;
      if (value === null) {
        if (isFailure(code) && failure === 0) failure = code;
        continue;
      }
      keys[row] = value.toNumber();
    }
    ranked[count] = row;
    count += 1;
  }
  const { rows: ascending, keys: sortedKeys } = sortedRows(keys, ranked.subarray(0, count));
  const sameValue = (a: number, b: number): boolean => {
    if (isExact(a) && isExact(b)) {
      if (!denominators) return codes[a] === codes[b];
      if (codes[a] === codes[b] && denominators[a] === denominators[b]) return true;
    }
    const [left, right] = [fractionAt(a), fractionAt(b)];
    return left !== null && right !== null && left.equals(right);
  };
  if (!plain) untangle(ascending, sortedKeys, sameValue, fractionAt);

  const standing = new Int32Array(3 * length);
  let distinct = 0;
  for (let end = count; end > 0;) {
    let start = end - 1;
    const last = ascending[start] as number;
    const key = sortedKeys[start];
    while (start > 0 && sortedKeys[start - 1] === key && (plain || sameValue(ascending[start - 1] as number, last)))
      start -= 1;
    for (let at = start; at < end; at += 1) {
      const place = 3 * (ascending[at] as number);
      standing[place] = count - end;
      standing[place + 1] = end - start;
      standing[place + 2] = distinct;
    }
    distinct += 1;
    end = start;
  }
  const extreme = (row: number | undefined): Extreme => {
    if (failure !== 0) return { code: failure, denominator: 1 };
    if (row === undefined) return { code: 0, denominator: 1 };
    const code = codes[row] as number;
    if (isExact(row)) return { code, denominator: denominators?.[row] ?? 1 };
    const value = fractionAt(row);
    return { code: denominators || !value ? unsure : codeOf(value, column.scale, texts), denominator: 1 };
  };
  return { count, distinct, standing, largest: extreme(ascending[count - 1]), smallest: extreme(ascending[0]) };
}

/** Sorts runs of equal doubles by what they stand for. @param keys of the rows, in the order of `ascending` */
function untangle(
  ascending: Int32Array,
  keys: Float64Array,
  sameValue: (a: number, b: number) => boolean,
  fractionAt: (row: number) => Fraction | null,
): void {
  for (let start = 0; start < ascending.length;) {
    const first = ascending[start] as number;
    let end = start + 1;
    let mixed = false;
    while (end < ascending.length && keys[end] === keys[start]) {
      if (!mixed && !sameValue(ascending[end] as number, first)) mixed = true;
      end += 1;
    }
    if (mixed)
      ascending
        .subarray(start, end)
        .sort((a, b) => (fractionAt(a) ?? Fraction.zero).compare(fractionAt(b) ?? Fraction.zero) || a - b);
    start = end;
  }
}

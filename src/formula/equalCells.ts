import { Fraction } from "../exact/fraction.js";
import { FormulaError, type Scalar } from "./value.js";

/**
 * Where in a range the cells that equal a value stand. The positions of a range are kept as long as the range
 * lives: hundreds of departments look into the same ledger.
 */
const kept = new WeakMap<readonly Scalar[], ReadonlyMap<string, readonly number[]>>();

/** @returns the positions from 0, ascending; blank cells equal nothing here, and an error is equal to nothing */
export function equalCells(range: readonly Scalar[], value: Scalar): readonly number[] {
  const key = keyOf(value);
  return key === null ? [] : (positions(range).get(key) ?? []);
}

function positions(range: readonly Scalar[]): ReadonlyMap<string, readonly number[]> {
  const known = kept.get(range);
  if (known) return known;
  const found = new Map<string, number[]>();
  range.forEach((cell, at) => {
    const key = keyOf(cell);
    if (key === null) return;
    const before = found.get(key);
    if (before) before.push(at);
    else found.set(key, [at]);
  });
  kept.set(range, found);
  return found;
}

/** Texts are equal without regard to case; a number never equals a text. */
function keyOf(value: Scalar): string | null {
  if (value === null || value instanceof FormulaError) return null;
  if (value instanceof Fraction) return `n${value.toString()}`;
  return typeof value === "boolean" ? `b${String(value)}` : `t${value.toLowerCase()}`;
}

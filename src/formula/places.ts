import { Fraction } from "../exact/fraction.js";
import type { Scalar } from "./value.js";

/**
 * Counting how many numbers of a range lie above, below or at a value. The sorted numbers of a range are
 * kept as long as the range itself lives, so ranking n departments costs n log n and not n².
 */
interface Sorted {
  readonly ascending: readonly Fraction[];
  readonly distinct: readonly Fraction[];
}

const kept = new WeakMap<readonly Scalar[], Sorted>();

function sorted(range: readonly Scalar[]): Sorted {
  const known = kept.get(range);
  if (known) return known;
  const ascending = range.filter((cell): cell is Fraction => cell instanceof Fraction).sort((a, b) => a.compare(b));
  const distinct = ascending.filter((value, at) => at === 0 || !value.equals(ascending[at - 1] ?? Fraction.zero));
  const made = { ascending, distinct };
  kept.set(range, made);
  return made;
}

/** How many of the ascending numbers satisfy `below`, which holds for a beginning of them and then no more. */
function lengthWhile(ascending: readonly Fraction[], below: (number: Fraction) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = ascending[middle];
    if (candidate !== undefined && below(candidate)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const below = (numbers: readonly Fraction[], value: Fraction) => lengthWhile(numbers, (n) => n.compare(value) < 0);
const above = (numbers: readonly Fraction[], value: Fraction) =>
  numbers.length - lengthWhile(numbers, (n) => n.compare(value) <= 0);

export const countBelow = (range: readonly Scalar[], value: Fraction): Fraction =>
  Fraction.of(below(sorted(range).ascending, value));

export const countAbove = (range: readonly Scalar[], value: Fraction): Fraction =>
  Fraction.of(above(sorted(range).ascending, value));

/** How many cells of the range are numbers. */
export const countNumbers = (range: readonly Scalar[]): number => sorted(range).ascending.length;

export function countEqual(range: readonly Scalar[], value: Fraction): Fraction {
  const { ascending } = sorted(range);
  return Fraction.of(ascending.length - below(ascending, value) - above(ascending, value));
}

export const distinctBelow = (range: readonly Scalar[], value: Fraction): Fraction =>
  Fraction.of(below(sorted(range).distinct, value));

export const distinctAbove = (range: readonly Scalar[], value: Fraction): Fraction =>
  Fraction.of(above(sorted(range).distinct, value));

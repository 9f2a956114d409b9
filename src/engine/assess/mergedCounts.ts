import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";

/** How many departments have each value of one column, by the key of the value. */
export type ValueCounts = ReadonlyMap<string, number>;

/** A value as text, numerator and denominator in lowest terms: equal values have equal keys, and no others. */
export const countKey = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** @returns null for what is not a key, such as a pair that is not in lowest terms */
export function valueOfKey(key: string): Fraction | null {
  const [, numerator, denominator] = /^(-?\d+)\/([1-9]\d*)$/.exec(key) ?? [];
  if (numerator === undefined || denominator === undefined) return null;
  const value = Fraction.of(BigInt(numerator), BigInt(denominator));
  return countKey(value) === key ? value : null;
}

/** Where a value stands: how many are greater, how many are the same, how many different ones are greater. */
interface Standing {
  readonly above: number;
  readonly count: number;
  readonly distinctAbove: number;
}

/**
 * One column of all departments, merged from counts: the order of rows plays no part in any place, so it is enough to
 * know how many there are of each value.
 */
export class MergedCounts {
  readonly count: number;
  readonly distinct: number;
  readonly largest: Fraction | undefined;
  readonly smallest: Fraction | undefined;
  private readonly standings: ReadonlyMap<string, Standing>;
  private readonly descending: readonly { readonly value: Fraction; readonly count: number }[];
  private values: readonly Scalar[] | undefined;

  /** @throws TypeError for a key that is none: a programmer's mistake */
  constructor(counts: ValueCounts) {
    const standings = [...counts].map(([key, count]) => {
      const value = valueOfKey(key);
      if (!value) throw new TypeError(`${key} is no key of a value`);
      return { key, value, count, near: value.toNumber(), above: 0, distinctAbove: 0 };
    });
    // rounding to a double never reverses an order, and doubles compare faster than big integers
    standings.sort((a, b) => b.near - a.near || b.value.compare(a.value));
    let above = 0;
    standings.forEach((each, at) => {
      each.above = above;
      each.distinctAbove = at;
      above += each.count;
    });
    this.count = above;
    this.distinct = standings.length;
    this.largest = standings[0]?.value;
    this.smallest = standings.at(-1)?.value;
    this.standings = new Map(standings.map((each) => [each.key, each]));
    this.descending = standings;
  }

  standingOf(key: string): Standing | undefined {
    return this.standings.get(key);
  }

  /** As many values as departments have one, for what asks a column as formulas do. */
  list(): readonly Scalar[] {
    this.values ??= this.descending.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
    return this.values;
  }
}

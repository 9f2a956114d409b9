import {
  compare,
  decimal,
  fraction,
  isZero,
  larger,
  minus,
  one,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from "./fraction.js";
import type { Item } from "./items.js";
import type { Parameters } from "./parameters.js";

/** The place of one value among all values, the greatest first, by counting. */
export function placeOf(value: Fraction, all: readonly Fraction[], ties: Parameters["ties"]): Fraction {
  const better = all.filter((other) => compare(other, value) > 0);
  if (ties === "dense") {
    const different: Fraction[] = [];
    for (const other of better) {
      if (!different.some((seen) => compare(seen, other) === 0)) {
        different.push(other);
      }
    }
    return fraction(different.length + 1);
  }
  const best = better.length + 1;
  if (ties === "best") {
    return fraction(best);
  }
  const equal = all.filter((other) => compare(other, value) === 0).length;
  return fraction(best + (best + equal - 1), 2); // the mean of the first and the last of the places they share
}

/** The part of the full mark, 0 to 1, that a value earns among all values. */
export function rankShare(value: Fraction, all: readonly Fraction[], parameters: Parameters): Fraction {
  if (parameters.rankMethod === "relative") {
    const best = all.reduce(larger, zero);
    return isZero(best) || compare(value, zero) < 0 ? zero : over(value, best); // with no value above 0, the best is 0 here
  }
  const n = fraction(all.length);
  const place = placeOf(value, all, parameters.ties);
  switch (parameters.rankMethod) {
    case "linear":
      return over(plus(minus(n, place), one), n);
    case "toZero":
      return all.length === 1 ? one : over(minus(n, place), minus(n, one));
    case "bands": {
      const s = over(place, n);
      for (const band of parameters.rankBands) {
        if (compare(s, band.upTo) <= 0) {
          return band.share;
        }
      }
      throw new Error("the last band must reach 1");
    }
  }
}

/** Scores in the order of the entries; an entry has one value per metric (two in 1.2.3.1). */
export function scoreRanking(
  item: Item,
  entries: readonly (readonly Fraction[])[],
  parameters: Parameters,
): Fraction[] {
  const first = entries.map((values) => values[0] ?? zero);
  const second = entries.map((values) => values[1] ?? zero);
  return entries.map((values) => {
    let part = rankShare(values[0] ?? zero, first, parameters);
    if (values.length === 2) {
      const byTotal = times(parameters.datasetSplit, part);
      const byAdded = times(minus(one, parameters.datasetSplit), rankShare(values[1] ?? zero, second, parameters));
      part = plus(byTotal, byAdded);
    }
    return times(decimal(item.full), part);
  });
}

/** A row or column, for finding it again in a file in which others were inserted, deleted or moved. */
export interface Line {
  /** From 1. */
  readonly at: number;
  /** Its hidden key; "" where it has none, or one that repeats. */
  readonly key: string;
  /** What stands in it, without what people fill in. */
  readonly contents: string;
}

export interface Alignment {
  /** Issued line → returned line; deleted lines have no entry. */
  readonly to: ReadonlyMap<number, number>;
  readonly moved: readonly number[];
  /** Returned lines that were not issued. */
  readonly added: readonly number[];
}

/**
 * Finds issued rows or columns in a returned sheet: by their keys wherever they are; those without a key by
 * where they stand between the others, and by what stands in them where lines came or went around them.
 */
export function alignLines(issued: readonly Line[], returned: readonly Line[]): Alignment {
  const indexOf = new Map<string, number>();
  returned.forEach(({ key }, at) => {
    if (key !== "") indexOf.set(key, at);
  });
  const keyed = issued.flatMap(({ key }, from) => {
    const at = key === "" ? undefined : indexOf.get(key);
    return at === undefined ? [] : [{ from, at }];
  });
  const inOrder = risingPart(keyed);
  const pairs = new Map<number, number>(keyed.map(({ from, at }) => [from, at]));
  const taken = new Set(pairs.values());
  const anchors = [...inOrder, { from: issued.length, at: returned.length }];
  let [from, at] = [0, 0];
  for (const anchor of anchors) {
    const left = range(from, anchor.from).filter((index) => !pairs.has(index));
    const right = range(at, anchor.at).filter((index) => !taken.has(index));
    for (const [one, other] of pairUp(left, right, (l, r) => issued[l]?.contents === returned[r]?.contents)) {
      pairs.set(one, other);
      taken.add(other);
    }
    [from, at] = [anchor.from + 1, anchor.at + 1];
  }
  const stays = new Set(inOrder.map((pair) => pair.from));
  return {
    to: new Map([...pairs].map(([one, other]) => [issued[one]?.at ?? 0, returned[other]?.at ?? 0])),
    moved: keyed.filter((pair) => !stays.has(pair.from)).map((pair) => issued[pair.from]?.at ?? 0),
    added: returned.filter((_, index) => !taken.has(index)).map((line) => line.at),
  };
}

interface Pair {
  readonly from: number;
  readonly at: number;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** The longest part of the pairs, in the order of `from`, whose `at` rises: what did not move. */
function risingPart(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(({ at }, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? undefined : tails[low - 1];
    tails[low] = index;
  });
  const part: Pair[] = [];
  for (let index = tails.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair) part.unshift(pair);
  }
  return part;
}

/** As many on both sides: one after the other. Otherwise the longest common part, and the rest likewise between. */
function pairUp(
  left: readonly number[],
  right: readonly number[],
  same: (l: number, r: number) => boolean,
): readonly (readonly [number, number])[] {
  if (left.length === right.length) return left.map((one, index) => [one, right[index] ?? 0] as const);
  const lengths = commonLengths(left, right, same);
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [one, other] = [left[i] ?? 0, right[j] ?? 0];
    if (same(one, other)) {
      pairs.push([one, other]);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function commonLengths(
  left: readonly number[],
  right: readonly number[],
  same: (l: number, r: number) => boolean,
): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] = same(left[i] ?? 0, right[j] ?? 0)
        ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** Which combinations are looked at: for each factor the number of its alternative, 0 for the present one. */
export interface CombinationList {
  readonly all: Iterable<readonly number[]>;
  readonly count: number;
  /** How many there are; beyond 2^53 the nearest double. */
  readonly possible: number;
  /** How those that are looked at were drawn; null where they are all. */
  readonly sample: Sample | null;
}

export interface Sample {
  readonly seed: number;
  readonly drawn: number;
}

/** Up to here all are enumerated. */
const mostEnumerated = 200_000;
const drawnWhenMore = 20_000;

/**
 * All combinations or, where they are more than can be enumerated, a sample: what is set now, each change of a single
 * reading, and others drawn at random, every combination as likely as any other. The same seed draws the same.
 *
 * @param sizes how many alternatives each factor has
 * @param order from the factor that is to change least often to the one that changes most often
 */
export function combinationList(
  sizes: readonly number[],
  order: readonly number[],
  seed = 1,
  most = mostEnumerated,
  drawn = drawnWhenMore,
): CombinationList {
  const possible = sizes.reduce((product, size) => product * size, 1);
  if (possible <= most) return { all: enumerated(sizes, order), count: possible, possible, sample: null };
  const sampled = sample(sizes, order, seed, Math.min(drawn, most));
  return { all: sampled, count: sampled.length, possible, sample: { seed, drawn: Math.min(drawn, most) } };
}

function* enumerated(sizes: readonly number[], order: readonly number[]): Generator<readonly number[]> {
  const at = sizes.map(() => 0);
  for (;;) {
    yield at;
    let place = order.length - 1;
    for (; place >= 0; place -= 1) {
      const axis = order[place] ?? 0;
      at[axis] = (at[axis] ?? 0) + 1;
      if ((at[axis] ?? 0) < (sizes[axis] ?? 1)) break;
      at[axis] = 0;
    }
    if (place < 0) return;
  }
}

/** Without repetition, in the order in which little has to be calculated again. */
function sample(sizes: readonly number[], order: readonly number[], seed: number, drawn: number): number[][] {
  const random = randomFrom(seed);
  const present = sizes.map(() => 0);
  const single = sizes.flatMap((size, axis) =>
    Array.from({ length: size - 1 }, (_, at) => present.map((none, other) => (other === axis ? at + 1 : none))),
  );
  const more = Array.from({ length: drawn }, () => sizes.map((size) => Math.floor(random() * size)));
  const different = new Map([present, ...single, ...more].map((chosen) => [chosen.join(" "), chosen]));
  return [...different.values()].sort((a, b) => {
    const axis = order.find((each) => a[each] !== b[each]);
    return axis === undefined ? 0 : (a[axis] ?? 0) - (b[axis] ?? 0);
  });
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

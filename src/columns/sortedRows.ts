export interface SortedRows {
  readonly rows: Int32Array;
  /** Their keys, beside them: reading these one after the other is much quicker than by row. */
  readonly keys: Float64Array;
}

/**
 * The rows of finite keys, ascending. Equal keys stay in the order of their rows.
 *
 * A radix sort takes the same time per key however many there are, and carries the row along, which the machine's own
 * sort of numbers does not. Whole numbers within 32 bits are sorted by their distance from the least; doubles of one
 * sign are in the order of their bits.
 */
export function sortedRows(keys: Float64Array, rows: Int32Array): SortedRows {
  const ofRow = (row: number): number => keys[row] as number;
  if (rows.length < 64) {
    const few = rows.sort((a, b) => ofRow(a) - ofRow(b) || a - b);
    return { rows: few, keys: Float64Array.from(few, ofRow) };
  }
  const distances = distancesOf(keys, rows);
  if (distances) {
    const { rows: ascending, words } = sorted(rows, [distances.words]);
    const [above] = words as [Uint32Array];
    const { least } = distances;
    const beside = new Float64Array(rows.length);
    for (let at = 0; at < beside.length; at += 1) beside[at] = (above[at] as number) + least;
    return { rows: ascending, keys: beside };
  }
  const { rows: ascending, words } = sorted(rows, wordsOf(keys, rows));
  return { rows: ascending, keys: keysOf(words) };
}

/** How far each key is above the least; null where that is not a whole number below 2^32. */
function distancesOf(
  keys: Float64Array,
  rows: Int32Array,
): { readonly least: number; readonly words: Uint32Array } | null {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[rows[at] as number] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  if (!(most - least < 2 ** 32)) return null;
  const made = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[rows[at] as number] as number;
    const distance = key - least;
    made[at] = distance;
    // rounding in the subtraction cannot pass: with the least added, it would give another key
    if (made[at] !== distance || distance + least !== key) return null;
  }
  return { least, words: made };
}

/** The bits of each key as two words, the lower first, such that they are in the order of the keys. */
function wordsOf(keys: Float64Array, rows: Int32Array): readonly Uint32Array[] {
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const [l, h] = [bits[2 * row] as number, bits[2 * row + 1] as number];
    const negative = h >>> 31 !== 0;
    low[at] = negative ? ~l : l;
    high[at] = negative ? ~h : h ^ 0x80000000;
  }
  return [low, high];
}

function keysOf(words: readonly Uint32Array[]): Float64Array {
  const [low, high] = words as [Uint32Array, Uint32Array];
  const keys = new Float64Array(low.length);
  const bits = new Uint32Array(keys.buffer);
  for (let at = 0; at < low.length; at += 1) {
    const [l, h] = [low[at] as number, high[at] as number];
    const negative = h >>> 31 === 0;
    bits[2 * at] = negative ? ~l : l;
    bits[2 * at + 1] = negative ? ~h : h ^ 0x80000000;
  }
  return keys;
}

/** Three digits cover a word. */
const digits = [
  { shift: 0, mask: 2047 },
  { shift: 11, mask: 2047 },
  { shift: 22, mask: 1023 },
] as const;

/** By each digit from the lowest on, keeping the order of the digits before. */
function sorted(
  rows: Int32Array,
  words: readonly Uint32Array[],
): { readonly rows: Int32Array; readonly words: readonly Uint32Array[] } {
  const count = rows.length;
  let from = rows;
  let to: Int32Array = new Int32Array(count);
  let keys = words;
  let moved: readonly Uint32Array[] = words.map(() => new Uint32Array(count));
  for (let word = 0; word < words.length; word += 1)
    for (const { shift, mask } of digits) {
      const places = startsOf(keys[word] as Uint32Array, shift, mask);
      // a digit that all keys share sorts nothing
      if (!places) continue;
      move(keys[word] as Uint32Array, { shift, mask }, places, from, to, keys, moved);
      [from, to] = [to, from];
      [keys, moved] = [moved, keys];
    }
  return { rows: from, words: keys };
}

/** Where the keys of each digit begin. */
function startsOf(word: Uint32Array, shift: number, mask: number): Uint32Array | null {
  const counts = new Uint32Array(mask + 1);
  for (let at = 0; at < word.length; at += 1) {
    const digit = ((word[at] as number) >>> shift) & mask;
    counts[digit] = (counts[digit] as number) + 1;
  }
  if (counts[((word[0] as number) >>> shift) & mask] === word.length) return null;
  let next = 0;
  for (let digit = 0; digit <= mask; digit += 1) {
    const here = counts[digit] as number;
    counts[digit] = next;
    next += here;
  }
  return counts;
}

function move(
  word: Uint32Array,
  { shift, mask }: { readonly shift: number; readonly mask: number },
  places: Uint32Array,
  from: Int32Array,
  to: Int32Array,
  keys: readonly Uint32Array[],
  moved: readonly Uint32Array[],
): void {
  const [first, second] = keys as [Uint32Array, Uint32Array | undefined];
  const [firstTo, secondTo] = moved as [Uint32Array, Uint32Array | undefined];
  for (let at = 0; at < word.length; at += 1) {
    const digit = ((word[at] as number) >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to[place] = from[at] as number;
    firstTo[place] = first[at] as number;
    if (second && secondTo) secondTo[place] = second[at] as number;
  }
}

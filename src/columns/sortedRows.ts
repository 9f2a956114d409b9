/**
 * The rows of finite keys, ascending. Equal keys stay in the order of their rows.
 *
 * Doubles of one sign are in the order of their bits; a radix sort of these takes the same time per key however many
 * there are, and carries the row along, which the machine's own sort of numbers does not.
 */
export function sortedRows(keys: Float64Array, rows: Int32Array): Int32Array {
  const count = rows.length;
  if (count < 64) return rows.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  let low = new Uint32Array(count);
  let high = new Uint32Array(count);
  const histograms = digits.map(() => new Uint32Array(size));
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    const sign = (bits[2 * row + 1] as number) >>> 31;
    low[at] = sign === 0 ? (bits[2 * row] as number) : ~(bits[2 * row] as number);
    high[at] = sign === 0 ? (bits[2 * row + 1] as number) ^ 0x80000000 : ~(bits[2 * row + 1] as number);
    const [l, h] = [low[at] as number, high[at] as number];
    for (let d = 0; d < digits.length; d += 1) {
      const histogram = histograms[d] as Uint32Array;
      const digit = digitOf(l, h, d);
      histogram[digit] = (histogram[digit] as number) + 1;
    }
  }
  let from: Int32Array = rows;
  let to: Int32Array = new Int32Array(count);
  let [lowTo, highTo] = [new Uint32Array(count), new Uint32Array(count)];
  for (let d = 0; d < digits.length; d += 1) {
    const histogram = histograms[d] as Uint32Array;
    // a digit that all keys share sorts nothing
    if (histogram[digitOf(low[0] as number, high[0] as number, d)] === count) continue;
    let next = 0;
    for (let digit = 0; digit < size; digit += 1) {
      const here = histogram[digit] as number;
      histogram[digit] = next;
      next += here;
    }
    for (let at = 0; at < count; at += 1) {
      const [l, h] = [low[at] as number, high[at] as number];
      const digit = digitOf(l, h, d);
      const place = histogram[digit] as number;
      histogram[digit] = place + 1;
      lowTo[place] = l;
      highTo[place] = h;
      to[place] = from[at] as number;
    }
    [from, to] = [to, from];
    [low, lowTo] = [lowTo, low];
    [high, highTo] = [highTo, high];
  }
  return from;
}

/** Six digits of 11 bits cover 64. */
const digits = [0, 1, 2, 3, 4, 5] as const;
const size = 2048;

function digitOf(low: number, high: number, digit: number): number {
  switch (digit) {
    case 0:
      return low & 2047;
    case 1:
      return (low >>> 11) & 2047;
    case 2:
      return (low >>> 22) | ((high & 1) << 10);
    case 3:
      return (high >>> 1) & 2047;
    case 4:
      return (high >>> 12) & 2047;
    default:
      return high >>> 23;
  }
}

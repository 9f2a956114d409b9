import type { RandomSource } from "../rules/contract/invention.js";

/**
 * Seeded random choices: the same seed gives the same sample on every machine (mulberry32, whole 32-bit
 * arithmetic; nothing that a machine's floating-point library could round its own way).
 */
export class Random implements RandomSource {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let x = this.state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  around(from: number, to: number): number {
    return from + ((this.next() + this.next()) / 2) * (to - from);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError("nothing to pick from");
    return values[this.whole(0, values.length - 1)] as Value;
  }

  /** The values in another order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[] {
    const order = [...values];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      [order[last], order[other]] = [order[other] as Value, order[last] as Value];
    }
    return order;
  }
}

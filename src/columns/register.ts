import type { Ranks } from "./ranks.js";
import type { Texts } from "./texts.js";

/** Rows that are worked on at once: few enough for all registers to stay in the processor's cache. */
export const blockRows = 512;

/**
 * The values of one expression for the rows of a block. Where an expression divides, a value is
 * `values[i] / denominators[i]`; a denominator of 0 or less says that the value is only near, by that much.
 */
export interface Register {
  readonly values: Float64Array;
  readonly denominators: Float64Array | null;
}

/** Makes registers side by side in few large pieces of memory, which is much quicker than one by one. */
export class Registers {
  private piece = new ArrayBuffer(0);
  private used = 0;

  make(ratio: boolean): Register {
    return { values: this.array(), denominators: ratio ? this.array().fill(1) : null };
  }

  private array(): Float64Array {
    const bytes = blockRows * Float64Array.BYTES_PER_ELEMENT;
    if (this.used + bytes > this.piece.byteLength) {
      this.piece = new ArrayBuffer(32 * bytes);
      this.used = 0;
    }
    this.used += bytes;
    return new Float64Array(this.piece, this.used - bytes, blockRows);
  }
}

/** What changes from run to run and from block to block. */
export interface Run {
  texts: Texts;
  /** The row of the table at which the block begins. */
  from: number;
  ranks: ReadonlyMap<string, Ranks>;
}

/** Works on the first so many rows of its registers. */
export type Kernel = (rows: number) => void;

import type { Ranks } from "./ranks.js";
import type { Texts } from "./texts.js";

/** Rows that are worked on at once: few enough for all registers to stay in the processor's cache. */
export const blockRows = 512;

/**
 * The values of one expression for the rows of a block. Where an expression divides, a value is
 * `values[i] / denominators[i]`; a denominator of 0 or less says that the value is only near, by that much.
 *
 * Every code of the block lies between `least` and `most`; each kernel says so of what it makes. A comparison that the
 * bounds decide needs no loop, and arithmetic on bounds that leave room needs no check of each cell.
 */
export interface Register {
  readonly values: Float64Array;
  readonly denominators: Float64Array | null;
  least: number;
  most: number;
  /** None of the rows is unsure or an error, although their codes lie between others: known of a few steps only. */
  clean: boolean;
  /** How many rows are written: of a block that is the same throughout, the first is enough until others are read. */
  written: number;
}

/** Makes registers side by side in few large pieces of memory, which is much quicker than one by one. */
export class Registers {
  private piece = new ArrayBuffer(0);
  private used = 0;

  make(ratio: boolean): Register {
    return { values: this.array(), denominators: ratio ? this.array().fill(1) : null, least: -Infinity, most: Infinity, clean: false, written: blockRows };
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

/** Works on the first so many rows of its registers, and sets the bounds of what it makes. */
export type Kernel = (rows: number) => void;

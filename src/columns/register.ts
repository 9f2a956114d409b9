import type { Ranks } from "./ranks.js";
import type { Scalar } from "../formula/value.js";
import type { Texts } from "./texts.js";

/** Rows that are worked on at once: few enough for all registers to stay in the processor's cache. */
export const blockRows = 1024;

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

/**
 * Hands out the registers of one stage of a program. All programs work in the same ones: a stage runs to its end before
 * another begins, fills its constants first, and leaves nothing but columns.
 */
export class Registers {
  private plain = 0;
  private ratio = 0;

  make(ratio: boolean): Register {
    const [pool, at] = ratio ? [ratios, this.ratio++] : [plains, this.plain++];
    return (pool[at] ??= emptyRegister(ratio));
  }
}

export const emptyRegister = (ratio: boolean): Register => ({
  values: array(),
  denominators: ratio ? array().fill(1) : null,
  least: -Infinity,
  most: Infinity,
  clean: false,
  written: blockRows,
});

const plains: Register[] = [];
const ratios: Register[] = [];
let piece = new ArrayBuffer(0);
let used = 0;

/** Side by side in few large pieces of memory, which is much quicker than one by one. */
function array(): Float64Array {
  const bytes = blockRows * Float64Array.BYTES_PER_ELEMENT;
  if (used + bytes > piece.byteLength) {
    piece = new ArrayBuffer(32 * bytes);
    used = 0;
  }
  used += bytes;
  return new Float64Array(piece, used - bytes, blockRows);
}

/** What changes from run to run and from block to block. */
export interface Run {
  texts: Texts;
  /** The row of the table at which the block begins. */
  from: number;
  /** Which rows of the block are worked on, where they are not all, from 0; see `Island`. */
  order: Uint16Array | null;
  ranks: ReadonlyMap<string, Ranks>;
  /** The figure of a parameter. */
  figure: (name: string, at: number) => Scalar;
}

/** The row of the table that stands at a position of the registers. */
export const rowAt = ({ from, order }: Run, at: number): number => from + (order ? (order[at] as number) : at);

/** Works on the first rows of its registers, and sets the bounds of what it makes. */
export type Kernel = (rows: number) => void;

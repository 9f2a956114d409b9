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

export const register = (ratio: boolean): Register => ({
  values: new Float64Array(blockRows),
  denominators: ratio ? new Float64Array(blockRows).fill(1) : null,
});

/** What changes from run to run and from block to block. */
export interface Run {
  texts: Texts;
  /** The row of the table at which the block begins. */
  from: number;
  ranks: ReadonlyMap<string, Ranks>;
}

/** Works on the first so many rows of its registers. */
export type Kernel = (rows: number) => void;

import type { Scalar } from "../formula/value.js";
import type { Kernel, Register, Run } from "./register.js";

/** Registers of the arguments, in order. */
export type Make = (out: Register, args: readonly Register[], run: Run) => Kernel;

/**
 * One step of a calculation over columns. How many decimals its codes have, or that it is a ratio, is known before any
 * value is; so kernels need no type for each cell.
 */
export interface Node {
  readonly id: number;
  readonly args: readonly Node[];
  readonly scale: number;
  readonly ratio: boolean;
  /** The value, where it is the same for every row. */
  readonly constant?: Scalar;
  readonly make: Make;
  /** The kernel itself writes out those of its arguments that it reads row by row; for the others this is done before. */
  readonly choosy: boolean;
}

/** Where a value is kept between runs: the decimals of its codes, or that it divides. */
export interface Shape {
  readonly scale: number;
  readonly ratio: boolean;
}

export interface Traits extends Shape {
  readonly choosy?: true;
}

/** What passes between a calculation and the runtime of the custom functions. */

export interface CallError {
  readonly error: string;
  /** What the function says about it; shown on the cell. */
  readonly message?: string;
}

/** A blank cell and an argument left out are null. */
export type CallScalar = number | string | boolean | null | CallError;
export type CallValue = CallScalar | readonly (readonly CallScalar[])[];

export interface FunctionCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly CallValue[];
  /** Of the calling cell, such as "得分!E12". */
  readonly address: string;
}

export interface FunctionResult {
  readonly id: number;
  readonly value: CallValue;
}

export const isCallError = (value: unknown): value is CallError =>
  typeof value === "object" && value !== null && "error" in value;

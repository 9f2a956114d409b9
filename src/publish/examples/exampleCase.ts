import type { ExampleDay } from "../../functions/example.js";
import type { CellError } from "../../xlsx/draft.js";

/** A row of the workbook of examples: a call, and what it must come to. */
export interface ExampleCase {
  /** What it shows, in Chinese. */
  readonly shows: string;
  /** In order; null is a blank cell. */
  readonly args: readonly CaseArgument[];
  /** A ratio such as "51/23" where no decimal says it; rows of one cell where the result spills; or an error of the cell. */
  readonly expected: string | readonly (readonly string[])[] | CaseError;
  /** The result is a text and not a number. */
  readonly isText?: true;
  /** The native formula takes a choice by its value only, and TRUE not for 是. */
  readonly functionOnly?: true;
}

export interface CaseError {
  readonly error: "#VALUE!" | "#N/A";
}

export type CaseValue = number | string | boolean | null | ExampleDay | CellError;
/** A range as rows. */
export type CaseArgument = CaseValue | readonly (readonly CaseValue[])[];

export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;
export const isDay = (value: unknown): value is ExampleDay =>
  typeof value === "object" && value !== null && "day" in value;

const isRange = (arg: CaseArgument): arg is readonly (readonly CaseValue[])[] => Array.isArray(arg);

/** The cells of an argument. What stands side by side in one row is written one below the other: functions take both. */
export function rowsOf(arg: CaseArgument): readonly (readonly CaseValue[])[] {
  if (!isRange(arg)) return [[arg]];
  const [only, ...others] = arg;
  return only && others.length === 0 ? only.map((value) => [value]) : arg;
}

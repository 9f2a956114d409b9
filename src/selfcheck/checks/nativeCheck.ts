import type { Words } from "../../words/words.js";
import type { CellError } from "../../xlsx/draft.js";

/** One formula, and what it comes to in every program that calculates as Excel does. */
export interface NativeCheck {
  /** Of the check within its group: it stands in results that were sent, and never changes its meaning. */
  readonly id: string;
  readonly about: Words;
  /** Without "="; a name in brackets is an area of the data: see native/nativeData.ts. */
  readonly formula: string;
  /** Typed by hand, from the definition of the function, and never computed. */
  readonly expected: Expected;
  /** Where days are counted from 1904 and the figure is another one. */
  readonly expected1904?: number;
}

export type Expected = number | string | boolean | CellError;

export interface NativeGroup {
  readonly title: Words;
  /** What a difference means for a result. */
  readonly means: Words;
  readonly checks: readonly NativeCheck[];
}

/** A row of a table of checks: id, Chinese, English, formula, what it comes to, and the same counted from 1904. */
export const check = (
  id: string,
  zh: string,
  en: string,
  formula: string,
  expected: Expected,
  expected1904?: number,
): NativeCheck => ({ id, about: { zh, en }, formula, expected, ...(expected1904 !== undefined && { expected1904 }) });

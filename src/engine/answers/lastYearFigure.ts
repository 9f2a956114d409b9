import type { Fraction } from "../../exact/fraction.js";

/** What an item was the year before: shown beside this year's, and never read back. */
export interface LastYearFigure {
  /** What was counted then, for each input of this year; null where something else was asked. */
  readonly filled: readonly string[] | null;
  /** As printed: with its full mark where that was another, or in words where there was none. */
  readonly score: string;
}

/** By this year's item code. */
export type LastYearFigures = ReadonlyMap<string, LastYearFigure>;

/** What came out for a department the year before, for 总览 of the office workbook: to be seen, never computed with. */
export interface LastYearResult {
  /** Null where there was no total. */
  readonly total: Fraction | null;
  readonly place: number | null;
}

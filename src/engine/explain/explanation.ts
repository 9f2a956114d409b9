import type { Fraction } from "../../exact/fraction.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import type { Counting, Scheme } from "../../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "../assess/assess.js";
import type { Outcome } from "../model/outcome.js";
import { inChinese, type Say } from "../../words/say.js";

/**
 * How one figure came about: the evidence, and one sentence that a department accepts. Whoever shows
 * results renders this and calculates nothing a second time.
 */
export interface Explanation {
  /** Code of the item or level; "pool", "total" or "place". */
  readonly code: string;
  readonly kind: "item" | "group" | "level" | "section" | "pool" | "total" | "place";
  readonly name: string;
  /** Of items and groups. */
  readonly outcome: Outcome | null;
  /** As printed; null where there is none. For "place" the place. */
  readonly score: string | null;
  readonly full: string | null;
  readonly sentence: string;
  /** The same for users of the pane and the command line in English; official names stay Chinese, in quotation marks. */
  readonly english: string;
  readonly inputs: readonly ExplainedInput[];
  /** What was added up. */
  readonly parts: readonly ExplainedPart[];
  readonly clause: string;
  /** Numbers of the readings on which the figure rests, ascending. */
  readonly readings: readonly number[];
}

export interface ExplainedInput {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** As a person would write it; "" for a blank. */
  readonly value: string;
}

export interface ExplainedPart {
  readonly code: string;
  readonly name: string;
  readonly score: string | null;
  readonly full: string;
}

/** Whose figures are explained. */
export interface Explained {
  readonly assessment: Assessment;
  readonly department: AssessedDepartment;
  /** In which language; Chinese where it is absent, which is what departments are given. */
  readonly say?: Say;
}

export const sayOf = ({ say = inChinese }: Explained): Say => say;

/** What an explanation says before the clause, with the readings that it rests on beside the item's own. */
export interface Told {
  readonly words: string;
  readonly readings: readonly number[];
}

/** Ascending, each once, and only those that the scheme has. */
export const readingsOf = (scheme: Scheme, ...numbers: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(numbers.flat())]
    .filter((number) => scheme.readings.some((reading) => reading.number === number))
    .sort((a, b) => a - b);

/** "得 0.70 分", or "扣" where it is taken off; saying so where the printed figure is not the exact one. */
export function resultTold(
  scheme: Scheme,
  exact: Fraction,
  printed: Fraction,
  decimals: number,
  say: Say,
  counts: Counting = "within",
): Told {
  const score = say({
    zh: `${counts === "subtracted" ? "扣" : "得"} ${printed.toFixed(decimals)} 分`,
    en: `${counts === "subtracted" ? "takes off" : "scores"} ${printed.toFixed(decimals)}`,
  });
  return exact.equals(printed)
    ? { words: score, readings: [] }
    : { words: say({ zh: `四舍五入${score}`, en: `rounded, ${score}` }), readings: readingsSetBy(scheme, "rounding") };
}

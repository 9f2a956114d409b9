import { equal, isNumber, or } from "../../formula/build.js";
import { text, truth, type Expr } from "../../formula/expr.js";
import { bounds, boundsWords, holdsWithin, type Bounds } from "./bounds.js";
import { cellWords } from "./cellWords.js";
import type { Words } from "../../words/words.js";

/**
 * What an input may hold. One declaration serves the check of an answer, the check in a cell, the
 * validation of the cell and the sentence that says what is expected.
 */
export interface InputType {
  readonly kind: "whole" | "decimal" | "yesNo" | "date" | "text";
  /** Which numbers are good; absent where none is. */
  readonly bounds?: Bounds;
  /** No number is above the full mark, as the conditions of its rule demand. */
  readonly upToFull?: true;
  /** How many cells of this type the input has, where it is not one. */
  readonly cells?: number;
  /**
   * The item may name a word for each cell, and has as many cells as it names words; it must, where nothing else says
   * how many. `cells` is what it has otherwise.
   */
  readonly kinds?: "may" | "must";
  /** The rule itself says when it must be there. */
  readonly optional?: true;
  /** A word that is an answer besides the values of the kind. */
  readonly word?: string;
  readonly expected: Words;
  /** TRUE when the cell holds a value of this type. Text in the cell may make it an error: see `accepted`. */
  readonly accepts: (cell: Expr) => Expr;
}

const numberType = (kind: "whole" | "decimal", within: Bounds): InputType => ({
  kind,
  bounds: within,
  expected: boundsWords(within),
  accepts: (cell) => holdsWithin(within, cell),
});

export const wholeNumber = (): InputType => numberType("whole", bounds.count);

/** A whole number that may be negative, such as a net change. */
export const signedWholeNumber = (): InputType => numberType("whole", { decimals: 0 });

/** A whole number for each kind of finding, in cells of their own. @param cells how many kinds where none are named */
export const countsOfKinds = (cells?: number): InputType => ({ ...wholeNumber(), ...ofKinds(cells) });

/** A mark of each rater, or of each quarter. */
export const marksOfKinds = (): InputType => ({ ...mark(), ...ofKinds() });

const ofKinds = (cells?: number): Pick<InputType, "cells" | "kinds"> =>
  cells === undefined ? { cells: 2, kinds: "must" } : { cells, kinds: "may" };

export const decimal = (limit: Pick<Bounds, "decimals"> = {}): InputType =>
  numberType("decimal", { ...bounds.amount, ...limit });

/** Points that an assessor gives, of the full mark at most. */
export const mark = (): InputType => ({ ...decimal({ decimals: 2 }), upToFull: true });

export const yesNo = (): InputType => ({
  kind: "yesNo",
  expected: { zh: `“${cellWords.yes}”或“${cellWords.no}”`, en: "yes (是) or no (否)" },
  accepts: (cell) => or(equal(cell, text(cellWords.yes)), equal(cell, text(cellWords.no))),
});

/** A day as Excel counts it (a serial number of the 1900 system), or the word for "never". */
export const dateOrNever = (): InputType => ({
  kind: "date",
  word: cellWords.never,
  expected: { zh: `日期，或“${cellWords.never}”`, en: "a date, or 未发布 (never published)" },
  accepts: (cell) => or(isNumber(cell), equal(cell, text(cellWords.never))),
});

/** Words that a person writes, such as a reason; the rule says when they are required. */
export const remark = (): InputType => ({
  kind: "text",
  optional: true,
  expected: { zh: "文字说明", en: "a text" },
  accepts: () => truth(true),
});

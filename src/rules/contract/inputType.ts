import { and, equal, greaterOrEqual, isNumber, or, withinDecimals } from "../../formula/build.js";
import { number, text, truth, type Expr } from "../../formula/expr.js";
import { cellWords, type Words } from "./words.js";

/**
 * What an input may hold. One declaration serves the check of an answer, the check in a cell, the
 * validation of the cell and the sentence that tells the person what is expected.
 */
export interface InputType {
  readonly kind: "whole" | "decimal" | "yesNo" | "date" | "text";
  /** Most decimals allowed; absent where any number of them is. */
  readonly decimals?: number;
  /** It may be negative. */
  readonly signed?: true;
  /** How many cells of this type the input has, where it is not one. */
  readonly cells?: number;
  /** The rule itself says when it must be there. */
  readonly optional?: true;
  /** A word that is an answer besides the values of the kind. */
  readonly word?: string;
  readonly expected: Words;
  /** TRUE when the cell holds a value of this type. Text in the cell may make it an error: see `accepted`. */
  readonly accepts: (cell: Expr) => Expr;
}

export const wholeNumber = (): InputType => ({
  kind: "whole",
  decimals: 0,
  expected: { zh: "不小于 0 的整数", en: "a whole number, 0 or more" },
  accepts: (cell) => and(isNumber(cell), greaterOrEqual(cell, number(0)), withinDecimals(cell, 0)),
});

/** A whole number that may be negative, such as a net change. */
export const signedWholeNumber = (): InputType => ({
  ...wholeNumber(),
  signed: true,
  expected: { zh: "整数，可为负数", en: "a whole number, which may be negative" },
  accepts: (cell) => and(isNumber(cell), withinDecimals(cell, 0)),
});

/** Several whole numbers that belong together, such as the seven kinds of finding of one item. */
export const wholeNumbers = (cells: number): InputType => ({ ...wholeNumber(), cells });

export function decimal({ decimals }: { readonly decimals?: number } = {}): InputType {
  const expected =
    decimals === undefined
      ? { zh: "不小于 0 的数", en: "a number, 0 or more" }
      : { zh: `不小于 0、最多 ${decimals} 位小数的数`, en: `a number, 0 or more, with at most ${decimals} decimals` };
  return {
    kind: "decimal",
    ...(decimals !== undefined && { decimals }),
    expected,
    accepts: (cell) =>
      and(
        isNumber(cell),
        greaterOrEqual(cell, number(0)),
        ...(decimals === undefined ? [] : [withinDecimals(cell, decimals)]),
      ),
  };
}

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

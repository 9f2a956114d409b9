import { FormulaError } from "../formula/value.js";

/**
 * One cell as one double.
 *
 * A number is a whole number of tenths, hundredths … (the scale of its column) below 2^53, so that sums,
 * products and comparisons of doubles are exact. All else lies above 2^54, where doubles are four apart: a blank,
 * the booleans, errors, strings by their number in a dictionary. `unsure` is what the doubles cannot say: a number
 * that is too large or has too many decimals, or a decision that would need more digits. It is never read as a value:
 * the cell is then evaluated by the exact evaluator.
 */
export const limit = 2 ** 53;
const base = 2 ** 54;
const special = (index: number): number => base + 4 * index;

export const blank = special(0);
export const no = special(1);
export const yes = special(2);
export const unsure = special(3);
const errorCodes = ["#N/A", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;
const firstError = 4;
export const firstText = 16;

export const wrongType = special(firstError + 1);
export const dividedByZero = special(firstError + 2);

export const isNumber = (code: number): boolean => code < limit && code > -limit;
/** An error, or something that may turn out to be one. */
export const isFailure = (code: number): boolean => code >= unsure && code < textFloor;
export const textFloor = special(firstText);
export const isText = (code: number): boolean => code >= textFloor;
export const truthCode = (value: boolean): number => (value ? yes : no);

export const errorCode = ({ code }: FormulaError): number => special(firstError + errorCodes.indexOf(code));
const errors = errorCodes.map((code) => new FormulaError(code));
/** @throws TypeError for what is not an error: a programmer's mistake */
export function errorOf(code: number): FormulaError {
  const error = errors[specialIndex(code) - firstError];
  if (!error) throw new TypeError(`no error has the code ${code}`);
  return error;
}

/** The position of a special value, from 0; how columns of 32-bit integers keep it. */
export const specialIndex = (code: number): number => (code - base) / 4;
export const specialAt = special;

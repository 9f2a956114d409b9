import { decimalText } from "./decimalText.js";

/** Excel shows 15 significant digits, in a cell and in its formula bar, and takes no more when one types. */
const shownDigits = 15;

/**
 * The one meaning of a double that stands in a cell or in a JSON file: what Excel shows of it was typed.
 *
 * 0.1 + 0.2 leaves 0.30000000000000004, which everybody sees, and means, as 0.3. The sheet's formulas, the custom
 * functions, the reader of files and the pane must not differ about it, so all of them ask here.
 *
 * @param value a finite number
 * @returns its plain decimal of at most 15 significant digits, without an exponent
 * @throws RangeError for NaN and the infinities
 */
export function typedText(value: number): string {
  return decimalText(Number.isInteger(value) && Math.abs(value) < wholeUpTo ? value : shown(value));
}

/** Whole numbers below it have no more than 15 digits. */
const wholeUpTo = 1e15;

/** The very largest doubles have no neighbour of 15 digits above them: they stay what they are. */
function shown(value: number): number {
  const rounded = Number(value.toPrecision(shownDigits));
  return Number.isFinite(rounded) ? rounded : value;
}

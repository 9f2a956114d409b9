import { linesIn, roomIn } from "../fit/fit.js";

/**
 * How many lines the fullest of some cells takes, in letters of nine points. LibreOffice, and Excel under merged cells,
 * do not fit row heights themselves, so the heights are set from this.
 *
 * @param widths of the columns, in Excel's units
 */
export function lines(texts: readonly string[], widths: readonly number[]): number {
  return Math.max(1, ...texts.map((text, at) => linesIn(text, roomIn(widths[at] ?? 10, 1))));
}

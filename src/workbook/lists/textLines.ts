/**
 * How many lines the fullest of some cells takes. LibreOffice, and Excel under merged cells, do not fit row
 * heights themselves, so the heights are set from this.
 *
 * @param widths of the columns, in Excel's units (a digit is one, a Chinese character two)
 */
export function lines(texts: readonly string[], widths: readonly number[]): number {
  return Math.max(1, ...texts.map((text, at) => linesOf(text, (widths[at] ?? 10) - 1)));
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);

const displayWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 2 : 1.1), 0);

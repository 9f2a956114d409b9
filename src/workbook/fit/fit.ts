import { characterWidths } from "./characterWidths.js";

/** Letters as far as their size on the sheet goes. */
export interface Letters {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
}

const usualSize = 9;

/** Pixels at 100 % for a unit of column width: a digit of the workbook's own letters, 微软雅黑 in 10 points. */
const unit = 7;
/** Excel leaves so many pixels of a column blank. */
const padding = 5;
/** What an indent takes off. */
const indentWidth = 9;

/** In pixels, in the widest of the typefaces that may be shown. */
export function textWidth(text: string, { size = usualSize, bold = false }: Letters = {}): number {
  const widths = bold ? characterWidths.bold : characterWidths.regular;
  let thousandths = 0;
  for (const sign of text) thousandths += widths[(sign.codePointAt(0) ?? 0) - 32] ?? 1000;
  return (thousandths / 1000) * size * (4 / 3);
}

/** What a column of so many units has for text, in pixels. */
export const roomIn = (width: number, indent = 0): number => Math.floor(width * unit) - padding - indent * indentWidth;

/** How many lines a text takes when it is wrapped: a word of letters or digits goes to the next line whole where it can. */
export function linesIn(text: string, room: number, letters: Letters = {}): number {
  return text.split("\n").reduce((count, line) => count + wrapped(line, room, letters), 0);
}

function wrapped(line: string, room: number, letters: Letters): number {
  let lines = 1;
  let used = 0;
  for (const word of line.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const width = textWidth(word, letters);
    if (used + width <= room) used += width;
    else if (width <= room) [lines, used] = [lines + 1, word === " " ? 0 : width];
    else {
      // a word that is longer than a line begins where it stands
      lines += Math.floor((used + width) / room);
      used = (used + width) % room;
    }
  }
  return lines;
}

/** Noto Sans CJK is the highest of the typefaces: 1.448 of its size from line to line. */
const lineHeight = 1.448;

/** The height of a row in which a cell has so many lines, in points; Excel's steps are three quarters. */
export const heightOf = (lines: number, { size = usualSize }: Letters = {}): number =>
  Math.ceil((lines * size * lineHeight + 2) / 0.75) * 0.75;

/** A cell whose text is wrapped. */
export interface WrappedCell extends Letters {
  readonly text: string;
  /** Of its column. */
  readonly width: number;
  readonly indent?: number;
}

/**
 * The height of a row in which all texts are seen whole. LibreOffice, and Excel under merged cells, do not fit rows
 * themselves.
 */
export const fittedHeight = (cells: readonly WrappedCell[], least = 16): number =>
  Math.max(
    least,
    ...cells.map((cell) => heightOf(linesIn(cell.text, roomIn(cell.width, cell.indent ?? 1), cell), cell)),
  );

/** As much of a text as fits in so many lines, with "…" where there is more. */
export function shortened(text: string, room: number, letters: Letters = {}, lines = 1): string {
  if (linesIn(text, room, letters) <= lines) return text;
  let kept = "";
  for (const sign of text) {
    if (linesIn(`${kept}${sign}…`, room, letters) > lines) break;
    kept += sign;
  }
  return `${kept}…`;
}

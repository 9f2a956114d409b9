import { type Area, intersection } from "../area.js";
import type { Book } from "../book.js";
import { defaultHeight, type Sheet } from "../sheet.js";
import { shownText } from "./shownText.js";

/** Characters of the default typeface at 10 points; Chinese ones are twice as wide. */
const widthOfText = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);

const margin = 1.5;
const widest = 255;

const textAt = (book: Book, sheet: Sheet, row: number, column: number): string =>
  shownText(book.valueAt(sheet, row, column), sheet.styleAt(row, column).numberFormat).text;

/** The width that shows every text of a column on one line, by counting characters: nothing is measured here. */
export function fittingWidth(book: Book, sheet: Sheet, column: number, used: Area): number {
  let width = 0;
  for (let row = used.top; row <= used.bottom; row += 1) {
    if (sheet.mergeAt(row, column)) continue;
    const { font, align } = sheet.styleAt(row, column);
    if (align?.wrap) continue;
    const lines = textAt(book, sheet, row, column).split("\n");
    width = Math.max(width, (Math.max(...lines.map(widthOfText)) * (font?.size ?? 10)) / 10);
  }
  return width === 0 ? sheet.widthOf(column) : Math.min(width + margin, widest);
}

/** The height that shows every line of a row, wrapped ones by counting characters. */
export function fittingHeight(book: Book, sheet: Sheet, row: number, used: Area): number {
  let height = defaultHeight;
  const cells = intersection(used, { ...used, top: row, bottom: row });
  for (let column = cells?.left ?? 1; column <= (cells?.right ?? 0); column += 1) {
    if (sheet.mergeAt(row, column)) continue;
    const { font, align } = sheet.styleAt(row, column);
    const size = font?.size ?? 10;
    const room = Math.max(1, (sheet.widthOf(column) - margin) * (10 / size));
    const lines = textAt(book, sheet, row, column)
      .split("\n")
      .map((line) => (align?.wrap ? Math.max(1, Math.ceil(widthOfText(line) / room)) : 1));
    height = Math.max(height, lines.reduce((sum, count) => sum + count, 0) * size * 1.65);
  }
  return height;
}

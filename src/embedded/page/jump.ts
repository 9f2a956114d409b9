import type { Place } from "../book/area.js";
import type { Book } from "../book/book.js";

/** Where Ctrl and an arrow lead: to the end of a filled stretch, or to the next filled cell, or to the edge. */
export function jump(book: Book, from: Place, rows: number, columns: number): Place {
  const { sheet } = book.current;
  const used = book.usedArea(sheet) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const isInside = ({ row, column }: Place): boolean => row >= 1 && column >= 1 && row <= used.bottom && column <= used.right;
  const isFilled = ({ row, column }: Place): boolean => book.valueAt(sheet, row, column) !== null;
  const next = ({ row, column }: Place): Place => ({ row: row + rows, column: column + columns });
  let at = from;
  if (!isInside(next(at))) return at;
  const alongFilled = isFilled(at) && isFilled(next(at));
  at = next(at);
  while (isInside(next(at)) && (alongFilled ? isFilled(next(at)) : !isFilled(at))) at = next(at);
  return at;
}

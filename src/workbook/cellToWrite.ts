import { Fraction } from "../exact/fraction.js";
import { FormulaError, type Scalar } from "../formula/value.js";

/** What is to be written into a cell: a text stays a text, whatever it begins with. */
export interface CellToWrite {
  readonly sheet: string;
  readonly address: string;
  /** null clears the cell. */
  readonly content: string | number | null;
  /** What stands there may take several lines, and rows of the sheet were given heights: the row is fitted anew. */
  readonly fitsRow?: true;
}

/** As the host writes it: what it held before is for the one who wrote. */
export const plainWrite = ({ sheet, address, content, fitsRow }: CellToWrite): CellToWrite => ({
  sheet,
  address,
  content,
  ...(fitsRow && { fitsRow }),
});

/** A cell that is written only where it still holds what it held when the effect was shown. */
export interface KnownCell extends CellToWrite {
  /** Absent where a formula or an error stands, which is to go. */
  readonly before?: CellToWrite["content"];
}

/** @returns undefined for what no input holds */
export function contentOf(value: Scalar): CellToWrite["content"] | undefined {
  if (value instanceof FormulaError || typeof value === "boolean") return undefined;
  return value instanceof Fraction ? value.toNumber() : value;
}

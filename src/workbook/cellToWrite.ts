/** What is to be written into a cell: a text stays a text, whatever it begins with. */
export interface CellToWrite {
  readonly sheet: string;
  readonly address: string;
  /** null clears the cell. */
  readonly content: string | number | null;
}

/**
 * How much the reader takes before it refuses, and what it does with links.
 *
 * The first five come from the table of threats to a returned workbook; the others keep the memory of one
 * file below 512 MB. All are counted while reading, whatever the headers of the file say.
 */
export interface ReadLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of all entries together, inflated. */
  readonly inflatedBytes: number;
  /** Bytes of one entry, inflated. */
  readonly entryBytes: number;
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Inflated to deflated size of an entry of more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /**
   * The same of the part of styles, below one MB: Gnumeric writes a style for each cell that is formatted by a
   * condition, 640 KB at 125 to 1 in an office workbook of sixty departments.
   */
  readonly stylesRatio: number;

  /** Elements within elements. */
  readonly xmlDepth: number;
  /** Characters of one tag with its attributes, one text or one comment; counted to the next 65,536. */
  readonly xmlRun: number;
  readonly sheets: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  /** Entries of the table of shared strings. */
  readonly strings: number;
  /** Characters of one cell: Excel's own limit. */
  readonly cellText: number;
  /** Characters of one formula as stored: Excel's limit is 8,192. */
  readonly formulaText: number;
  /** Characters of all formulas together, shared ones written out. */
  readonly allFormulaText: number;
  /** Cell formats; Excel's own limit is 65,490. */
  readonly styles: number;
  /** Merges, validations, conditional formats and links in the whole book; names; relationships of a part. */
  readonly items: number;

  /** What to do with a file that holds links to web pages: refuse it, or note them. */
  readonly hyperlinks: "note" | "refuse";
}

const MB = 1024 * 1024;

export const readLimits: ReadLimits = {
  fileBytes: 20 * MB,
  inflatedBytes: 100 * MB,
  entryBytes: 50 * MB,
  entries: 1_000,
  ratio: 100,
  ratioFromBytes: 100 * 1024,
  stylesRatio: 300,

  xmlDepth: 100,
  xmlRun: 300_000,
  sheets: 256,
  cells: 500_000,
  strings: 500_000,
  cellText: 32_767,
  formulaText: 8_192,
  allFormulaText: 100_000_000,
  styles: 65_536,
  items: 100_000,

  hyperlinks: "note",
};

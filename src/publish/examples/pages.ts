import type { PrintDraft } from "../../xlsx/draft.js";

/** A4, in inches, upright. */
const paperHeight = 11.69;
/** Programs round the heights of rows: a page is taken to be a little shorter than it is. */
const spare = 12;

/**
 * Fills pages with rows of known heights and says where each page ends, so that nothing is cut apart that
 * belongs together. Breaks hold only where a sheet has a scale of its own: where a program fits it to the page,
 * it breaks where it likes.
 */
export class Pages {
  /** Rows after which a page begins. */
  readonly breaks: number[] = [];
  private readonly height: number;
  private used: number;

  /**
   * @param scale per cent
   * @param repeated points of the rows that are printed again on every page
   */
  constructor(
    scale: number,
    margins: NonNullable<PrintDraft["margins"]>,
    private readonly repeated = 0,
  ) {
    this.height = Math.floor(((paperHeight - margins.top - margins.bottom) * 72 * 100) / scale) - spare;
    this.used = 0;
  }

  add(points: number): void {
    this.used += points;
  }

  /**
   * Begins a new page where this many points no longer fit on this one.
   * @param row the next one
   * @returns whether it did
   */
  keep(points: number, row: number): boolean {
    if (this.used + points <= this.height) return false;
    this.breaks.push(row - 1);
    this.used = this.repeated;
    return true;
  }
}

/** Points of a sheet that go on a page of the sheet's own width, where it is fitted to the page's. */
export interface PageRoom {
  /** Of the paper within its margins, in points. */
  readonly width: number;
  readonly height: number;
  /** Of all columns, in units. */
  readonly columns: readonly number[];
  /** Points of the rows that are printed again on every page. */
  readonly repeated: number;
}

/** A unit of column width and what Excel leaves blank, in points. */
const [unit, padding] = [7 * 0.75, 5 * 0.75];
/** Programs and typefaces differ in the heights of rows: a page is taken to be a little shorter than it is. */
const share = 0.9;

export interface PrintedRow {
  readonly row: number;
  readonly height: number;
  /** It stands above what follows: no page ends with it. */
  readonly isHeading?: boolean;
}

/**
 * The rows after which a page begins, so that the pages are about equally full: the last of them would else have the two
 * rows that happened to be left, and another typeface would leave others.
 */
export function evenBreaks(rows: readonly PrintedRow[], { width, height, columns, repeated }: PageRoom): number[] {
  const wide = columns.reduce((sum, each) => sum + each * unit + padding, 0);
  const room = (height / Math.min(1, width / wide)) * share - repeated;
  const all = rows.reduce((sum, each) => sum + each.height, 0);
  const pages = Math.ceil(all / room);
  const breaks: number[] = [];
  let used = 0;
  let last = 0;
  rows.forEach((each, at) => {
    used += each.height;
    if (!each.isHeading) last = each.row;
    const isFull = used >= (all / pages) * (breaks.length + 1);
    if (isFull && breaks.length < pages - 1 && at < rows.length - 1 && last > (breaks.at(-1) ?? 0)) breaks.push(last);
  });
  return breaks;
}

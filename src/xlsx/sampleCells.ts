import type { BookDraft, CellDraft, SheetDraft, StyleDraft } from "./draft.js";
import { isErrorLike } from "./writeSheet.js";
import { fileText } from "./writeText.js";

/** Which cells hucre writes, and what it makes of the texts. */
export interface SampleCells {
  /** The cells of each sheet in the order of the file, by rows and columns. */
  readonly sheets: readonly { readonly all: readonly CellDraft[]; readonly samples: ReadonlySet<CellDraft> }[];
  /** The number of each text in the table of shared strings. */
  readonly texts: ReadonlyMap<string, number>;
}

/**
 * Of a quarter of a million cells hucre needs to see few: the first of each style, from which it makes the table in
 * the same order as from all of them; those that are linked, or written in a way of their own; and the last row and
 * column, by which it tells how large the sheet is.
 */
export function sampleCells({ sheets }: BookDraft): SampleCells {
  const texts = new Map<string, number>();
  const styles = new Set<string>();
  return {
    texts,
    sheets: sheets.map((sheet) => {
      const all = inFileOrder(sheet);
      const samples = new Set(lastCells(all));
      for (const cell of all) {
        const { style, value, formula, linkTo } = cell;
        let isSample = linkTo !== undefined || isOdd(cell);
        if (style && !styles.has(styleKey(style))) {
          styles.add(styleKey(style));
          isSample = true;
        }
        if (isShared(value, formula)) {
          const text = fileText(value);
          // with the first one hucre makes the table, whose contents are written by sharedStrings
          if (texts.size === 0) isSample = true;
          if (!texts.has(text)) texts.set(text, texts.size);
        }
        if (isSample) samples.add(cell);
      }
      return { all, samples };
    }),
  };
}

const keys = new WeakMap<StyleDraft, string>();

/** The same for styles that look the same, although they were made for different cells. */
export function styleKey(style: StyleDraft): string {
  const known = keys.get(style);
  if (known !== undefined) return known;
  const key = JSON.stringify(style);
  keys.set(style, key);
  return key;
}

/** Written by hucre whenever it occurs: a formula that fills several cells, a text that hucre would take for an error. */
export const isOdd = ({ value, formula, spills }: CellDraft): boolean => spills !== undefined || (formula === undefined && typeof value === "string" && isErrorLike(value));

/** Whether a value stands in the table of shared strings. */
export const isShared = (value: CellDraft["value"], formula: string | undefined): value is string =>
  formula === undefined && typeof value === "string" && value !== "" && !isErrorLike(value);

function inFileOrder({ cells }: SheetDraft): readonly CellDraft[] {
  const isSorted = cells.every((cell, at) => {
    const before = cells[at - 1];
    return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column);
  });
  return isSorted ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function lastCells(cells: readonly CellDraft[]): readonly CellDraft[] {
  let [lowest, rightmost] = [cells[0], cells[0]];
  for (const cell of cells) {
    if (lowest && cell.row > lowest.row) lowest = cell;
    if (rightmost && cell.column > rightmost.column) rightmost = cell;
  }
  return [lowest, rightmost].filter((cell) => cell !== undefined);
}

/** A sheet that holds strings only and is not filled in by hand: keys in row 1 and column A, which are hidden. */
export interface TextSheet {
  readonly name: string;
  /** From A1, the key; all rows equally long. Whatever they begin with, they stay strings. */
  readonly rows: readonly (readonly string[])[];
  readonly look: TextSheetLook;
}

export interface TextSheetLook {
  /** Of the headings, from 1; the title stands in row 2. */
  readonly headRow: number;
  /** In characters, by column from 1; 0 hides it. */
  readonly widths: readonly number[];
  readonly hiddenRows: readonly number[];
}

/** Trailing blanks of a row, or blank rows of the sheet, mean nothing: programs drop them. */
export function sameTexts(a: TextSheet | null, b: TextSheet | null): boolean {
  if (!a || !b) return a === b;
  return JSON.stringify(textsOf(a)) === JSON.stringify(textsOf(b));
}

function textsOf({ rows }: TextSheet): readonly (readonly string[])[] {
  const texts = rows.map((row) => row.slice(0, lastIndex(row, (text) => text !== "") + 1));
  return texts.slice(0, lastIndex(texts, (row) => row.length > 0) + 1);
}

function lastIndex<Entry>(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): number {
  for (let at = entries.length - 1; at >= 0; at -= 1) if (isWanted(entries[at] as Entry)) return at;
  return -1;
}

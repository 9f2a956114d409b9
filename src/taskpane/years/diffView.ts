import type { Correspondence } from "../../analysis/years/correspondence.js";
import type { Words } from "../../words/words.js";
import { changeSentence } from "../../workbook/scheme/diff/changeSentence.js";
import { schemeDiff, type SchemeChange } from "../../workbook/scheme/diff/schemeDiff.js";
import { tableIds, type TableId } from "../../workbook/scheme/tables/schemeSheets.js";
import type { YearFile } from "./yearFile.js";

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a scheme says otherwise than the one before it, as the page shows it. */
export interface DiffView {
  readonly counts: { readonly pairs: number; readonly added: number; readonly gone: number };
  /** What scores may rest on, and the rest, by the sheets of the scheme workbook. */
  readonly scores: readonly DiffGroup[];
  readonly words: readonly DiffGroup[];
  /** What is named as 上年代码 and is no item of last year. */
  readonly unknown: readonly (Named & { readonly lastYear: string; readonly cell: string })[];
  readonly splits: readonly { readonly before: Named; readonly after: readonly Named[] }[];
  /** Called as one of last year's, without 上年代码: offered, with the cell in which it would be typed. */
  readonly guesses: readonly { readonly before: Named; readonly after: Named; readonly cell: string }[];
  /** Those cells are in this year's file; otherwise in the workbook that its scheme is exported as. */
  readonly hasCells: boolean;
}

export interface DiffGroup {
  readonly table: TableId;
  readonly sentences: readonly Words[];
}

export function diffView(correspondence: Correspondence, { lastYearCells, hasCells }: YearFile): DiffView {
  const changes = schemeDiff(correspondence);
  const { pairs, added, gone, unknown, splits, guesses } = correspondence;
  const cellOf = ({ code }: Named): string => lastYearCells.get(code) ?? "";
  return {
    counts: { pairs: pairs.length, added: added.length, gone: gone.length },
    scores: grouped(changes.filter(({ scores }) => scores)),
    words: grouped(changes.filter(({ scores }) => !scores)),
    unknown: unknown.map(({ item, lastYear }) => ({ ...named(item), lastYear, cell: cellOf(item) })),
    splits: splits.map(({ before, after }) => ({ before: named(before), after: after.map(named) })),
    guesses: guesses.map(({ before, after }) => ({
      before: named(before),
      after: named(after),
      cell: cellOf(after),
    })),
    hasCells,
  };
}

const named = ({ code, name }: Named): Named => ({ code, name });

const grouped = (changes: readonly SchemeChange[]): readonly DiffGroup[] =>
  tableIds.flatMap((table) => {
    const sentences = changes.filter((change) => change.table === table).map(changeSentence);
    return sentences.length === 0 ? [] : [{ table, sentences }];
  });

import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { FormulaResult } from "../bookBuilder.js";
import { cellKey } from "../sheetBuilder.js";
import { formSheets } from "../sheetNames.js";
import { formBook, type FormBook } from "./formDraft.js";

type Parameters = OfficeRecord["parameters"];

/** Forms without a department, by parameters and the sections that do not apply; few differ in a round. */
const kept = new WeakMap<Scheme, Map<string, FormBook>>();
const mostKept = 8;

/**
 * What the formulas of a form yield over what stands in its input cells, in the order of its cells. No formula of a
 * form reads whose it is, so the form is built once for all that have the same formulas.
 *
 * @param typed key of an input or a text → what formulas see there; absent for a blank cell
 */
export function formResults(
  scheme: Scheme,
  sectionsNotApplicable: readonly string[],
  parameters: Parameters,
  typed: ReadonlyMap<string, Scalar>,
): readonly FormulaResult[] {
  const { book, typed: places } = blankForm(scheme, sectionsNotApplicable, parameters);
  const contents = places.map(
    ({ sheet, cells }) => [sheet, new Map([...cells].map(([key, at]) => [at, typed.get(key) ?? null]))] as const,
  );
  return book.resultsWith(new Map(contents));
}

/** The keys of row and column, from column A and row 1 of 填报: the same in every version of the template. */
export function scoreKeyOf(
  scheme: Scheme,
  sectionsNotApplicable: readonly string[],
  parameters: Parameters,
): (result: Pick<FormulaResult, "sheet" | "row" | "column">) => string | null {
  const { book } = blankForm(scheme, sectionsNotApplicable, parameters);
  const { cells } = book.sheet(formSheets.form);
  const keyAt = (row: number, column: number) => {
    const content = cells.get(cellKey(row, column))?.content;
    return typeof content === "string" ? content : "";
  };
  return ({ sheet, row, column }) => (sheet === formSheets.form ? scoreKey(keyAt(row, 1), keyAt(1, column)) : null);
}

/** Of a cell that says how an item stands or what it scores; null for any other. */
export const scoreKey = (row: string, column: string): string | null =>
  row !== "" && (column === "outcome" || column === "score") ? `${row}|${column}` : null;

function blankForm(scheme: Scheme, sectionsNotApplicable: readonly string[], parameters: Parameters): FormBook {
  const books = kept.get(scheme) ?? new Map<string, FormBook>();
  kept.set(scheme, books);
  const key = JSON.stringify([sectionsNotApplicable, [...parameters]]);
  const book =
    books.get(key) ??
    formBook(
      scheme,
      { code: "", name: "", sectionsNotApplicable, reported: new Map(), overrides: new Map(), rated: new Map() },
      parameters,
    );
  // the one that was asked for last stands last
  books.delete(key);
  books.set(key, book);
  const [oldest] = books.keys();
  if (books.size > mostKept && oldest !== undefined) books.delete(oldest);
  return book;
}

import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { FormulaResult } from "../bookBuilder.js";
import { formBook } from "./formDraft.js";
import { formSheets } from "../sheetNames.js";

type Parameters = OfficeRecord["parameters"];
type FormBook = ReturnType<typeof formBook>;

/** Forms without a department, by parameters and the sections that do not apply; few differ in a round. */
const kept = new WeakMap<Scheme, Map<string, FormBook>>();
const mostKept = 8;

/**
 * What the formulas of a form yield over what stands in its input cells, in the order of its cells. No formula of a
 * form reads whose it is, so the form is built once for all that have the same formulas.
 *
 * @param reported key of an input → what formulas see there; absent for a blank cell
 */
export function formResults(
  scheme: Scheme,
  sectionsNotApplicable: readonly string[],
  parameters: Parameters,
  reported: ReadonlyMap<string, Scalar>,
): readonly FormulaResult[] {
  const { book, inputs } = blankForm(scheme, sectionsNotApplicable, parameters);
  const cells = new Map<number, Scalar>();
  for (const [key, at] of inputs) cells.set(at, reported.get(key) ?? null);
  return book.resultsWith(new Map([[formSheets.form, cells]]));
}

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

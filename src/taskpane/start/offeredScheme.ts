import type { Words } from "../../words/words.js";
import { takenScheme, carriedText, refusalWords } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { problemWords, type SchemeProblem } from "../../scheme/schemeError.js";
import { schemes } from "../../scheme/schemes.js";
import { readSchemeText, schemeText } from "../../scheme/schemeText.js";
import { readSchemeBook, type ReadSchemeBook } from "../../workbook/scheme/readSchemeBook.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import { refusalWords as fileWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";

/** A scheme that new workbooks can be made of, as it goes between the page and its worker. */
export interface OfferedScheme {
  readonly id: string;
  readonly title: string;
  /** As workbooks carry it. */
  readonly text: string;
  readonly full: string;
  readonly itemCount: number;
  /** What is still open in it: it is tried, and never issued. */
  readonly incomplete?: string;
}

export type ReadScheme =
  | { readonly ok: true; readonly scheme: OfferedScheme; readonly hints: readonly Words[] }
  /** Each with its line, or sheet and cell. */
  | { readonly ok: false; readonly problems: readonly Words[] }
  /** No scheme file at all. */
  | { readonly ok: false; readonly refusal: Words };

export const schemesAtHand = (): readonly OfferedScheme[] => [...schemes.values()].map(offeredScheme);

/** A scheme file in either spelling, read as strictly as everywhere. */
export function readOfferedScheme(bytes: Uint8Array): ReadScheme {
  const isWorkbook = isForReader(bytes);
  const read = isWorkbook ? readWorkbook(bytes) : null;
  if (read && !read.ok) return { ok: false, refusal: fileWords(read.refusal) };
  const { definition, problems } = read?.ok ? readSchemeBook(read.book) : ofText(bytes);
  const told = (isHint: boolean) =>
    problems.filter(({ severity }) => (severity === "warning") === isHint).map(problemLine);
  if (!definition) return { ok: false, problems: told(false) };
  const taken = takenScheme(schemeText(definition));
  if (!taken.ok) return { ok: false, problems: [refusalWords(taken.refusal)] };
  return { ok: true, scheme: offeredScheme(taken.scheme), hints: told(true) };
}

function ofText(bytes: Uint8Array): Pick<ReadSchemeBook, "definition" | "problems"> {
  const read = readSchemeText(new TextDecoder().decode(bytes));
  return "problems" in read ? read : { definition: read.definition, problems: read.warnings };
}

function problemLine(problem: SchemeProblem): Words {
  const { zh, en } = problemWords(problem);
  const where = problem.at?.where === undefined ? "" : `${problem.at.where} `;
  return { zh: `${where}${zh}`, en: `${where}${en}` };
}

/** What the page needs of a scheme to make workbooks of it. */
export const offeredScheme = (scheme: Scheme): OfferedScheme => ({
  id: scheme.id,
  title: scheme.title,
  text: carriedText(scheme),
  full: scheme.full.toString(),
  itemCount: scheme.items.length,
  ...(scheme.definition.incomplete !== undefined && { incomplete: scheme.definition.incomplete }),
});

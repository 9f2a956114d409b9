import { dryRun } from "../../analysis/dryRun/dryRun.js";
import { isSoundTrial, trialWords, type TrialWords } from "../../analysis/dryRun/trialWords.js";
import { refusalWords, takenScheme } from "../../scheme/catalogue.js";
import { unreadParameters } from "../../scheme/check/unread.js";
import { placeWords } from "../../scheme/fault.js";
import { problemAt } from "../../scheme/check/problem.js";
import { movedTo } from "../../scheme/movedTo.js";
import type { SchemeProblem } from "../../scheme/schemeError.js";
import { readSchemeText, schemeText } from "../../scheme/schemeText.js";
import { madeKindOf } from "../../workbook/madeBooks.js";
import { schemeRows, type SchemeRow } from "../../workbook/scheme/schemeRows.js";
import { readSchemeBook, type ReadSchemeBook } from "../../workbook/scheme/readSchemeBook.js";
import type { Words } from "../../words/words.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import { refusalWords as fileWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { offeredScheme, type OfferedScheme } from "../start/offeredScheme.js";

/** A scheme read as strictly as everywhere, with all that is to be said of it at once. */
export interface SchemeCheckWork {
  /** @param book every sheet of it; null where it is no 指标体系工作簿 */
  checkSchemeBook(book: BookContents): Promise<SchemeCheck | null>;
  /** In either spelling. */
  checkSchemeFile(bytes: Uint8Array): Promise<SchemeCheck | { readonly refusal: Words }>;
}

export interface SchemeCheck {
  /** What keeps it from being used comes first; each in the order of the sheets. */
  readonly problems: readonly CheckedProblem[];
  readonly rows: readonly SchemeRow[];
  /** Null where something keeps it from being used. */
  readonly usable: UsableScheme | null;
}

export interface CheckedProblem {
  /** Such as "考核项!E12", or line and column, with the part of the scheme behind it. */
  readonly place: Words;
  /** Where to go; null where there is no cell. */
  readonly cell: string | null;
  readonly message: Words;
  /** It can be used all the same. */
  readonly isHint: boolean;
}

export interface UsableScheme {
  readonly scheme: OfferedScheme;
  /** What best and worst answers come to. */
  readonly trial: TrialWords;
  /** The best answers come to the full mark, and all can be scored. */
  readonly isSound: boolean;
}

export const schemeCheckWork = (): SchemeCheckWork => ({
  checkSchemeBook: (book) =>
    Promise.resolve(madeKindOf(book) === "scheme" ? checkOf(readSchemeBook(book), book) : null),
  checkSchemeFile: (bytes) => Promise.resolve(checkedFile(bytes)),
});

function checkedFile(bytes: Uint8Array): SchemeCheck | { readonly refusal: Words } {
  if (isForReader(bytes)) {
    const read = readWorkbook(bytes);
    if (!read.ok) return { refusal: fileWords(read.refusal) };
    return checkOf(readSchemeBook(read.book), null);
  }
  const read = readSchemeText(new TextDecoder().decode(bytes));
  const nowhere = { placeOf: () => undefined };
  if ("problems" in read) return checkOf({ problems: read.problems, ...nowhere }, null);
  const { definition, warnings } = read;
  return checkOf({ definition, draft: definition, problems: warnings, ...nowhere }, null);
}

/** @param open the workbook beside the pane, to whose cells one can go; null for a file */
function checkOf({ definition, draft, problems, placeOf }: ReadSchemeBook, open: BookContents | null): SchemeCheck {
  const taken = definition && takenScheme(schemeText(definition));
  const refused: readonly SchemeProblem[] =
    taken && !taken.ok ? [problemAt(definition?.id ?? "", refusalWords(taken.refusal), [])] : [];
  const unread = definition
    ? unreadParameters(definition).map((problem): SchemeProblem => {
        const place = problem.at && placeOf(problem.at.path);
        return place === undefined ? problem : movedTo(place, problem);
      })
    : [];
  const rows = draft ? schemeRows(draft, placeOf) : [];
  return {
    problems: [...refused, ...problems, ...unread].map((problem) => checkedProblem(problem, open)),
    rows: open ? rows : rows.map((row) => ({ ...row, place: null })),
    usable: taken?.ok ? usable(taken.scheme) : null,
  };
}

function usable(scheme: Parameters<typeof dryRun>[0]): UsableScheme {
  const trial = dryRun(scheme);
  return { scheme: offeredScheme(scheme), trial: trialWords(scheme, trial), isSound: isSoundTrial(scheme, trial) };
}

const checkedProblem = (
  { place, message, english, at, severity }: SchemeProblem,
  open: BookContents | null,
): CheckedProblem => ({
  place: placeBehind(at?.where === undefined ? "" : `${at.where} `, place),
  cell: open ? cellOf(place, open) : null,
  message: { zh: message, en: english },
  isHint: severity === "warning",
});

function placeBehind(where: string, place: string): Words {
  const { zh, en } = placeWords(place);
  return { zh: `${where}${zh}`, en: `${where}${en}` };
}

/** A problem of a whole sheet is gone to at its title. */
function cellOf(place: string, { sheets }: BookContents): string | null {
  const split = place.lastIndexOf("!");
  const [name, address] = split < 0 ? [place, "B2"] : [place.slice(0, split), place.slice(split + 1)];
  const isThere = sheets.some((sheet) => sheet.name === name && sheet.state === "visible");
  return isThere && /^[A-Z]{1,3}\d+$/.test(address) ? `${name}!${address}` : null;
}

import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { recordedReturns } from "../merge/mergeRun.js";
import { departmentsOf } from "../merge/officeDepartments.js";
import { leftOutIn } from "../merge/officeReports.js";
import { roundProgress, type Batch, type RoundProgress } from "./roundProgress.js";

/** The round that is being collected: the one that was issued last. */
export const roundOf = (scheme: Scheme, entries: readonly IssueEntry[]): string | undefined =>
  entries.filter(({ schemeId }) => schemeId === scheme.id).at(-1)?.round;

/**
 * How far a round is, as an office workbook and a ledger have it.
 *
 * @param entries of the ledger, of any round and scheme
 * @throws WorkbookError when 单位 or 收报记录 is damaged
 */
export const progressOf = (
  scheme: Scheme,
  book: BookContents,
  entries: readonly IssueEntry[],
  round: string,
  batch?: Batch,
): RoundProgress =>
  roundProgress(
    round,
    { directory: departmentsOf(book), leftOut: leftOutIn(book) },
    entries.filter((entry) => entry.round === round && entry.schemeId === scheme.id),
    recordedReturns(book),
    batch,
  );

import { noTerms } from "../../engine/answers/roundTerms.js";
import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import { ledgerOf, issueRegisterSheet } from "../../evidence/issue/issueRegisterSheet.js";
import { makeReceipt } from "../../evidence/receipt/makeReceipt.js";
import type { SealedReceipt } from "../../evidence/receipt/receipt.js";
import { receiptSheet, receiptsOf } from "../../evidence/receipt/receiptSheet.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { isTaken } from "../check/checkedReturn.js";
import type { Collection } from "../collect.js";
import { mergedFiles, runSheet, runsOf, type Merging } from "../merge/mergeRun.js";
import { totalsSheet } from "../merge/totalsSheet.js";
import { progressOf } from "../progress/progressOf.js";
import { progressSheet } from "../progress/progressSheet.js";

export interface RecordedMerge {
  /** 发放登记, where the workbook has none: it holds for every merge, and outlasts one that is undone. */
  readonly issues: ListSheet | null;
  /** Of this merge alone, after those before: 收报记录, 控制数, 回执, and 收报进度 as it is then. */
  readonly lists: readonly ListSheet[];
  readonly receipt: SealedReceipt;
}

/**
 * What of a merge is kept in the office workbook besides the figures: each file with what it ended as, the control
 * totals, a receipt that continues the chain of those before, and the ledger of issues where the workbook has none.
 *
 * @param book after the merge; a plan not yet carried out gives the same (plannedBook.ts)
 * @throws WorkbookError when what was kept before is damaged: a chain is continued only where it is whole
 */
export async function recordMerge(
  scheme: Scheme,
  book: BookContents,
  collection: Collection,
  round: string,
  ledger: IssueLedger,
  merging: Merging,
): Promise<RecordedMerge> {
  const { returns, plan } = collection;
  const kept = (await receiptsOf(book))?.receipts ?? [];
  const counting = new Map([...mergedFiles(book)].map(([department, { digest }]) => [department, digest]));
  for (const { department, file, ...each } of returns)
    if (department && isTaken(each)) counting.set(department.code, file.digest);
  const { record } = readOffice(scheme, book);
  const { snapshot, ...made } = await makeReceipt(scheme, record, {
    round,
    files: [...new Set(counting.values())],
    previous: kept.at(-1)?.digest ?? null,
  });
  return {
    issues: (await ledgerOf(book)) ? null : await issueRegisterSheet(ledger),
    lists: [
      runSheet(book, round, collection, merging),
      totalsSheet(scheme, book, runsOf(book) + 1, plan.totals),
      receiptSheet({ receipts: [...kept, made], snapshot }),
      progressSheet(
        progressOf(scheme, book, ledger.entries, round, { returns, on: merging.on, isMerged: true }),
        record.terms ?? noTerms,
        merging.on,
      ),
    ],
    receipt: made,
  };
}

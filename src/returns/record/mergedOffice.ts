import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import type { SealedReceipt } from "../../evidence/receipt/receipt.js";
import { receiptsOf } from "../../evidence/receipt/receiptSheet.js";
import type { Scheme } from "../../scheme/scheme.js";
import { BookBuilder } from "../../workbook/bookBuilder.js";
import { changedInPlace } from "../../workbook/changedInPlace.js";
import { listSheet, type ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { wholeWorkbook, WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { graftSheets } from "../../xlsx/edit/graftSheets.js";
import { OpenPackage } from "../../xlsx/edit/openPackage.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import type { Collection } from "../collect.js";
import { contentsOf, expectPlan, mergeFile } from "../merge/mergeFile.js";
import { mergeStateOf } from "../merge/mergeStateOf.js";
import type { Merging } from "../merge/mergeRun.js";
import { recordMerge } from "./recordMerge.js";

/**
 * Merges a collection into the file of an office workbook, with the record of it and the receipt. What comes out has
 * been read back.
 *
 * @param office the file, and what was read from it
 * @throws WorkbookError when the file does not take it, or what was kept in it before is damaged
 */
export async function mergedOffice(
  scheme: Scheme,
  office: { readonly bytes: Uint8Array; readonly book: BookContents },
  collection: Collection,
  round: string,
  ledger: IssueLedger,
  merging: Merging,
): Promise<{ readonly bytes: Uint8Array; readonly receipt: SealedReceipt }> {
  if (mergeStateOf(office.book) === "open")
    throw new WorkbookError(
      wholeWorkbook,
      "上次汇入没有完成；请先在 Excel 的窗格中恢复",
      "the last merge was not finished; recover it in the pane in Excel first",
    );
  const file = new OpenPackage(office.bytes);
  const merged = mergeFile(scheme, file, office.book, collection.plan);
  const { issues, lists, receipt } = await recordMerge(scheme, merged, collection, round, ledger, merging);
  addLists(file, merged, issues ? [issues, ...lists] : lists);
  const bytes = file.bytes();
  const written = contentsOf(readWorkbook(bytes));
  expectPlan(scheme, written, collection.plan);
  const last = (await receiptsOf(written))?.receipts.at(-1);
  if (last?.digest !== receipt.digest)
    throw new WorkbookError("回执", "写入后读回的内容不符；未作改动", "reads back differently; nothing was changed");
  return { bytes, receipt };
}

/** Each list takes the place of the one before. */
function addLists(file: OpenPackage, book: BookContents, lists: readonly ListSheet[]): void {
  const builder = new BookBuilder("");
  for (const list of lists) listSheet(builder, list);
  changedInPlace(wholeWorkbook, () => graftSheets(file, book, builder.finish("native", {})));
}

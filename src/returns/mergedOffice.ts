import type { IssueLedger } from "../evidence/issueLedger.js";
import type { SealedReceipt } from "../evidence/receipt.js";
import { receiptsOf } from "../evidence/receiptSheet.js";
import type { Scheme } from "../scheme/scheme.js";
import { BookBuilder } from "../workbook/bookBuilder.js";
import { listSheet, type ListSheet } from "../workbook/office/listSheet.js";
import { WorkbookError } from "../workbook/workbookError.js";
import type { BookContents } from "../xlsx/bookContents.js";
import { graftSheets } from "../xlsx/graftSheets.js";
import type { Collection } from "./collect.js";
import { contentsOf, mergeFile } from "./mergeFile.js";
import { mergeStateOf } from "./mergeStateOf.js";
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
): Promise<{ readonly bytes: Uint8Array; readonly receipt: SealedReceipt }> {
  if (mergeStateOf(office.book) === "open") throw new WorkbookError("工作簿", "上次汇入没有完成；请先在 Excel 的窗格中恢复", "the last merge was not finished; recover it in the pane in Excel first");
  const merged = mergeFile(scheme, office.bytes, office.book, collection.plan);
  const { issues, lists, receipt } = await recordMerge(scheme, merged.book, collection, round, ledger);
  const bytes = await withLists(merged.bytes, merged.book, issues ? [issues, ...lists] : lists);
  const last = (await receiptsOf(contentsOf(bytes)))?.receipts.at(-1);
  if (last?.digest !== receipt.digest) throw new WorkbookError("回执", "写入后读回的内容不符；未作改动", "reads back differently; nothing was changed");
  return { bytes, receipt };
}

/** Each list takes the place of the one before. */
async function withLists(bytes: Uint8Array, book: BookContents, lists: readonly ListSheet[]): Promise<Uint8Array> {
  const builder = new BookBuilder("");
  for (const list of lists) listSheet(builder, list);
  try {
    return await graftSheets(bytes, book, builder.finish("native", {}));
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError("工作簿", `无法写入收报记录和回执（${error.message}）；请用 Excel 打开汇总簿另存后重试`, `收报记录 and 回执 cannot be written (${error.message}); save the office workbook anew in Excel and try again`);
    throw error;
  }
}

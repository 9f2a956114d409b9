import { chunksOf } from "../../workbook/textChunks.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { keyedList } from "../../workbook/office/sheets/keyedList.js";
import type { ReadListRow } from "../../workbook/lists/readListSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { listJson } from "../canonical/listJson.js";
import { sealed } from "./makeReceipt.js";
import { parametersShape } from "../issue/manifestShape.js";
import type { InputSnapshot, Receipt, SealedReceipt } from "./receipt.js";
import { fields, listOf, mapOf, orNull, text, word, type Shape } from "../canonical/shape.js";
import { shortDigest } from "../canonical/shortDigest.js";

const list = keyedList({
  name: "回执",
  id: "receipts",
  title: "结果回执",
  note: "每次汇入生成一条：规则、引擎、工作日历、填报数据和汇入文件相同，校验码就相同；请勿改动。",
  columns: {
    number: ["序号", 6],
    round: ["考核轮次", 14],
    shortDigest: ["回执校验码", 23],
    ruleHash: ["规则指纹", 23],
    engineVersion: ["引擎", 7],
    calendarVersion: ["工作日历", 22],
    files: ["汇入文件", 9],
    previous: ["上一回执", 23],
  },
});
const snapshotKey = "inputs";

const receiptShape = fields({
  format: word("scorebook.receipt.1"),
  schemeId: text,
  round: text,
  ruleHash: text,
  engineVersion: text,
  calendarVersion: text,
  inputsDigest: text,
  inputs: fields({ parameters: text, confirmedReadings: text, ledger: text, departments: mapOf(text) }),
  files: listOf(text),
  resultsDigest: text,
  previous: orNull(text),
});
const snapshotShape = fields({
  parameters: parametersShape,
  confirmedReadings: listOf(text),
  ledger: listOf(text),
  departments: mapOf(mapOf(text)),
});

export interface KeptReceipts {
  /** In the order in which they were made. */
  readonly receipts: readonly SealedReceipt[];
  /** The inputs of the last one; null when they were not kept. */
  readonly snapshot: InputSnapshot | null;
}

/**
 * 回执: the receipts as a sheet of the office workbook. It is visible, since what proves a result should be where people can
 * compare it with a printed bulletin; and it is made of cells, which every program keeps.
 */
export function receiptSheet({ receipts, snapshot }: KeptReceipts): ListSheet {
  const rows = receipts.map(({ receipt, shortDigest: short }, at) => ({
    key: `receipt.${at + 1}`,
    cells: {
      number: String(at + 1),
      round: receipt.round,
      shortDigest: short,
      ruleHash: shortDigest(receipt.ruleHash),
      engineVersion: receipt.engineVersion,
      calendarVersion: receipt.calendarVersion,
      files: String(receipt.files.length),
      previous: receipt.previous === null ? "" : shortDigest(receipt.previous),
    },
    chunks: chunksOf(canonicalJson(receipt)),
  }));
  const kept =
    snapshot === null
      ? []
      : [{ key: snapshotKey, cells: {}, chunks: chunksOf(canonicalJson(snapshot)), hidden: true as const }];
  return list.sheetOf([...rows, ...kept]);
}

/**
 * The receipts of an office workbook.
 *
 * @returns null when it has none
 * @throws WorkbookError with the cell, where one is unreadable, contradicts what is shown, or does not follow the one before
 */
export async function receiptsOf(book: BookContents): Promise<KeptReceipts | null> {
  const rows = list.rowsIn(book);
  if (!rows) return null;
  const receipts: SealedReceipt[] = [];
  for (const row of rows.filter(({ key }) => key.startsWith("receipt."))) {
    const made = await sealed(valueOf(row, receiptShape) as Receipt);
    if (row.cell("shortDigest") !== made.shortDigest)
      throw new WorkbookError(
        row.placeOf("shortDigest"),
        `回执被改动：校验码应为 ${made.shortDigest}；请恢复`,
        `the receipt was changed: its digest should be ${made.shortDigest}; restore it`,
      );
    if (made.receipt.previous !== (receipts.at(-1)?.digest ?? null))
      throw new WorkbookError(
        row.placeOf("previous"),
        "与上一条回执不衔接，可能有回执被删去；请恢复",
        "does not continue the receipt before; one may have been deleted: restore it",
      );
    receipts.push(made);
  }
  const kept = rows.find(({ key }) => key === snapshotKey);
  return { receipts, snapshot: kept ? (valueOf(kept, snapshotShape) as InputSnapshot) : null };
}

function valueOf(row: ReadListRow, shape: Shape): unknown {
  let source = "";
  for (let at = 1; row.cell(`data.${at}`) !== ""; at += 1) source += row.cell(`data.${at}`);
  return listJson(row, "data.1", source, shape, {
    zh: { what: "回执数据", cure: "请恢复" },
    en: { what: "the data of the receipt", cure: "restore them" },
  });
}

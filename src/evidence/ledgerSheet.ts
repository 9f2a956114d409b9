import type { ListSheet } from "../workbook/office/listSheet.js";
import { readListSheet, type ReadListRow } from "../workbook/readListSheet.js";
import { WorkbookError } from "../workbook/workbookError.js";
import type { BookContents } from "../xlsx/bookContents.js";
import { canonicalJson } from "./canonicalJson.js";
import type { IssueEntry, IssueLedger } from "./issueLedger.js";
import { entryShape, keyShape, repeatedIssue } from "./ledgerFile.js";
import { keyIdOf, type PublicKey } from "./publicKey.js";
import type { Shape } from "./shape.js";
import { shortDigest } from "./shortDigest.js";

const id = "issues";
const columns = [
  { key: "issueId", head: "发放编号", width: 18 },
  { key: "round", head: "考核轮次", width: 14 },
  { key: "departmentCode", head: "单位代码", width: 12 },
  { key: "departmentName", head: "单位名称", width: 26 },
  { key: "issuedOn", head: "发放日期", width: 12 },
  { key: "templateVersion", head: "模板版本", width: 9 },
  { key: "shortDigest", head: "校验码", width: 22 },
  { key: "signed", head: "签名", width: 30 },
  // the whole entry; what people read beside it must say the same
  { key: "data", head: "数据", width: 10, hidden: true },
] as const;

const shownIn = (entry: IssueEntry): readonly string[] => [
  entry.issueId,
  entry.round,
  entry.department.code,
  entry.department.name,
  entry.issuedOn,
  entry.templateVersion,
  entry.shortDigest,
  entry.keyId === null ? "未签名" : `已签名，密钥 ${shortDigest(entry.keyId)}`,
];

/** 发放登记: the ledger as a sheet of the office workbook. */
export async function ledgerSheet({ keys, entries }: IssueLedger): Promise<ListSheet> {
  const keyRows = await Promise.all(
    keys.map(async (key) => {
      const keyId = await keyIdOf(key);
      return { key: `key.${keyId}`, cells: ["", "", "", "签名公钥", "", "", shortDigest(keyId), "", canonicalJson(key)] };
    }),
  );
  return {
    name: "发放登记",
    id,
    title: "填报表发放登记",
    note: "每份填报表发放时自动登记，收回时据此核对；请勿改动。末尾为签名公钥。",
    columns,
    rows: [...entries.map((entry) => ({ key: `issue.${entry.issueId}`, cells: [...shownIn(entry), canonicalJson(entry)] })), ...keyRows],
  };
}

/**
 * The ledger of an office workbook.
 *
 * @returns null when it has none
 * @throws WorkbookError with the cell, where a row is none of ours or its columns contradict it
 */
export async function ledgerOf(book: BookContents): Promise<IssueLedger | null> {
  const rows = readListSheet(book, id);
  if (!rows) return null;
  const entries = rows.filter(({ key }) => key.startsWith("issue.")).map(entryOf);
  const keys = await Promise.all(rows.filter(({ key }) => key.startsWith("key.")).map(publicKeyOf));
  const twice = repeatedIssue(entries);
  if (twice !== undefined) throw new WorkbookError("发放登记", `发放编号 ${twice} 登记了两次；请恢复原来的登记`);
  return { format: "scorebook.ledger.1", keys, entries };
}

function entryOf(row: ReadListRow): IssueEntry {
  const entry = valueOf(row, entryShape) as IssueEntry;
  shownIn(entry).forEach((words, at) => {
    const column = columns[at]?.key ?? "";
    if (row.cell(column) !== words) throw new WorkbookError(row.placeOf(column), `登记内容被改动：应为“${words}”，实为“${row.cell(column)}”；请恢复`);
  });
  return entry;
}

async function publicKeyOf(row: ReadListRow): Promise<PublicKey> {
  const key = valueOf(row, keyShape) as PublicKey;
  if (row.key !== `key.${await keyIdOf(key)}`) throw new WorkbookError(row.placeOf("data"), "签名公钥被改动；请从密钥文件恢复");
  return key;
}

function valueOf(row: ReadListRow, shape: Shape): unknown {
  const place = row.placeOf("data");
  let value: unknown;
  try {
    value = JSON.parse(row.cell("data"));
  } catch {
    throw new WorkbookError(place, "登记数据不可读；请恢复，或改用登记文件");
  }
  const strange = shape(value);
  if (strange !== null) throw new WorkbookError(place, `登记数据不可用（${strange.replace(/^\./, "")}）；请恢复，或改用登记文件`);
  return value;
}

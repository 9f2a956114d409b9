import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { keyedList } from "../../workbook/office/sheets/keyedList.js";
import type { ReadListRow } from "../../workbook/lists/readListSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import type { IssueEntry, IssueLedger } from "./issueLedger.js";
import { entryShape, keyShape, repeatedIssue } from "./ledgerFile.js";
import { listJson } from "../canonical/listJson.js";
import { keyIdOf, type PublicKey } from "../keys/publicKey.js";
import type { Shape } from "../canonical/shape.js";
import { shortDigest } from "../canonical/shortDigest.js";

const list = keyedList({
  name: "发放登记",
  id: "issues",
  title: "填报表发放登记",
  note: "每份填报表发放时自动登记，收回时据此核对；请勿改动。末尾为签名公钥。",
  columns: {
    issueId: ["发放编号", 18],
    round: ["考核轮次", 14],
    departmentCode: ["单位代码", 12],
    departmentName: ["单位名称", 26],
    issuedOn: ["发放日期", 12],
    templateVersion: ["模板版本", 9],
    shortDigest: ["校验码", 22],
    signed: ["签名", 30],
    // the whole entry; what people read beside it must say the same
    data: ["数据", 10, "hidden"],
  },
});

const shownIn = ({ issueId, round, department, issuedOn, templateVersion, shortDigest: short, keyId }: IssueEntry) => ({
  issueId,
  round,
  departmentCode: department.code,
  departmentName: department.name,
  issuedOn,
  templateVersion,
  shortDigest: short,
  signed: keyId === null ? "未签名" : `已签名，密钥 ${shortDigest(keyId)}`,
});

/** 发放登记: the ledger as a sheet of the office workbook. */
export async function issueRegisterSheet({ keys, entries }: IssueLedger): Promise<ListSheet> {
  const keyRows = await Promise.all(
    keys.map(async (key) => {
      const keyId = await keyIdOf(key);
      return {
        key: `key.${keyId}`,
        cells: { departmentName: "签名公钥", shortDigest: shortDigest(keyId), data: canonicalJson(key) },
      };
    }),
  );
  return list.sheetOf([
    ...entries.map((entry) => ({
      key: `issue.${entry.issueId}`,
      cells: { ...shownIn(entry), data: canonicalJson(entry) },
    })),
    ...keyRows,
  ]);
}

/** What an office workbook says was issued. @throws WorkbookError as ledgerOf does for an entry */
export const entriesOf = (book: BookContents): readonly IssueEntry[] =>
  (list.rowsIn(book) ?? []).filter(({ key }) => key.startsWith("issue.")).map(entryOf);

/**
 * The ledger of an office workbook.
 *
 * @returns null when it has none
 * @throws WorkbookError with the cell, where a row is none of ours or its columns contradict it
 */
export async function ledgerOf(book: BookContents): Promise<IssueLedger | null> {
  const rows = list.rowsIn(book);
  if (!rows) return null;
  const entries = entriesOf(book);
  const keys = await Promise.all(rows.filter(({ key }) => key.startsWith("key.")).map(publicKeyOf));
  const twice = repeatedIssue(entries);
  if (twice !== undefined)
    throw new WorkbookError(
      "发放登记",
      `发放编号 ${twice} 登记了两次；请恢复原来的登记`,
      `issue ${twice} is registered twice; restore the ledger as it was`,
    );
  return { format: "scorebook.ledger.1", keys, entries };
}

function entryOf(row: ReadListRow): IssueEntry {
  const entry = valueOf(row, entryShape) as IssueEntry;
  for (const [column, words] of Object.entries(shownIn(entry)))
    if (row.cell(column) !== words)
      throw new WorkbookError(
        row.placeOf(column),
        `登记内容被改动：应为“${words}”，实为“${row.cell(column)}”；请恢复`,
        `the entry was changed: expected “${words}”, found “${row.cell(column)}”; restore it`,
      );
  return entry;
}

async function publicKeyOf(row: ReadListRow): Promise<PublicKey> {
  const key = valueOf(row, keyShape) as PublicKey;
  if (row.key !== `key.${await keyIdOf(key)}`)
    throw new WorkbookError(
      row.placeOf("data"),
      "签名公钥被改动；请从密钥文件恢复",
      "the public key was changed; restore it from the file of the key",
    );
  return key;
}

const valueOf = (row: ReadListRow, shape: Shape): unknown =>
  listJson(row, "data", row.cell("data"), shape, {
    zh: { what: "登记数据", cure: "请恢复，或改用登记文件" },
    en: { what: "the data of the entry", cure: "restore them, or use the ledger file" },
  });

import type { BookContents } from "../xlsx/bookContents.js";
import { checkIssue, type IssueRefusal } from "../evidence/checkIssue.js";
import type { ReceiptDifference } from "../evidence/receipt.js";
import { receiptsOf } from "../evidence/receiptSheet.js";
import { verifyReceipt } from "../evidence/verifyReceipt.js";
import { compareForm } from "../returns/compareForm.js";
import { issuedBook } from "../returns/issuedForm.js";
import { differenceText } from "../returns/returnWords.js";
import type { Scheme } from "../scheme/scheme.js";
import { planConversion } from "../workbook/convert.js";
import { readOffice } from "../workbook/readOffice.js";
import type { Command } from "./command.js";
import { Failure } from "./failure.js";
import { awaitingWorkbookWords, openWorkbook, withWorkbookWords } from "./openWorkbook.js";
import { readLedger } from "./readLedger.js";
import { exit, type Terminal } from "./terminal.js";

export const verifyCommand: Command = {
  name: "verify",
  about: "核验结果回执，或填报表的发放凭证",
  usage: `scorebook verify 文件 [--ledger 文件] [--round 轮次]

  文件             汇总簿：重新计算，与回执比对，逐条说明不同之处
                   填报表：核验签名，与发放登记比对，逐格列出填报栏以外的改动（须有 --ledger）
  --ledger 文件    发放登记
  --round 轮次     填报表应属的考核轮次

相符时退出码为 0，否则为 2。`,
  options: { ledger: "string", round: "string" },
  run: async ({ positionals, text }, terminal) => {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Failure("应为：scorebook verify 文件");
    const { book, identity, scheme } = openWorkbook(path);
    if (identity.kind === "office") return verifyOffice(path, scheme, book, terminal);
    const ledger = text("ledger");
    if (ledger === undefined) throw new Failure(`${path}：填报表只能对照发放登记核验；请加 --ledger 文件`);
    const check = await checkIssue(scheme, book, readLedger(ledger), text("round"));
    if (check.kind === "refused") {
      terminal.err(`${path}：${refusals[check.reason]}${check.detail && `（${check.detail}）`}\n`);
      return exit.failed;
    }
    const { department, issueId, shortDigest } = check.entry;
    terminal.out(`${path}：${department.code} ${department.name}，发放编号 ${issueId}，校验码 ${shortDigest}：${proofs[check.by]}\n`);
    if (!check.manifest) {
      terminal.err(`${path}：模板或规则在发放后已变，不能重建当时的表，未逐格比对\n`);
      return exit.failed;
    }
    const { differences } = compareForm(issuedBook(check.manifest, shortDigest), book);
    for (const difference of differences) terminal.err(`${path}：${differenceText(difference)}\n`);
    return differences.length > 0 ? exit.failed : exit.done;
  },
};

const proofs = {
  signature: "签名有效，与发放登记一致",
  digest: "未签名，与发放登记一致",
  ledger: "文件中的凭证已丢失，只按封面的发放编号对上登记",
} as const;

const refusals: Readonly<Record<IssueRefusal, string>> = {
  damagedProof: "发放凭证已损坏",
  copiesDisagree: "发放凭证与封面或另一份凭证不一致",
  signatureWrong: "签名无效，发放内容被改动",
  unknownKey: "签名的密钥不在发放登记中",
  noIdentity: "没有发放编号",
  notInLedger: "发放登记中没有这个发放编号",
  notAsRegistered: "与发放登记不一致",
  otherRound: "属于另一考核轮次",
};

async function verifyOffice(path: string, scheme: Scheme, book: BookContents, terminal: Terminal): Promise<number> {
  const { record } = withWorkbookWords(path, () => readOffice(scheme, book));
  const shown = shownWrongly(scheme, book);
  for (const line of shown) terminal.err(`${path}：${line}\n`);
  const kept = await awaitingWorkbookWords(path, () => receiptsOf(book));
  const last = kept?.receipts.at(-1);
  if (!kept || !last) {
    terminal.err(`${path}：没有结果回执，不能与汇总时比对\n`);
    return exit.failed;
  }
  const differences = await verifyReceipt(last, scheme, record, { snapshot: kept.snapshot });
  for (const difference of differences) terminal.err(`${path}：${differenceWords(difference)}\n`);
  if (differences.length + shown.length > 0) return exit.failed;
  terminal.out(`${path}：与回执 ${last.shortDigest} 相符（第 ${kept.receipts.length} 条，${record.departments.length} 个单位，汇入 ${last.receipt.files.length} 个文件）\n`);
  return exit.done;
}

/** Cells that show another figure than the one computed afresh, or hold something else than our formula. */
function shownWrongly(scheme: Scheme, book: BookContents): readonly string[] {
  const { changes, left } = planConversion(scheme, book, "native");
  const cells = new Map(book.sheets.map(({ name, cells: found }) => [name, found]));
  return [
    ...left.map(({ sheet, address, found, expected }) => `${sheet}!${address} 应为公式 ${expected}，实为 ${found}`),
    ...changes.flatMap(({ sheet, address, value }) => {
      const found = cells.get(sheet)?.get(address)?.value;
      // programs store doubles: the last digits of a quotient differ between them
      if (found?.kind !== "number" || typeof value !== "number" || Math.abs(Number(found.text) - value) <= 1e-9 * Math.max(1, Math.abs(value))) return [];
      return [`${sheet}!${address} 显示 ${found.text}，重新计算为 ${value}`];
    }),
  ];
}

function differenceWords(difference: ReceiptDifference): string {
  const shown = (text: string | null) => (text === null || text === "" ? "（空白）" : text.replace(/^'/, ""));
  switch (difference.kind) {
    case "receipt":
      return "回执本身被改动";
    case "scheme":
      return `指标体系不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
    case "rules":
      return "计分规则与汇总时不同";
    case "engine":
      return `计分程序版本不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
    case "calendar":
      return `工作日历不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
    case "results":
      return "重新计算的结果与汇总时不同";
    case "previous":
      return "与上一条回执不衔接";
    case "parameter":
      return `参数 ${difference.name}：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
    case "confirmedReadings":
      return `已确认的口径：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
    case "input":
      return difference.key === null
        ? `单位 ${difference.department} 的数据与汇总时不同`
        : `单位 ${difference.department} 的 ${inputWords(difference.key)}：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
    case "department":
      return `单位 ${difference.department} ${difference.change === "added" ? "是汇总后加入的" : "不见了"}`;
    case "ledger":
      return `台账与汇总时不同：少了 ${difference.receipt.length} 行，多了 ${difference.found.length} 行`;
    case "file":
      return `文件 ${difference.digest.slice(0, 12)}… ${difference.change === "added" ? "不在回执中" : "不见了"}`;
  }
}

const kinds: Readonly<Record<string, string>> = { reported: "自报", rated: "评分", override: "核定", reason: "核定理由" };

function inputWords(key: string): string {
  const [kind = "", input] = key.split(" ");
  if (input !== undefined) return `${kinds[kind] ?? kind} ${input}`;
  return kind === "name" ? "名称" : "不适用的部分";
}

import { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import { identityWords } from "../../departments/identityWords.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { checkIssue, type IssueRefusal } from "../../evidence/issue/checkIssue.js";
import { proofDetail } from "../../evidence/issue/proofDetail.js";
import { receiptWords } from "../../evidence/receipt/receiptWords.js";
import { compareForm } from "../../returns/compare/compareForm.js";
import { issuedBook } from "../../returns/check/issuedForm.js";
import { differenceSentence } from "../../returns/check/returnWords.js";
import { verifyOffice } from "../../returns/merge/verifyOffice.js";
import type { Scheme } from "../../scheme/scheme.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { figureWords } from "../../workbook/office/wrongFigure.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { awaitingWorkbookWords, openWorkbookApart, withWorkbookWords } from "../files/openWorkbook.js";
import { readLedger } from "../files/readLedger.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { refuseUnknownRound } from "../files/rounds.js";
import { readRecord } from "../files/readRecord.js";
import { exit, type Terminal } from "../terminal/terminal.js";
import type { Words } from "../../words/words.js";

export const verifyCommand: Command = {
  usage: {
    zh: `scorebook verify 文件 [--ledger 文件] [--office 文件] [--round 轮次] [--scheme 代号或文件]

  文件             汇总簿：重新计算，与回执比对，逐条说明不同之处
                   填报表：核验签名，与发放登记比对，逐格列出填报栏以外的改动（须有 --ledger）
  --ledger 文件    发放登记
  --office 文件    汇总簿：发放登记中的单位，代码和名称应与其中的一致
  --round 轮次     填报表应属的考核轮次
  --scheme         ${schemeOption.zh}；须与文件的相同，文件只写了代号时才需要

相符时退出码为 0，否则为 2。`,
    en: `scorebook verify FILE [--ledger FILE] [--office FILE] [--round ROUND] [--scheme ID|FILE]

  FILE             an office workbook: computed again and compared with its receipt, every difference is told
                   a form: its signature and its entry in the issue ledger, and every change outside the cells to fill in
                   (needs --ledger)
  --ledger FILE    the issue ledger
  --office FILE    the office workbook: code and name of the department in the ledger should be as they are there
  --round ROUND    the round that the form should be of
  --scheme         ${schemeOption.en}; must be the file's, needed only where that names an id alone

The exit code is 0 where all agrees, otherwise 2.`,
  },
  options: { ledger: "string", office: "string", round: "string", scheme: "string" },
  run: async (args, terminal) => {
    const { positionals, text } = args;
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0)
      throw new Failure({ zh: "应为：scorebook verify 文件", en: "Should be: scorebook verify FILE" });
    const given = givenScheme(args);
    const { book, identity, scheme } = await openWorkbookApart(path, terminal, given.known);
    chosenScheme(given, [{ path, scheme }]);
    if (identity.kind === "office") return verifyResult(path, scheme, book, terminal);
    const ledger = text("ledger");
    if (ledger === undefined)
      throw new Failure({
        zh: `${path}：填报表只能对照发放登记核验；请加 --ledger 文件`,
        en: `${path}: a form is verified against the issue ledger; add --ledger FILE`,
      });
    const registered = readLedger(ledger);
    const round = text("round");
    if (round !== undefined) refuseUnknownRound(registered, ledger, round);
    const check = await checkIssue(scheme, book, registered, round);
    if (check.kind === "refused") {
      terminal.err({
        zh: `${path}：${refusals[check.reason].zh}${check.detail && `（${proofDetail(check.detail).zh}）`}`,
        en: `${path}: ${refusals[check.reason].en}${check.detail && ` (${proofDetail(check.detail).en})`}`,
      });
      return exit.failed;
    }
    const { department, issueId, shortDigest } = check.entry;
    const office = text("office");
    if (office !== undefined) {
      const found = new DepartmentDirectory(readRecord(office, undefined, given.known).record.departments).identify(
        department,
      );
      if (found.kind !== "same") {
        terminal.err({
          zh: `${path}：单位与汇总簿 ${office} 不符：${identityWords({ department, found }).zh}`,
          en: `${path}: not the department of office workbook ${office}: ${identityWords({ department, found }).en}`,
        });
        return exit.failed;
      }
    }
    terminal.out({
      zh: `${path}：${department.code} ${department.name}，发放编号 ${issueId}，校验码 ${shortDigest}：${proofs[check.by].zh}`,
      en: `${path}: ${department.code} ${department.name}, issue number ${issueId}, check code ${shortDigest}: ${proofs[check.by].en}`,
    });
    if (!check.manifest) {
      terminal.err({
        zh: `${path}：模板或规则在发放后已变，不能重建当时的表，未逐格比对`,
        en: `${path}: template or rules have changed since the issue; the form cannot be built again and was not compared cell by cell`,
      });
      return exit.failed;
    }
    const { differences } = compareForm(issuedBook(check.manifest, shortDigest), book);
    for (const { zh, en } of differences.map(differenceSentence))
      terminal.err({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
    return differences.length > 0 ? exit.failed : exit.done;
  },
};

const proofs = {
  signature: { zh: "签名有效，与发放登记一致", en: "the signature is valid, it agrees with the issue ledger" },
  digest: { zh: "未签名，与发放登记一致", en: "not signed, it agrees with the issue ledger" },
  ledger: {
    zh: "文件中的凭证已丢失，只按封面的发放编号对上登记",
    en: "the proof in the file is lost, the ledger was found by the issue number on the cover alone",
  },
} as const;

const refusals: Readonly<Record<IssueRefusal, Words>> = {
  damagedProof: { zh: "发放凭证已损坏", en: "the proof of issue is damaged" },
  copiesDisagree: {
    zh: "发放凭证与封面或另一份凭证不一致",
    en: "the proof of issue does not agree with the cover or its other copy",
  },
  signatureWrong: { zh: "签名无效，发放内容被改动", en: "the signature is invalid: what was issued has been changed" },
  unknownKey: { zh: "签名的密钥不在发放登记中", en: "the key that signed it is not in the issue ledger" },
  noIdentity: { zh: "没有发放编号", en: "there is no issue number" },
  notInLedger: { zh: "发放登记中没有这个发放编号", en: "the issue ledger does not have this issue number" },
  notAsRegistered: { zh: "与发放登记不一致", en: "it does not agree with the issue ledger" },
  otherRound: { zh: "属于另一考核轮次", en: "it belongs to another round" },
};

async function verifyResult(path: string, scheme: Scheme, book: BookContents, terminal: Terminal): Promise<number> {
  const { record } = withWorkbookWords(path, () => readOffice(scheme, book));
  const verified = await awaitingWorkbookWords(path, () => verifyOffice(scheme, book, record, book));
  for (const figure of verified.figures)
    terminal.err({
      zh: `${path}：${figure.place} ${figureWords(figure).zh}`,
      en: `${path}: ${figure.place} ${figureWords(figure).en}`,
    });
  if (verified.kind === "broken") {
    terminal.err({ zh: `${path}：${verified.message.zh}`, en: `${path}: ${verified.message.en}` });
    return exit.failed;
  }
  if (verified.kind === "none") {
    terminal.err({
      zh: `${path}：没有结果回执，不能与汇总时比对`,
      en: `${path}: there is no receipt of results to compare with`,
    });
    return exit.failed;
  }
  for (const difference of verified.differences)
    terminal.err({ zh: `${path}：${receiptWords(difference).zh}`, en: `${path}: ${receiptWords(difference).en}` });
  if (verified.differences.length + verified.figures.length > 0) return exit.failed;
  terminal.out({
    zh: `${path}：与回执 ${verified.shortDigest} 相符（第 ${verified.receipts} 条，${record.departments.length} 个单位，汇入 ${verified.files} 个文件）`,
    en: `${path}: agrees with receipt ${verified.shortDigest} (number ${verified.receipts}, ${record.departments.length} departments, ${verified.files} files merged)`,
  });
  return exit.done;
}

import { isShipped } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { assessedYear } from "../../scheme/schemeWords.js";
import type { Words } from "../../words/words.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { IssueEntry, IssueLedger } from "./issueLedger.js";
import { ledgerOf } from "./issueRegisterSheet.js";
import { ruleHash } from "./ruleHash.js";

/** Why forms of a scheme cannot be issued in a round; null where they can. */
export async function issueObjection(scheme: Scheme, ledger: IssueLedger, round: string): Promise<Words | null> {
  const { title, definition } = scheme;
  if (definition.incomplete !== undefined)
    return {
      zh: `指标体系“${title}”不完整，可以试算，不能发放：${definition.incomplete}`,
      en: `the scheme “${title}” is incomplete: it can be tried and not issued: ${definition.incomplete}`,
    };
  const others = (await issuedOtherwise(scheme, ledger)).filter((entry) => entry.round === round || !isShipped(scheme));
  return others.length === 0 ? null : changedAfterIssue(scheme, others);
}

/** Why returned forms of a round cannot be taken under a scheme; null where they can. */
export async function collectObjection(scheme: Scheme, ledger: IssueLedger, round: string): Promise<Words | null> {
  // where the program itself has changed, each form says so
  if (isShipped(scheme)) return null;
  const others = (await issuedOtherwise(scheme, ledger)).filter((entry) => entry.round === round);
  return others.length === 0 ? null : changedAfterIssue(scheme, others);
}

/**
 * Why an office workbook is not scored: its own 发放登记 says that forms were issued with other contents of its scheme.
 * Null where it does not; a register that cannot be read is told where it is used.
 */
export async function scoringObjection(scheme: Scheme, book: BookContents): Promise<Words | null> {
  if (isShipped(scheme)) return null;
  try {
    const ledger = await ledgerOf(book);
    const others = ledger ? await issuedOtherwise(scheme, ledger) : [];
    return others.length === 0 ? null : changedAfterIssue(scheme, others);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** What was issued under the id of a scheme by other rules. */
async function issuedOtherwise(scheme: Scheme, { entries }: IssueLedger): Promise<readonly IssueEntry[]> {
  const hash = await ruleHash(scheme);
  return entries.filter((entry) => entry.schemeId === scheme.id && entry.ruleHash !== hash);
}

function changedAfterIssue({ id, title }: Scheme, others: readonly IssueEntry[]): Words {
  const rounds = [...new Set(others.map(({ round }) => `“${round}”`))].join("、");
  return {
    zh:
      `指标体系“${title}”（${id}）在发放后改动过：${rounds}已按改动前的内容发放 ${others.length} 份填报表，` +
      "这些表按改动后的内容不能收回、不能计分；请恢复发放时的内容，或给改动后的指标体系另取代号，作为另一套重新发放",
    en:
      `the scheme “${title}” (${id}) was changed after forms were issued: ${others.length} went out with other contents (${rounds}), ` +
      "and can be neither collected nor scored by the new ones; restore the contents as issued, or give the changed scheme an id of its own and issue it anew",
  };
}

/** What is said when the year of a round is not that of the scheme; null where both agree, or one of them names none. */
export function otherYearWords(scheme: Scheme, round: string): Words | null {
  const year = assessedYear(scheme);
  const said = assessedYear({ id: round, title: "" });
  if (year === null || said === null || year === said) return null;
  return {
    zh: `考核轮次“${round}”与指标体系的年度（${year}）不同：填报表的标题和日期期限是指标体系的，为“${scheme.title}”`,
    en: `the round “${round}” is not of the scheme's year (${year}): title and time limits of the forms are the scheme's, “${scheme.title}”`,
  };
}

import type { ReceiptDifference } from "../../evidence/receipt/receipt.js";
import { ledgerOf } from "../../evidence/issue/issueRegisterSheet.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { departmentsOf } from "./officeDepartments.js";
import { countedFiles } from "./mergeRun.js";

/**
 * Departments whose figures come from a form of somebody else: code and name in 发放登记 are not those in 单位, and no
 * officer said that they are the same. A department that has only another name now is no such: within one workbook the
 * code is the identity, and the receipt records the name.
 *
 * @throws WorkbookError when 发放登记 or 收报记录 is damaged
 */
export async function wrongOwners(book: BookContents): Promise<readonly ReceiptDifference[]> {
  const { files, decided } = countedFiles(book);
  const ledger = files.length > 0 ? await ledgerOf(book) : null;
  if (!ledger) return [];
  const here = departmentsOf(book);
  const issued = new Map(ledger.entries.map(({ issueId, department }) => [issueId, department]));
  return files.flatMap(({ department, file, issueId }): readonly ReceiptDifference[] => {
    const to = issued.get(issueId);
    if (!to) return [];
    const issuedTo = `${to.code} ${to.name}`;
    const found = here.identify(to);
    if ((found.kind === "same" || found.kind === "renamed") && found.is.code === department) return [];
    if (decided.some((each) => each.issuedTo === issuedTo && each.is === department)) return [];
    return [{ kind: "identity", department, name: here.ofCode(department)?.name ?? "", issuedTo, file }];
  });
}

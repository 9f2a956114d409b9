import type { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import { type DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { sameIdentity } from "../../departments/settleIdentities.js";
import { settleList, type SettledList } from "../../departments/settleList.js";
import { departmentsOfLineage, type LineageRow } from "./sheets/lineageSheet.js";

/**
 * A list with the codes of the files at hand, where 单位沿革 says what was decided when the year began: that a department
 * of the ledger goes on under another name is not asked again, and a code of years before is given to nobody.
 */
export function settledByLineage(
  list: readonly DepartmentIdentity[],
  isCoded: boolean,
  here: readonly DepartmentDirectory[],
  decisions: readonly IdentityDecision[],
  lineage: readonly LineageRow[],
): SettledList {
  const former = departmentsOfLineage(lineage);
  const settled = settleList(list, isCoded, here, decisions, former);
  const kept = settled.identities.open.flatMap((open) => decidedIn(lineage, open));
  return kept.length === 0 ? settled : settleList(list, isCoded, here, [...decisions, ...kept], former);
}

/** Both names stand in one row of it: as the list has the department, and as the other file knows its code. */
function decidedIn(lineage: readonly LineageRow[], { department, found }: OpenIdentity): readonly IdentityDecision[] {
  if (found.kind !== "renamed") return [];
  const row = lineage.find(
    ({ code, name, lastCode, lastName }) =>
      code === lastCode &&
      sameIdentity(found.is, { code: lastCode, name: lastName }) &&
      sameIdentity({ code: found.is.code, name: department.name }, { code, name }),
  );
  return row ? [{ ...department, is: row.code, reason: row.reason }] : [];
}

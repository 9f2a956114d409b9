import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { IdentityDecision } from "../../departments/identityDecision.js";
import { sameIdentity, settleIdentities, type SettledIdentities } from "../../departments/settleIdentities.js";
import { stateOf, type CheckedReturn, type RefusedBecause, type ReturnNote } from "../check/checkedReturn.js";
import type { OfficeReports } from "../merge/officeReports.js";

export interface PlacedReturns {
  readonly returns: readonly CheckedReturn[];
  readonly identities: Pick<SettledIdentities, "open" | "faults" | "decided">;
}

/**
 * Says of each return whose it is in the office workbook: from here on `department` is the one of 单位. The ledger's
 * code alone is never believed, for the lists from which the ledger and the office workbook were made may differ.
 * Several departments of the ledger may be one here, where the officer says so: their forms are then rivals.
 *
 * @param issued departments of the ledger: a decision about one of which no file came waits
 */
export function placeReturns(
  checked: readonly CheckedReturn[],
  office: Pick<OfficeReports, "directory" | "departments">,
  decisions: readonly IdentityDecision[],
  issued: readonly DepartmentIdentity[],
): PlacedReturns {
  // about a file of which nothing is taken there is nothing to ask
  const departments = checked.flatMap(({ department, state }) =>
    department && state !== "refused" ? [department] : [],
  );
  const settled = settleIdentities(departments, [office.directory], decisions, issued);
  const rows = new Set(office.departments);
  const { open, faults, decided } = settled;

  const placed = (each: CheckedReturn): CheckedReturn => {
    const { department } = each;
    if (department === null) return each;
    if (each.state === "refused") return refusedPlaced(each, department);
    const [is, decision] = [settled.isOf(department), settled.decisionOf(department)];
    const mine = open.find((one) => sameIdentity(one.department, department));
    if (mine) return refused({ ...each, department: null }, { code: "whoIsIt", open: mine });
    if (is && !rows.has(is.code))
      return refused({ ...each, department: is, isStranger: true }, { code: "notInOffice", found: named(is) });
    if (is)
      return decision ? identified({ ...each, department: is }, department, decision) : { ...each, department: is };
    if (decision) return refused({ ...each, department: null }, { code: "notOurs", decision });
    return refused({ ...each, isStranger: true }, { code: "notInOffice", found: named(department) });
  };
  const refusedPlaced = (each: CheckedReturn, department: DepartmentIdentity): CheckedReturn => {
    const found = office.directory.identify(department);
    return found.kind === "same" ? { ...each, department: found.is } : { ...each, isStranger: true };
  };
  return { returns: checked.map(placed), identities: { open, faults, decided } };
}

const named = ({ code, name }: DepartmentIdentity): string => `${code} ${name}`;

const refused = (each: CheckedReturn, because: RefusedBecause): CheckedReturn => ({
  ...each,
  state: "refused",
  refusals: [...each.refusals, because],
});

function identified(
  each: CheckedReturn,
  { code, name }: DepartmentIdentity,
  { is, reason }: IdentityDecision,
): CheckedReturn {
  const note: ReturnNote = {
    code: "identified",
    message: `发放登记中为 ${code}“${name}”，经办人认定为 ${is ?? ""}：${reason}`,
    english: `${code} “${name}” in the ledger; said to be ${is ?? ""}: ${reason}`,
  };
  const now = { ...each, notes: [...each.notes, note] };
  return { ...now, state: stateOf(now) };
}

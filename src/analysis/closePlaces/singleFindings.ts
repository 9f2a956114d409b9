import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import type { Scalar } from "../../formula/value.js";
import type { Item } from "../../scheme/scheme.js";
import { whatIf, type WhatIf } from "../effects/whatIf.js";

/** One finding of the ledger more or fewer. */
export interface SingleFinding {
  readonly item: Item;
  readonly change: 1 | -1;
  readonly valueOf: WhatIf;
}

/** What one finding more or fewer of each ledger item would do; items that the office set itself do not change with the ledger. */
export function singleFindings(
  assessment: Assessment,
  department: AssessedDepartment,
  reported: OfficeDepartment,
): readonly SingleFinding[] {
  return assessment.scheme.items.flatMap((item): readonly SingleFinding[] => {
    if (item.definition.by !== "ledger") return [];
    const keys = item.inputs.flatMap((input) => input.keys).filter((key) => reported.overrides.get(key) === undefined);
    return ([1, -1] as const).flatMap((change) => {
      const cells = changedBy(department, keys, change);
      return cells ? [{ item, change, valueOf: whatIf(assessment, department, cells) }] : [];
    });
  });
}

/** @returns null where there is nothing to add to, or no finding to take away */
function changedBy(
  department: AssessedDepartment,
  keys: readonly string[],
  change: 1 | -1,
): ReadonlyMap<string, Scalar> | null {
  const cells = new Map<string, Scalar>();
  for (const key of keys) {
    const count = department.valueOf(key);
    if (!(count instanceof Fraction)) return null;
    const changed = count.plus(Fraction.of(change));
    if (changed.compare(Fraction.zero) < 0) return null;
    cells.set(key, changed);
  }
  return cells.size > 0 ? cells : null;
}

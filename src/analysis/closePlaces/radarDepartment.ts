import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Scalar } from "../../formula/value.js";
import { numberOf, placeOf } from "../printedFigure.js";
import type { AssessedAlternative, FindingChange, RadarDepartment, ReadingChange } from "./tieRadar.js";
import type { SingleFinding } from "./singleFindings.js";

/** One that has a place, and so a total. */
export const radarDepartment = (assessment: Assessment, department: AssessedDepartment): RadarDepartment => ({
  code: department.answers.code,
  name: department.answers.name,
  total: printedTotal(assessment, department.valueOf),
  place: placeOf(department) ?? 0,
});

/** Findings of one department with the same effect are listed once. */
export function findingChanges<Then>(
  assessment: Assessment,
  department: AssessedDepartment,
  findings: readonly { readonly finding: SingleFinding; readonly then: Then }[],
  nameOf: (then: Then) => string,
): readonly { readonly change: FindingChange; readonly then: Then }[] {
  const told = new Map<string, { change: FindingChange; then: Then }>();
  for (const { finding, then } of findings) {
    const total = printedTotal(assessment, finding.valueOf);
    const key = [finding.change, total, nameOf(then)].join("|");
    const { code, name } = finding.item;
    const items = [...(told.get(key)?.change.items ?? []), { code, name }];
    told.set(key, { change: { department: department.answers.code, change: finding.change, total, items }, then });
  }
  return [...told.values()];
}

export const readingChange = ({ reading, parameter, value }: AssessedAlternative): ReadingChange => ({
  reading,
  parameter,
  value,
});

const printedTotal = ({ decimals }: Assessment, valueOf: (key: string) => Scalar): string =>
  numberOf(valueOf(keyOf.total))?.toFixed(decimals) ?? "";

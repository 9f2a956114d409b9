import { Fraction } from "../exact/fraction.js";
import { printedScore, type AssessedDepartment, type Assessment } from "../engine/assess/assess.js";
import { keyOf } from "../engine/model/keys.js";
import type { Scalar } from "../formula/value.js";

/** A figure of a department as it is printed; null where there is none. */
export const printedFigure = ({ decimals }: Assessment, department: AssessedDepartment, key: string): string | null =>
  printedScore(department.valueOf(key), decimals);

export const numberOf = (value: Scalar): Fraction | null => (value instanceof Fraction ? value : null);

/** The place of a department, from 1; null when it takes no part in the ranking. */
export const placeOf = (department: AssessedDepartment): number | null =>
  numberOf(department.valueOf(keyOf.place))?.toNumber() ?? null;

export const gradeOf = (department: AssessedDepartment): string => String(department.valueOf(keyOf.grade) ?? "");

/** The length of a bar, from 0 to 1: points above the full mark do not lengthen it. */
export function barRatio(score: Fraction | null, full: Fraction): number {
  if (score === null || full.equals(Fraction.zero)) return 0;
  return Math.min(1, Math.max(0, score.over(full).toNumber()));
}

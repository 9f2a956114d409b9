import type { AssessedDepartment, Assessment } from "../engine/assess/assess.js";
import { keyOf } from "../engine/model/keys.js";
import { bonusPoints, type Lost } from "../engine/explain/losses.js";
import { Fraction } from "../exact/fraction.js";
import { numberOf } from "./printedFigure.js";

/**
 * How the losses of items and the points between the total and its full mark hang together, all as printed, so that whoever
 * adds the lines up on paper arrives at the sum: `items` less `bonus` less `rounding` is `inAll`.
 */
export interface LossBalance {
  /** The full mark less the total. */
  readonly inAll: Fraction;
  /** The sum of what every item lost, each as it is printed. */
  readonly items: Fraction;
  /** What a bonus gave back. */
  readonly bonus: Fraction;
  /** What rounding gave back, or took: negative. */
  readonly rounding: Fraction;
}

/** As it is printed: the figure that readers add up. */
export const asPrinted = (points: Fraction, decimals: number): Fraction => Fraction.parse(points.toFixed(decimals));

/** @returns null for a department without a total */
export function lossBalance(
  assessment: Assessment,
  department: AssessedDepartment,
  all: readonly Lost[],
): LossBalance | null {
  const { decimals } = assessment;
  const total = numberOf(department.valueOf(keyOf.total));
  if (!total) return null;
  const inAll = asPrinted(assessment.scheme.full.minus(total), decimals);
  const items = all.reduce((sum, { ofTotal }) => sum.plus(asPrinted(ofTotal, decimals)), Fraction.zero);
  const bonus = asPrinted(bonusPoints(assessment, department), decimals);
  return { inAll, items, bonus, rounding: items.minus(bonus).minus(inAll) };
}

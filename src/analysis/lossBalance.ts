import type { AssessedDepartment, Assessment } from "../engine/assess/assess.js";
import { keyOf } from "../engine/model/keys.js";
import { lossAdjustments, type LossAdjustments } from "../engine/explain/lossAdjustments.js";
import type { Lost } from "../engine/explain/losses.js";
import { vetoEffect } from "../engine/model/totalParts.js";
import { Fraction } from "../exact/fraction.js";
import { numberOf } from "./printedFigure.js";

/** What gave points back beside the losses of items, or took some, in the order in which it is told. */
export const adjustmentKinds = ["bonus", "limits", "absent", "most", "veto", "rounding"] as const;

export type AdjustmentKind = (typeof adjustmentKinds)[number];

/**
 * How the losses of items and the points between the total and its full mark hang together, all as printed, so that whoever
 * adds the lines up on paper arrives at the sum: `items` less all adjustments is `inAll`. What took points is negative.
 */
export interface LossBalance extends Readonly<Record<AdjustmentKind, Fraction>> {
  /** The full mark less the total. */
  readonly inAll: Fraction;
  /** The sum of what every item lost, each as it is printed. */
  readonly items: Fraction;
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
  const told = Object.entries<Fraction>({ ...lossAdjustments(assessment, department) }).map(
    ([kind, points]) => [kind, asPrinted(points, decimals)] as const,
  );
  const rest = told.reduce((left, [, points]) => left.minus(points), items).minus(inAll);
  const isMark = vetoEffect(assessment.scheme).effect === "total" && department.valueOf(keyOf.vetoed) === true;
  // whatever the items come to, the veto alone makes the total
  const [veto, rounding] = isMark ? [rest, Fraction.zero] : [Fraction.zero, rest];
  return { inAll, items, ...(Object.fromEntries(told) as Record<keyof LossAdjustments, Fraction>), veto, rounding };
}

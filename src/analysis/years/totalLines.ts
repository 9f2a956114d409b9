import { Fraction } from "../../exact/fraction.js";
import type { Figures } from "../../exact/shapley.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { poolShares, sumOf } from "../../engine/explain/explainPool.js";
import type { Explained } from "../../engine/explain/explanation.js";
import { lossAdjustments } from "../../engine/explain/lossAdjustments.js";
import { lostPoints, weightOf } from "../../engine/explain/losses.js";
import { unvetoed } from "../../engine/explain/withoutVeto.js";
import { keyOf } from "../../engine/model/keys.js";
import { totalParts, vetoEffect } from "../../engine/model/totalParts.js";
import type { Item, Level, Section } from "../../scheme/scheme.js";
import { numberOf } from "../printedFigure.js";

/** What stands between the items' own scores and the total, in the order in which it is told. */
export const otherLines = ["rescaling", "limits", "veto", "rounding"] as const;

export type OtherLine = (typeof otherLines)[number];

/**
 * What the total is made of, in its own points: each item's own score, a group's together, at what a point of its section is
 * worth when everything applies; what more the others are worth where something does not apply (rescaling); what limits cut
 * off or hold (limits); what a veto takes (veto); and what rounding does. Together they are the total, exactly.
 *
 * @returns by the codes of items and groups, and the names of the other lines; null for a department without a total
 */
export function totalLines(assessment: Assessment, department: AssessedDepartment): Figures | null {
  const total = numberOf(department.valueOf(keyOf.total));
  if (!total) return null;
  const spared = sparedOf(assessment, department);
  const items = ownScores(spared);
  const own = sumOf([...items.values()]);
  const unvetoedTotal = numberOf(spared.department.valueOf(keyOf.total));
  // an answer that cannot be scored, which the veto hides: nothing but the veto makes the total
  if (!unvetoedTotal) return new Map([...items, ["veto", total.minus(own)]]);
  const limits = limitsOf(spared);
  const rounding = unvetoedTotal.minus(exactTotal(spared));
  return new Map<string, Fraction>([
    ...items,
    ["rescaling", unvetoedTotal.minus(own).minus(limits).minus(rounding)],
    ["limits", limits],
    ["veto", total.minus(unvetoedTotal)],
    ["rounding", rounding],
  ]);
}

/** The department as it would be if a veto took no points: what its items are worth is seen there. */
function sparedOf(assessment: Assessment, department: AssessedDepartment): Explained {
  const hasVeto = department.valueOf(keyOf.vetoed) === true && vetoEffect(assessment.scheme).effect !== "grade";
  if (!hasVeto) return { assessment, department };
  const spared = unvetoed(assessment);
  const found = spared.departments.find(({ answers }) => answers.code === department.answers.code);
  return { assessment: spared, department: found ?? department };
}

/** Every item and group at its own score; what is taken off counts below 0. */
function ownScores(explained: Explained): ReadonlyMap<string, Fraction> {
  const { assessment, department } = explained;
  return new Map(
    assessment.scheme.sections.flatMap((section) => {
      const weight = usualWeight(explained, section);
      return units(section).map(({ code, counts }) => {
        const points = (numberOf(department.valueOf(keyOf.score(code))) ?? Fraction.zero).times(weight);
        const isTaken = section.counts === "subtracted" ? counts !== "added" : counts === "subtracted";
        return [code, isTaken ? points.negated() : points] as const;
      });
    }),
  );
}

/** What has a score of its own: an item with points, or a group. */
export const units = (node: Section | Level): readonly (Item | Level)[] =>
  node.children.flatMap((child) => {
    if (child.kind === "level") return child.group ? [child] : units(child);
    return child.full === null ? [] : [child];
  });

/** What a point of a section is worth in the total when everything applies. */
function usualWeight(explained: Explained, section: Section): Fraction {
  if (section.counts !== "within" || section.full.equals(Fraction.zero)) return Fraction.one;
  const own = totalParts(explained.assessment.scheme).find(({ sections }) => sections.includes(section));
  if (!own) return Fraction.one;
  const worth = own.points.over(section.full);
  return own.kind === "pool" ? worth.times(poolShares(explained).get(section.code) ?? Fraction.zero) : worth;
}

/** The total that the lost points and what stands beside them come to before anything is rounded. */
function exactTotal(explained: Explained): Fraction {
  const { assessment, department } = explained;
  const lost = sumOf(lostPoints(assessment, department).map(({ ofTotal }) => ofTotal));
  const { bonus, limits, absent, most } = lossAdjustments(assessment, department);
  return sumOf([assessment.scheme.full, lost.negated(), bonus, limits, absent, most]);
}

/** What bonuses may not add, what subtractions may not take, what no section falls below, and what no total exceeds. */
function limitsOf(explained: Explained): Fraction {
  const { assessment, department } = explained;
  const { bonus, limits, most } = lossAdjustments(assessment, department);
  const scoreOf = (code: string) => numberOf(department.valueOf(keyOf.score(code))) ?? Fraction.zero;
  const claimed = assessment.scheme.sections.flatMap((section) => {
    if (section.counts === "added") return [scoreOf(section.code)];
    if (section.counts === "subtracted") return [];
    const onTop = section.children.filter(({ counts }) => counts === "added");
    return onTop.map(({ code }) => scoreOf(code).times(weightOf(explained, section)));
  });
  return sumOf([bonus, limits, most, sumOf(claimed).negated()]);
}

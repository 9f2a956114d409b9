import { Fraction } from "../../exact/fraction.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
import { scaleOfPart } from "../model/subtotal.js";
import { absentPoints, totalParts, type TotalPart } from "../model/totalParts.js";
import { explain } from "./explain.js";
import { isOnTop, sharesEqually } from "./explainMissing.js";
import { isLeftOut, poolShares, sumOf } from "./explainPool.js";
import { sectionTrouble } from "./explainStatus.js";
import { added } from "./explainSubtotal.js";
import type { Explained, Explanation } from "./explanation.js";

/** Points that a department did not get. */
export interface Loss {
  /** Code of the item or group; of the section where a veto took it whole. */
  readonly code: string;
  readonly name: string;
  /** Full mark less score, in the points of the item; of one that is taken off, its score. */
  readonly points: Fraction;
  /** The same in points of the final score: a section of the pool counts with its share only. */
  readonly ofTotal: Fraction;
  readonly explanation: Explanation;
}

/**
 * The largest losses of a department, by what they cost in the final score; equal ones in the order of
 * the document. Items that have no score (invalid, not applicable, left out) are no losses.
 *
 * @param most how many are wanted
 */
export const losses = (assessment: Assessment, department: AssessedDepartment, most: number): readonly Loss[] =>
  [...lostPoints(assessment, department)]
    .sort((a, b) => b.ofTotal.compare(a.ofTotal))
    .slice(0, most)
    .map((loss) => ({ ...loss, explanation: explain(assessment, department, loss.code) }));

export type Lost = Omit<Loss, "explanation">;

/** All losses of a department in the order of the document, for those who explain none of them. */
export function lostPoints(assessment: Assessment, department: AssessedDepartment): readonly Lost[] {
  const explained = { assessment, department };
  return assessment.scheme.sections.flatMap((section) => lostIn(explained, section, weightOf(explained, section)));
}

function lostIn(explained: Explained, node: Section | Level | Item, weight: Fraction): readonly Lost[] {
  const { department } = explained;
  if (node.counts === "added") return [];
  const isWhole = node.kind === "section" && sectionTrouble(explained, node)?.status === "vetoed";
  if (node.kind !== "item" && !isWhole && !(node.kind === "level" && node.group)) {
    const scaleOf = scalesIn(explained, node);
    return node.children.flatMap((child) =>
      // points that are taken off are not scaled with what is left to be scored
      lostIn(explained, child, child.counts === "subtracted" ? weight : weight.times(scaleOf(child))),
    );
  }
  const score = department.valueOf(keyOf.score(node.code));
  if (node.full === null || !(score instanceof Fraction)) return [];
  const points = node.counts === "subtracted" ? score : node.full.minus(score);
  if (points.compare(Fraction.zero) <= 0) return [];
  return [{ code: node.code, name: node.name, points, ofTotal: points.times(weight) }];
}

/** By how much a part counts more, because others do not apply (reading 6). */
function scalesIn(explained: Explained, node: Section | Level): (child: Level | Item) => Fraction {
  const { department } = explained;
  const parts = added(node).filter((part) => !isOnTop(part));
  const left = parts.filter(({ code }) => department.valueOf(keyOf.score(code)) !== "");
  if (left.length === parts.length || left.length === 0) return () => Fraction.one;
  const fulls = left.map(({ full }) => full);
  const isEqual = sharesEqually(explained);
  return ({ full }) => scaleOfPart(full ?? Fraction.zero, fulls, node.full, isEqual);
}

/** What a section lost, in its own points. */
export const lostWithin = (explained: Explained, section: Section): Fraction =>
  sumOf(lostIn(explained, section, Fraction.one).map(({ ofTotal }) => ofTotal));

/** What a point of a section is worth in the final score; of one that counts apart, a point. */
export function weightOf(explained: Explained, section: Section): Fraction {
  const { scheme } = explained.assessment;
  if (isLeftOut(explained, section)) return Fraction.zero;
  if (section.counts !== "within") return Fraction.one;
  const parts = totalParts(scheme);
  const isAbsent = ({ sections }: TotalPart) => sections.every((each) => isLeftOut(explained, each));
  const own = parts.find(({ sections }) => sections.includes(section));
  if (!own || section.full.equals(Fraction.zero)) return Fraction.one;
  const worth = pointsWorth(scheme, own, parts.filter(isAbsent), parts).over(section.full);
  if (own.kind !== "pool") return worth;
  const present = own.sections.filter((each) => !isLeftOut(explained, each));
  const shares = poolShares(explained);
  const shareOf = ({ code }: Section) => shares.get(code) ?? Fraction.zero;
  const whole = sumOf(present.map(shareOf));
  const share = whole.equals(Fraction.zero) ? Fraction.of(1, present.length) : shareOf(section).over(whole);
  return worth.times(share);
}

/** Points of the total that a part is worth, while others do not apply. */
function pointsWorth(
  scheme: Scheme,
  own: TotalPart,
  absent: readonly TotalPart[],
  parts: readonly TotalPart[],
): Fraction {
  const missing = sumOf(absent.map(({ points }) => points));
  switch (absentPoints(scheme)) {
    case "full":
    case "nothing":
      return own.points;
    case "inProportion":
      return own.points.times(scheme.full).over(scheme.full.minus(missing));
    case "equally": {
      const present = parts.filter((part) => !absent.includes(part) && !part.points.equals(Fraction.zero));
      return own.points.plus(missing.over(Fraction.of(present.length)));
    }
  }
}

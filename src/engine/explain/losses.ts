import { Fraction } from "../../exact/fraction.js";
import { isArray } from "../../formula/value.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "../assess/assess.js";
import { explain } from "./explain.js";
import { isExtra } from "./explainItem.js";
import type { Explained, Explanation } from "./explanation.js";
import { sectionOf, sectionTrouble } from "./explainStatus.js";
import { withPoints } from "./explainSubtotal.js";
import { keyOf } from "../model/keys.js";
import { poolShare } from "../model/poolShare.js";
import { schemeParameter } from "../model/schemeParameters.js";

/** Points that a department did not get. */
export interface Loss {
  /** Code of the item or group; of the section where a veto took it whole. */
  readonly code: string;
  readonly name: string;
  /** Full mark less score, in the points of the item. */
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

/**
 * What the bonus adds to the final score of a department. Where a section may not exceed its full mark (reading of
 * bonusOver100), a bonus gives back no more than was lost in it.
 */
export function bonusPoints(assessment: Assessment, department: AssessedDepartment): Fraction {
  const explained = { assessment, department };
  const isLimited = assessment.parameters.get("bonusOver100") !== true;
  return assessment.scheme.sections.reduce((sum, section) => {
    const trouble = sectionTrouble(explained, section)?.status;
    if (trouble === "vetoed" || trouble === "notApplicable") return sum;
    const given = section.children
      .filter((child) => isExtra(assessment.scheme, child))
      .map(({ code }) => department.valueOf(keyOf.score(code)));
    const bonus = given.reduce<Fraction>(
      (points, score) => (score instanceof Fraction ? points.plus(score) : points),
      Fraction.zero,
    );
    const lost = lostIn(explained, section, Fraction.one).reduce(
      (points, { ofTotal }) => points.plus(ofTotal),
      Fraction.zero,
    );
    const counted = isLimited && bonus.compare(lost) > 0 ? lost : bonus;
    return sum.plus(counted.times(weightOf(explained, section)));
  }, Fraction.zero);
}

function lostIn(explained: Explained, node: Section | Level | Item, weight: Fraction): readonly Lost[] {
  const { assessment, department } = explained;
  if (isExtra(assessment.scheme, node)) return [];
  const isWhole = node.kind === "section" && sectionTrouble(explained, node)?.status === "vetoed";
  if (node.kind !== "item" && !isWhole && !(node.kind === "level" && node.group)) {
    const below = weight.times(scaleOf(department, node));
    return node.children.flatMap((child) => lostIn(explained, child, below));
  }
  const score = department.valueOf(keyOf.score(node.code));
  if (node.full === null || !(score instanceof Fraction)) return [];
  const points = node.full.minus(score);
  if (points.compare(Fraction.zero) <= 0) return [];
  return [{ code: node.code, name: node.name, points, ofTotal: points.times(weight) }];
}

/** By how much the parts count more, because others of them do not apply (reading 6, rescale). */
function scaleOf(department: AssessedDepartment, node: Section | Level): Fraction {
  const parts = withPoints(node);
  const left = parts.filter(({ code }) => department.valueOf(keyOf.score(code)) !== "");
  if (left.length === parts.length || left.length === 0) return Fraction.one;
  return node.full.over(left.reduce((sum, { full }) => sum.plus(full), Fraction.zero));
}

/** What a point of a section is worth in the final score. */
function weightOf(explained: Explained, section: Section): Fraction {
  const { scheme } = explained.assessment;
  const { standing, pool } = scheme.final;
  const applies = (code: string) => sectionTrouble(explained, sectionOf(scheme, code))?.status !== "notApplicable";
  const present = pool?.parts.filter((part) => applies(part.section)) ?? [];
  if (standing.includes(section.code)) return pool && present.length === 0 ? scaledToFull(scheme) : Fraction.one;
  if (!pool || !present.some((part) => part.section === section.code)) return Fraction.zero;
  const worth = Fraction.parse(pool.points).over(section.full);
  if (present.length === 1) return worth;
  const share = explained.department.evaluate(schemeParameter(scheme, poolShare(scheme)));
  if (isArray(share) || !(share instanceof Fraction)) throw new TypeError("the share of the pool is not a number");
  return worth.times(section.code === pool.parts[0]?.section ? share : Fraction.one.minus(share));
}

function scaledToFull({ final, full, sections }: Scheme): Fraction {
  const standing = sections.filter(({ code }) => final.standing.includes(code));
  return full.over(standing.reduce((sum, each) => sum.plus(each.full), Fraction.zero));
}

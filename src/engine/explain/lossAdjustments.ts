import { Fraction } from "../../exact/fraction.js";
import type { Section } from "../../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "../assess/assess.js";
import { hasBase } from "../model/finalScore.js";
import { keyOf } from "../model/keys.js";
import { absentPoints, totalParts } from "../model/totalParts.js";
import { partsTold, totalSteps } from "./explainParts.js";
import { isLeftOut, sumOf } from "./explainPool.js";
import { sectionTrouble } from "./explainStatus.js";
import { added, withPoints } from "./explainSubtotal.js";
import type { Explained } from "./explanation.js";
import { lostWithin, weightOf } from "./losses.js";

/** What stands between the losses of items and the total beside rounding; what gave points back is above 0. */
export interface LossAdjustments {
  /** Bonuses within sections, and additions to the total. */
  readonly bonus: Fraction;
  /** What subtractions would have taken beyond their limit, or beyond what there was. */
  readonly limits: Fraction;
  /** Points of parts that do not apply and count for nothing. */
  readonly absent: Fraction;
  /** What lies above the limit of the total. */
  readonly most: Fraction;
}

export function lossAdjustments(assessment: Assessment, department: AssessedDepartment): LossAdjustments {
  const explained = { assessment, department };
  const { scheme } = assessment;
  const usual = scheme.sections.filter((section) => sectionTrouble(explained, section) === null);
  const within = (of: (section: Section) => Fraction) =>
    sumOf(usual.map((section) => of(section).times(weightOf(explained, section))));
  const absent = totalParts(scheme).filter(({ sections }) => sections.every((each) => isLeftOut(explained, each)));
  const isLost = absentPoints(scheme) === "nothing";
  const parts = hasBase(scheme) ? partsTold(explained) : null;
  const steps = parts && totalSteps(explained, parts.value);
  return {
    bonus: within((section) => bonusWithin(explained, section)).plus(
      sumOf(steps?.additions.map(({ points, counts }) => (counts ? points : Fraction.zero)) ?? []),
    ),
    limits: within((section) => floorOf(explained, section))
      .plus(sumOf(steps?.subtractions.map(({ score, points }) => score.minus(points)) ?? []))
      .plus(steps?.short ?? Fraction.zero),
    absent: isLost ? sumOf(absent.map(({ points }) => points)).negated() : Fraction.zero,
    most: steps?.above.negated() ?? Fraction.zero,
  };
}

const scoresOf = (explained: Explained, nodes: readonly { readonly code: string }[]): Fraction =>
  sumOf(
    nodes.flatMap(({ code }) => {
      const score = explained.department.valueOf(keyOf.score(code));
      return score instanceof Fraction ? [score] : [];
    }),
  );

/**
 * What the bonus adds to a section. Where a section may not exceed its full mark (reading of bonusOver100), a bonus gives
 * back no more than was lost in it.
 */
function bonusWithin(explained: Explained, section: Section): Fraction {
  if (section.counts !== "within") return Fraction.zero;
  const bonus = scoresOf(
    explained,
    section.children.filter(({ counts }) => counts === "added"),
  );
  if (explained.assessment.parameters.get("bonusOver100") !== false) return bonus;
  const lost = lostWithin(explained, section);
  return bonus.compare(lost) > 0 ? lost : bonus;
}

/** A section has nothing more to lose at 0. */
function floorOf(explained: Explained, section: Section): Fraction {
  if (section.counts !== "within" || withPoints(section).length === added(section).length) return Fraction.zero;
  const short = lostWithin(explained, section).minus(section.full).minus(bonusWithin(explained, section));
  return short.compare(Fraction.zero) > 0 ? short : Fraction.zero;
}

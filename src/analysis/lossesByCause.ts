import { Fraction } from "../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../engine/assess.js";
import { keyOf } from "../engine/keys.js";
import { losses } from "../engine/losses.js";
import type { Words } from "../rules/words.js";
import { lossCause, type LossCause } from "./lossCause.js";
import { numberOf } from "./printedFigure.js";
import { causeWords } from "./words.js";

/** Where the points between the total and 100 went. Points are decimal strings, as printed. */
export interface LossesByCause {
  /** 100 less the total; null without a total. */
  readonly inAll: string | null;
  /** The causes, the dearest first; equal ones in the order of the document. */
  readonly causes: readonly CauseOfLoss[];
  /**
   * What the causes explain beyond `inAll`: points that a bonus gave back, and what rounding moved;
   * negative where a total is missing more than was lost in items. Null without a total.
   */
  readonly givenBack: string | null;
}

export interface CauseOfLoss {
  readonly cause: LossCause;
  readonly title: Words;
  /** In points of the final score. */
  readonly ofTotal: string;
  /** Of all that was lost, 0 to 1. */
  readonly ratio: number;
  readonly losses: readonly PrintedLoss[];
}

export interface PrintedLoss {
  /** Of the item or group, or of the section that a veto took whole. */
  readonly code: string;
  readonly name: string;
  /** Full mark less score. */
  readonly points: string;
  /** The same in points of the final score. */
  readonly ofTotal: string;
  readonly sentence: string;
}

/** Groups all losses of a department by what took the points. */
export function lossesByCause(assessment: Assessment, department: AssessedDepartment): LossesByCause {
  const { decimals } = assessment;
  const all = losses(assessment, department, Infinity).map((loss) => ({ ...loss, cause: lossCause(assessment, department, loss.code) }));
  const sum = (some: readonly { readonly ofTotal: Fraction }[]) => some.reduce((so, { ofTotal }) => so.plus(ofTotal), Fraction.zero);
  const lost = sum(all);
  const total = numberOf(department.valueOf(keyOf.total));
  const inAll = total && Fraction.of(100).minus(total);
  return {
    inAll: inAll?.toFixed(decimals) ?? null,
    causes: [...new Set(all.map(({ cause }) => cause))]
      .map((cause) => ({ cause, those: all.filter((loss) => loss.cause === cause) }))
      .map(({ cause, those }) => ({ cause, those, ofTotal: sum(those) }))
      .sort((a, b) => b.ofTotal.compare(a.ofTotal))
      .map(({ cause, those, ofTotal }) => ({
        cause,
        title: causeWords[cause],
        ofTotal: ofTotal.toFixed(decimals),
        ratio: lost.equals(Fraction.zero) ? 0 : ofTotal.over(lost).toNumber(),
        losses: those.map((loss) => ({
          code: loss.code,
          name: loss.name,
          points: loss.points.toFixed(decimals),
          ofTotal: loss.ofTotal.toFixed(decimals),
          sentence: loss.explanation.sentence,
        })),
      })),
    givenBack: inAll === null ? null : lost.minus(inAll).toFixed(decimals),
  };
}

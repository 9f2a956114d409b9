import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { losses } from "../../engine/explain/losses.js";
import type { Words } from "../../words/words.js";
import { adjustmentKinds, asPrinted, lossBalance, type AdjustmentKind } from "../lossBalance.js";
import { lossCause, type LossCause } from "./lossCause.js";
import { adjustmentWords, causeWords } from "../words.js";

/** Where the points between the total and its full mark went. Points are decimal strings, as printed. */
export interface LossesByCause {
  /** The full mark less the total; null without a total. */
  readonly inAll: string | null;
  /** The causes, the dearest first; equal ones in the order of the document. */
  readonly causes: readonly CauseOfLoss[];
  /**
   * What gave points back, or took some beside the causes: the bonus first, rounding last; each only where it is not 0.
   * The causes less these are `inAll`, to the last printed decimal. Empty without a total.
   */
  readonly adjustments: readonly Adjustment[];
}

export interface Adjustment {
  readonly kind: AdjustmentKind;
  readonly title: Words;
  /** In points of the final score: "1.93" gave back, "-0.01" took. */
  readonly points: string;
}

export interface CauseOfLoss {
  readonly cause: LossCause;
  readonly title: Words;
  /** In points of the final score: the sum of its losses as they are printed. */
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
  readonly english: string;
}

/** Groups all losses of a department by what took the points. */
export function lossesByCause(assessment: Assessment, department: AssessedDepartment): LossesByCause {
  const { decimals } = assessment;
  const all = losses(assessment, department, Infinity).map((loss) => ({
    ...loss,
    cause: lossCause(assessment, department, loss.code),
  }));
  const sum = (some: readonly { readonly ofTotal: Fraction }[]) =>
    some.reduce((so, { ofTotal }) => so.plus(ofTotal), Fraction.zero);
  const lost = sum(all);
  const printed = (some: readonly { readonly ofTotal: Fraction }[]) =>
    some.reduce((so, { ofTotal }) => so.plus(asPrinted(ofTotal, decimals)), Fraction.zero);
  const balance = lossBalance(assessment, department, all);
  return {
    inAll: balance?.inAll.toFixed(decimals) ?? null,
    causes: [...new Set(all.map(({ cause }) => cause))]
      .map((cause) => ({ cause, those: all.filter((loss) => loss.cause === cause) }))
      .map(({ cause, those }) => ({ cause, those, ofTotal: sum(those) }))
      .sort((a, b) => b.ofTotal.compare(a.ofTotal))
      .map(({ cause, those, ofTotal }) => ({
        cause,
        title: causeWords[cause],
        ofTotal: printed(those).toFixed(decimals),
        ratio: lost.equals(Fraction.zero) ? 0 : ofTotal.over(lost).toNumber(),
        losses: those.map((loss) => ({
          code: loss.code,
          name: loss.name,
          points: loss.points.toFixed(decimals),
          ofTotal: loss.ofTotal.toFixed(decimals),
          sentence: loss.explanation.sentence,
          english: loss.explanation.english,
        })),
      })),
    adjustments: balance
      ? adjustmentKinds
          .filter((kind) => !balance[kind].equals(Fraction.zero))
          .map((kind) => ({ kind, title: adjustmentWords[kind], points: balance[kind].toFixed(decimals) }))
      : [],
  };
}

import { signed } from "../../analysis/years/printedChange.js";
import type { RuleTrial, TrialResult } from "../../analysis/years/ruleTrial.js";

/** Last year's answers under this year's scheme, as the page shows them. */
export interface TrialView {
  readonly rows: readonly TrialRow[];
  /** Items of this year's scheme that last year's answers do not answer: they are tried both ways. */
  readonly unanswered: readonly { readonly code: string; readonly name: string }[];
  /** Last year's that are not in this year's scheme, and count no more. */
  readonly gone: readonly { readonly code: string; readonly name: string }[];
}

export interface TrialRow {
  readonly code: string;
  readonly name: string;
  readonly before: TrialFigures;
  /** With all that nobody answered done in full, and with nothing of it. */
  readonly best: TrialFigures;
  readonly worst: TrialFigures;
  /** From last year's total to the better one, as printed; null where one of them is missing. */
  readonly change: string | null;
  /** Places up; negative down. */
  readonly placesUp: number | null;
}

export interface TrialFigures {
  readonly total: string | null;
  readonly place: number | null;
  readonly grade: string;
}

export function trialView({ departments, unanswered, correspondence, decimals }: RuleTrial): TrialView {
  const figures = ({ total, place, grade }: TrialResult): TrialFigures => ({
    total: total?.toFixed(decimals) ?? null,
    place,
    grade,
  });
  return {
    rows: departments.map(({ code, name, before, best, worst }) => ({
      code,
      name,
      before: figures(before),
      best: figures(best),
      worst: figures(worst),
      change: before.total && best.total ? signed(best.total.minus(before.total).toFixed(decimals)) : null,
      placesUp: before.place === null || best.place === null ? null : before.place - best.place,
    })),
    unanswered: unanswered.map(({ code, name }) => ({ code, name })),
    gone: correspondence.gone.map(({ code, name }) => ({ code, name })),
  };
}

import type { DepartmentAnswers } from "../../engine/answers/answers.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import { extremeAnswers } from "../dryRun/dryRun.js";
import { gradeOf, numberOf, placeOf } from "../printedFigure.js";
import type { Correspondence } from "./correspondence.js";
import { YearStates, type StateOfYears, type YearData, type YearState } from "./yearStates.js";

/** A department's result; null where it has none. */
export interface TrialResult {
  readonly total: Fraction | null;
  readonly place: number | null;
  readonly grade: string;
}

/** What a new scheme alone would have made of last year. */
export interface TrialChange {
  readonly code: string;
  readonly name: string;
  readonly before: TrialResult;
  /** With everything that is only in the new scheme done in full, and with nothing of it. */
  readonly best: TrialResult;
  readonly worst: TrialResult;
}

export interface RuleTrial {
  readonly correspondence: Correspondence;
  /** Items of the new scheme that last year's answers do not answer. */
  readonly unanswered: readonly Item[];
  /** In the order of last year's departments. */
  readonly departments: readonly TrialChange[];
  /** To which totals are printed. */
  readonly decimals: number;
}

/**
 * Last year's answers under a new scheme, before it is announced: items that correspond and ask for the same are answered as
 * they were; the others by the best answers, and once more by the worst, the same for everybody. Parameters that both
 * schemes have keep last year's values. So whatever changes is the change of rules alone.
 */
export function ruleTrial(before: YearData, scheme: Scheme): RuleTrial {
  const { departments } = before.answers;
  const own = statesWith(before, scheme, new Map());
  const { correspondence, unlike } = own;
  const answered = new Set(correspondence.pairs.flatMap((pair) => (unlike.includes(pair) ? [] : [pair.after])));
  const unanswered = scheme.items.filter((item) => !answered.has(item));
  const { best, worst } = extremeAnswers(scheme, new Set(unanswered));
  const [done, undone] = [statesWith(before, scheme, best), statesWith(before, scheme, worst)];
  return {
    correspondence,
    unanswered,
    departments: departments.map(({ code, name }) => ({
      code,
      name,
      before: resultOf(own.of(code, lastYear)),
      best: resultOf(done.of(code, underNewRules)),
      worst: resultOf(undone.of(code, underNewRules)),
    })),
    decimals: own.of(departments[0]?.code ?? "", lastYear).assessment.decimals,
  };
}

const lastYear: YearState = { own: "before", others: "before", field: "before", rules: "before", readings: "before" };
const underNewRules: YearState = { ...lastYear, rules: "after" };

/** Two years with the same departments, of which the second has answered nothing but what is new. */
function statesWith(before: YearData, scheme: Scheme, cells: DepartmentAnswers["cells"]): YearStates {
  const { departments } = before.answers;
  return new YearStates({
    before,
    after: {
      scheme,
      answers: {
        parameters: new Map(),
        departments: departments.map(({ code, name }) => ({
          code,
          name,
          sectionsNotApplicable: [],
          cells,
          malformed: new Map(),
        })),
      },
    },
    lastCodeOf: new Map(departments.map(({ code }) => [code, code])),
  });
}

const resultOf = ({ department }: StateOfYears): TrialResult => ({
  total: numberOf(department.valueOf(keyOf.total)),
  place: placeOf(department),
  grade: gradeOf(department),
});

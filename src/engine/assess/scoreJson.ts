import { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import { printedScore, type AssessedDepartment, type Assessment } from "./assess.js";
import { keyOf } from "../model/keys.js";
import type { Outcome } from "../model/outcome.js";
import { outcomeUnder, scored, statusKeyOf, type StatusOf } from "../answers/outcomeOf.js";
import { invalidAnswers, type Note } from "../answers/problems.js";

/** What `scorebook score --json` prints. Scores are decimal strings with `decimals` decimals, or null. */
export interface ScoreJson {
  readonly departments: readonly DepartmentJson[];
  /** Departments that are kept and not assessed: they have no figures, and no ranking counts them. */
  readonly leftOut: readonly LeftOutJson[];
  readonly notes: readonly Note[];
}

export interface LeftOutJson {
  readonly code: string;
  readonly name: string;
  /** Why; "" where no reason was given. */
  readonly because: string;
}

export interface DepartmentJson {
  readonly code: string;
  readonly name: string;
  readonly total: string | null;
  readonly place: number | null;
  readonly grade: string;
  readonly sections: Readonly<Record<string, string | null>>;
  /** The sections of the pool on their own, out of 100. */
  readonly pool: string | null;
  readonly items: Readonly<Record<string, { readonly outcome: Outcome; readonly score: string | null }>>;
}

export function scoreJson(assessment: Assessment, furtherNotes: readonly Note[] = []): ScoreJson {
  return {
    departments: assessment.departments.map((department) => departmentJson(assessment, department)),
    leftOut: assessment.leftOut.map(({ code, name, because }) => ({ code, name, because })),
    notes: [...invalidAnswers(assessment), ...furtherNotes],
  };
}

function departmentJson(assessment: Assessment, department: AssessedDepartment): DepartmentJson {
  const { scheme, decimals } = assessment;
  const printed = (key: string) => printedScore(department.valueOf(key), decimals);
  const place = department.valueOf(keyOf.place);
  return {
    code: department.answers.code,
    name: department.answers.name,
    total: printed(keyOf.total),
    place: place instanceof Fraction ? place.toNumber() : null,
    grade: String(department.valueOf(keyOf.grade) ?? ""),
    sections: Object.fromEntries(scheme.sections.map(({ code }) => [code, printed(keyOf.score(code))])),
    pool: printed(keyOf.pool),
    items: Object.fromEntries(
      columnsOf(scheme).map(({ code, status, outcome, score }) => [
        code,
        { outcome: outcomeUnder(status, department, outcome), score: printed(score) },
      ]),
    ),
  };
}

interface Column {
  readonly code: string;
  readonly status: StatusOf | null;
  readonly outcome: string;
  readonly score: string;
}
const kept = new WeakMap<Scheme, readonly Column[]>();
function columnsOf(scheme: Scheme): readonly Column[] {
  const known = kept.get(scheme);
  if (known) return known;
  const made = scored(scheme).map(({ code, section }) => ({
    code,
    status: statusKeyOf(scheme, section),
    outcome: keyOf.outcome(code),
    score: keyOf.score(code),
  }));
  kept.set(scheme, made);
  return made;
}

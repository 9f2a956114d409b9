import { Fraction } from "../exact/fraction.js";
import type { Item, Level, Scheme, Section } from "../scheme/scheme.js";
import { printedScore, type AssessedDepartment, type Assessment } from "./assess.js";
import { keyOf } from "./keys.js";
import { outcomeOfWord, outcomeWords, type Outcome } from "./outcome.js";
import { invalidAnswers, type Note } from "./problems.js";

/** What `scorebook score --json` prints. Scores are decimal strings with `decimals` decimals, or null. */
export interface ScoreJson {
  readonly departments: readonly DepartmentJson[];
  /** Departments that are kept and not assessed: they have no figures, and nobody is compared with them. */
  readonly leftOut: readonly LeftOutJson[];
  readonly notes: readonly Note[];
}

export interface LeftOutJson {
  readonly code: string;
  readonly name: string;
  /** Why; "" where nobody wrote it. */
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
        { outcome: judged(status === null ? null : department.valueOf(status), department, outcome), score: printed(score) },
      ]),
    ),
  };
}

/** Items and groups: all that has an outcome. */
export function scored(scheme: Scheme): readonly (Item | Level)[] {
  const within = (node: Section | Level | Item): readonly (Item | Level)[] => {
    if (node.kind === "item") return [node];
    const below = node.children.flatMap(within);
    return node.kind === "level" && node.group ? [node, ...below] : below;
  };
  return scheme.sections.flatMap(within);
}

/** The outcome of an item or group, its section considered. */
export function outcomeOf(scheme: Scheme, department: AssessedDepartment, code: string, section: string): Outcome {
  const status = scheme.sections.find((candidate) => candidate.code === section)?.hasStatus
    ? department.valueOf(keyOf.status(section))
    : null;
  if (status === outcomeWords.vetoed) return "vetoed";
  if (status === outcomeWords.notApplicable) return "notApplicable";
  return outcomeOfWord(department.valueOf(keyOf.outcome(code)));
}

interface Column { readonly code: string; readonly status: string | null; readonly outcome: string; readonly score: string }
const kept = new WeakMap<Scheme, readonly Column[]>();
function columnsOf(scheme: Scheme): readonly Column[] {
  const known = kept.get(scheme);
  if (known) return known;
  const made = scored(scheme).map(({ code, section }) => ({
    code,
    status: scheme.sections.find((candidate) => candidate.code === section)?.hasStatus ? keyOf.status(section) : null,
    outcome: keyOf.outcome(code),
    score: keyOf.score(code),
  }));
  kept.set(scheme, made);
  return made;
}
function judged(status: unknown, department: AssessedDepartment, outcome: string): Outcome {
  if (status === outcomeWords.vetoed) return "vetoed";
  if (status === outcomeWords.notApplicable) return "notApplicable";
  return outcomeOfWord(department.valueOf(outcome));
}

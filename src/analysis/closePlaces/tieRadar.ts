import { Fraction } from "../../exact/fraction.js";
import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Words } from "../../words/words.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { closeGrades } from "./closeGrades.js";
import { closePairs } from "./closePairs.js";
import { readingAlternatives, type ReadingAlternative } from "../effects/readingAlternatives.js";
import { singleFindings, type SingleFinding } from "./singleFindings.js";

/** Places and grades that hang on little. Scores are decimal strings, as printed. */
export interface TieRadar {
  /** The smallest step of a printed score, such as "0.01". */
  readonly step: string;
  /** Neighbours in the ranking whose order hangs on something, from the first place down. */
  readonly pairs: readonly ClosePair[];
  /** Departments whose grade does, in the order of their places. */
  readonly grades: readonly CloseGrade[];
  /** Unconfirmed readings with parameters that have no list of values to try. */
  readonly untried: readonly { readonly reading: number; readonly parameter: string }[];
}

export interface RadarDepartment {
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly place: number;
}

/** Two departments swap places; become tied; or are no longer tied. */
export type OrderEffect = "swapped" | "tied" | "separated";

export interface ClosePair {
  readonly upper: RadarDepartment;
  readonly lower: RadarDepartment;
  /** Total of the upper less that of the lower; null between one without and one with a veto. */
  readonly gap: string | null;
  /** They print the same total, and share a place. */
  readonly sameTotal: boolean;
  /** The gap is at most one step. */
  readonly withinStep: boolean;
  readonly rounding: readonly OrderHang<{ readonly kind: "unrounded" | "otherRounding" }>[];
  /** One finding of the ledger more or fewer would swap or tie them; none are listed for those that share a place. */
  readonly findings: readonly OrderHang<FindingChange>[];
  readonly readings: readonly OrderHang<ReadingChange>[];
}

export type OrderHang<What> = What & {
  readonly effect: OrderEffect;
  /** The code of who is placed first then; null when they share a place. */
  readonly better: string | null;
  readonly sentence: Words;
};

export interface FindingChange {
  readonly department: string;
  readonly change: 1 | -1;
  /** The department's total then. */
  readonly total: string;
  /** In any one of these the finding would have that effect; in the order of the document. */
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

export interface ReadingChange {
  readonly reading: number;
  readonly parameter: string;
  readonly value: ParameterValue;
}

export interface CloseGrade {
  readonly department: RadarDepartment;
  readonly grade: string;
  /** The nearest score from which a grade begins, and total less that score. */
  readonly boundary: { readonly from: string; readonly name: string; readonly gap: string };
  /** One step up reaches the boundary, or one step down falls below it. */
  readonly withinStep: boolean;
  readonly rounding: readonly GradeHang<{ readonly kind: "otherRounding" }>[];
  readonly findings: readonly GradeHang<FindingChange>[];
  readonly readings: readonly GradeHang<ReadingChange>[];
}

export type GradeHang<What> = What & {
  /** The grade then; "" for none. */
  readonly grade: string;
  readonly sentence: Words;
};

export interface RadarOptions {
  /** Called after each part; what it returns is awaited, so that a worker can listen in between. */
  readonly progress?: (done: number, of: number) => void | Promise<void>;
  readonly signal?: { readonly aborted: boolean };
}

/** Both departments are assessed under these. */
export interface Radar {
  readonly assessment: Assessment;
  /** Those with a place, in the order of their places. */
  readonly ranked: readonly AssessedDepartment[];
  readonly step: Fraction;
  readonly findingsOf: ReadonlyMap<AssessedDepartment, readonly SingleFinding[]>;
  readonly alternatives: readonly AssessedAlternative[];
  /** With the other way of rounding; null in a scheme that has only one. */
  readonly otherRounding: Counterpart | null;
  /** Where only the final score is rounded; null in a scheme without that. */
  readonly roundedAtTheEnd: Counterpart | null;
}

export interface AssessedAlternative extends ReadingAlternative {
  readonly then: Counterpart;
}

/** The same department in another assessment. */
export type Counterpart = (department: AssessedDepartment) => AssessedDepartment;

/**
 * Finds the places and grades that hang on little: on one step of the printed score, on the rounding, on one
 * finding of the ledger, on an unconfirmed reading. Every claim is a full assessment of the changed
 * record, or the part of one that the change concerns.
 *
 * @param assessment of the record
 * @returns null when it was aborted
 */
export async function tieRadar(
  assessment: Assessment,
  record: OfficeRecord,
  { progress, signal }: RadarOptions = {},
): Promise<TieRadar | null> {
  const { scheme } = assessment;
  const ranked = rankedDepartments(assessment);
  const { tried, untried } = readingAlternatives(scheme, record);
  const hasRounding = scheme.parameters.has("rounding");
  const steps = tried.length + (hasRounding ? 1 : 0) + ranked.length;
  let done = 0;
  const goesOn = async (): Promise<boolean> => {
    done += 1;
    await progress?.(done, steps);
    return signal?.aborted !== true;
  };

  const current = assessment.parameters.get("rounding");
  const other = hasRounding ? under(assessment, "rounding", current === "final" ? "items" : "final") : null;
  if (hasRounding && !(await goesOn())) return null;

  const alternatives: AssessedAlternative[] = [];
  for (const alternative of tried) {
    const isOther = alternative.parameter === "rounding" && other !== null;
    alternatives.push({
      ...alternative,
      then: isOther ? other : under(assessment, alternative.parameter, alternative.value),
    });
    if (!(await goesOn())) return null;
  }

  const reported = new Map(record.departments.map((department) => [department.code, department]));
  const findingsOf = new Map<AssessedDepartment, readonly SingleFinding[]>();
  for (const department of ranked) {
    const own = reported.get(department.answers.code);
    findingsOf.set(department, own ? singleFindings(assessment, department, own) : []);
    if (!(await goesOn())) return null;
  }

  const step = Fraction.of(1n, 10n ** BigInt(assessment.decimals));
  const radar: Radar = {
    assessment,
    ranked,
    step,
    findingsOf,
    alternatives,
    otherRounding: other,
    roundedAtTheEnd: current === "final" ? (department) => department : other,
  };
  return { step: step.toFixed(assessment.decimals), pairs: closePairs(radar), grades: closeGrades(radar), untried };
}

/** The departments under another value of a parameter, each beside what it is now. */
function under(assessment: Assessment, parameter: string, value: ParameterValue): Counterpart {
  const { scheme, departments } = assessment;
  const parameters = new Map([...assessment.parameters, [parameter, value]]);
  const then = assess(scheme, { parameters, departments: departments.map(({ answers }) => answers) }).departments;
  const counterparts = new Map(departments.map((department, at) => [department, then[at] ?? department]));
  return (department) => counterparts.get(department) ?? department;
}

function rankedDepartments({ departments }: Assessment): readonly AssessedDepartment[] {
  const placed = departments.flatMap((department) => {
    const place = department.valueOf(keyOf.place);
    return place instanceof Fraction ? [{ department, place }] : [];
  });
  return placed.sort((a, b) => a.place.compare(b.place)).map(({ department }) => department);
}

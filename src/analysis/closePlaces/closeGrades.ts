import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { numberOf } from "../printedFigure.js";
import { findingWords, gradeEffect, readingWords, roundingWords } from "./radarWords.js";
import { findingChanges, radarDepartment, readingChange } from "./radarDepartment.js";
import type { CloseGrade, Radar } from "./tieRadar.js";

/** What begins at the mark below which a department fails. */
const passing = "合格";

interface Boundary {
  readonly from: Fraction;
  readonly name: string;
}

/** The departments whose grade hangs on something; none where the scores are not graded. A veto decides a grade by itself. */
export function closeGrades(radar: Radar): readonly CloseGrade[] {
  const { scheme, parameters } = radar.assessment;
  const { failBelow } = scheme.final;
  const boundaries = [
    ...boundariesOf(parameters.get("grades")),
    ...(failBelow === undefined ? [] : [{ from: Fraction.parse(failBelow), name: passing }]),
  ];
  if (boundaries.length === 0) return [];
  return radar.ranked.flatMap((department) => {
    const total = numberOf(department.valueOf(keyOf.total));
    if (total === null || department.valueOf(keyOf.vetoed) === true) return [];
    const close = closeGrade(radar, department, total, nearest(boundaries, total));
    const hangs = [...close.rounding, ...close.findings, ...close.readings];
    return close.withinStep || hangs.length > 0 ? [close] : [];
  });
}

const boundariesOf = (grades: ParameterValue | undefined): readonly Boundary[] =>
  Array.isArray(grades)
    ? (grades as readonly (readonly [string, string])[]).map(([from, name]) => ({ from: Fraction.parse(from), name }))
    : [];

const distance = ({ from }: Boundary, total: Fraction): Fraction => {
  const difference = total.minus(from);
  return difference.compare(Fraction.zero) < 0 ? difference.negated() : difference;
};

const nearest = (boundaries: readonly Boundary[], total: Fraction): Boundary =>
  boundaries.reduce((best, boundary) =>
    distance(boundary, total).compare(distance(best, total)) < 0 ? boundary : best,
  );

const gradeIn = (valueOf: (key: string) => Scalar): string => String(valueOf(keyOf.grade) ?? "");

function closeGrade(
  { assessment, step, findingsOf, alternatives, otherRounding }: Radar,
  department: AssessedDepartment,
  total: Fraction,
  boundary: Boundary,
): CloseGrade {
  const { scheme, decimals } = assessment;
  const told = radarDepartment(assessment, department);
  const grade = gradeIn(department.valueOf);
  const gap = total.minus(boundary.from);
  const otherwise = otherRounding ? gradeIn(otherRounding(department).valueOf) : grade;
  const turning = (findingsOf.get(department) ?? [])
    .map((finding) => ({ finding, then: gradeIn(finding.valueOf) }))
    .filter(({ then }) => then !== grade);
  return {
    department: told,
    grade,
    boundary: { from: boundary.from.toString(), name: boundary.name, gap: gap.toFixed(decimals) },
    withinStep: gap.compare(step) < 0 && gap.plus(step).compare(Fraction.zero) >= 0,
    rounding:
      otherwise === grade
        ? []
        : [{ kind: "otherRounding", grade: otherwise, sentence: roundingWords.otherRounding(gradeEffect(otherwise)) }],
    findings: findingChanges(assessment, department, turning, (then) => then).map(({ change, then }) => ({
      ...change,
      grade: then,
      sentence: findingWords(told.name, change, gradeEffect(then)),
    })),
    readings: alternatives.flatMap((alternative) => {
      const then = gradeIn(alternative.then(department).valueOf);
      const meaning = scheme.parameters.get(alternative.parameter)?.meaning;
      if (then === grade || !meaning) return [];
      return [
        {
          ...readingChange(alternative),
          grade: then,
          sentence: readingWords(alternative.reading, meaning, alternative.label, gradeEffect(then)),
        },
      ];
    }),
  };
}

import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { vetoEffect } from "../../engine/model/totalParts.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import type { Scheme, Section } from "../../scheme/scheme.js";
import { barRatio, numberOf, printedFigure } from "../printedFigure.js";

/** One section of one department. */
export interface SectionStanding {
  readonly code: string;
  readonly name: string;
  /** As printed; null where there is none. */
  readonly score: string | null;
  readonly full: string;
  /** The length of its bar, 0 to 1. */
  readonly ratio: number;
  readonly state: "scored" | "vetoed" | "notApplicable" | "invalid";
}

/** The sections of a department in the order of the document. */
export const sectionStandings = (assessment: Assessment, department: AssessedDepartment): readonly SectionStanding[] =>
  assessment.scheme.sections.map((section) => ({
    code: section.code,
    name: section.name,
    score: printedFigure(assessment, department, keyOf.score(section.code)),
    full: section.full.toString(),
    ratio: barRatio(numberOf(department.valueOf(keyOf.score(section.code))), section.full),
    state: stateOf(assessment.scheme, department, section),
  }));

/** A section without a score that nothing vetoes or leaves out has an invalid answer below it. */
function stateOf(scheme: Scheme, department: AssessedDepartment, section: Section): SectionStanding["state"] {
  const status = section.hasStatus ? department.valueOf(keyOf.status(section.code)) : null;
  if (status === outcomeWords.vetoed && vetoEffect(scheme).effect === "section") return "vetoed";
  if (status === outcomeWords.notApplicable) return "notApplicable";
  return numberOf(department.valueOf(keyOf.score(section.code))) ? "scored" : "invalid";
}

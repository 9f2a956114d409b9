import type { AssessedDepartment } from "../../engine/assess.js";
import { keyOf } from "../../engine/keys.js";
import { outcomeWords } from "../../engine/outcome.js";
import { invalidAnswers } from "../../engine/problems.js";
import type { Item } from "../../scheme/scheme.js";
import type { FormState, OfficeState, OpenForm, OpenOffice } from "./openBook.js";

export function officeStateOf({ scheme, office, assessment }: OpenOffice): OfficeState {
  const wrong = office.notes.filter(({ remark }) => !remark);
  return {
    complete: assessment.departments.filter((department) => scheme.items.every((item) => isDone(department, item))).length,
    findings: office.record.ledger.length,
    wrongFindings: wrong.length,
    readings: scheme.readings.length,
    unconfirmed: scheme.readings.filter(({ number }) => !office.record.confirmedReadings.has(number)).length,
    notes: [...invalidAnswers(assessment), ...office.notes],
  };
}

const isDone = (department: AssessedDepartment, { code }: Item): boolean => {
  const outcome = department.valueOf(keyOf.outcome(code));
  return outcome !== outcomeWords.notFilled && outcome !== outcomeWords.invalid;
};

/** Of the items that the department itself fills in. */
export function formStateOf({ scheme, department }: OpenForm): FormState {
  const outcomes = scheme.items
    .filter(({ definition }) => definition.by === "department")
    .map(({ code }) => department.valueOf(keyOf.outcome(code)));
  const count = (word: string): number => outcomes.filter((outcome) => outcome === word).length;
  return { filled: count(outcomeWords.scored) + count(outcomeWords.vetoed), open: count(outcomeWords.notFilled), wrong: count(outcomeWords.invalid) };
}

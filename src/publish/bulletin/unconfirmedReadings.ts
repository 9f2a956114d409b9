import type { Assessment } from "../../engine/assess/assess.js";
import { explain } from "../../engine/explain/explain.js";
import { scored } from "../../engine/answers/outcomeOf.js";
import type { Reading } from "../../scheme/definition.js";

/** The unconfirmed readings on which the score or place of a department rests, ascending. */
export function unconfirmedReadings(
  assessment: Assessment,
  code: string,
  confirmed: ReadonlySet<number>,
): readonly Reading[] {
  const department = assessment.departments.find(({ answers }) => answers.code === code);
  if (!department) throw new RangeError(`the assessment has no department ${code}`);
  const { scheme } = assessment;
  const codes = [
    ...scored(scheme).map((node) => node.code),
    ...scheme.sections.map((section) => section.code),
    "total",
    "place",
  ];
  const numbers = new Set(codes.flatMap((each) => explain(assessment, department, each).readings));
  return scheme.readings.filter(({ number }) => numbers.has(number) && !confirmed.has(number));
}

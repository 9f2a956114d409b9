import { assess, type AssessedDepartment, type Assessment } from "../../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { answersOf, type OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import { secondScheme } from "../../scheme/support/secondScheme.js";

export const scheme = buildScheme(scheme2020);
export const county = buildScheme(secondScheme);

export const assessRecord = (record: OfficeRecord, of = scheme): Assessment => assess(of, answersOf(of, record));

/** The sample of 60 departments. */
export const sample = sampleRecord(scheme, { departments: 60, seed: 7 });
export const sampleAssessment = assessRecord(sample);

export interface Told {
  readonly code: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly sectionsNotApplicable?: readonly string[];
}

/** Departments by their answers alone; what is not said is not filled in. */
export const assessed = (departments: readonly Told[], parameters: object = {}, of = scheme): Assessment =>
  assess(
    of,
    readAnswersFile(of, {
      scheme: of.id,
      parameters,
      departments: departments.map((department) => ({ name: `示例${department.code}`, answers: {}, ...department })),
    }),
  );

export function departmentOf(assessment: Assessment, code: string): AssessedDepartment {
  const found = assessment.departments.find(({ answers }) => answers.code === code);
  if (!found) throw new Error(`no department ${code}`);
  return found;
}

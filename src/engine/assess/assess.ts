import { noResults, type Results } from "../../columns/results.js";
import { Fraction } from "../../exact/fraction.js";
import { compile } from "../../formula/evaluate.js";
import type { Expr } from "../../formula/expr.js";
import type { Scalar, Value } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { tableOf, type AnswerTable } from "../answers/answerTable.js";
import type { Answers, DepartmentAnswers } from "../answers/answers.js";
import type { LeftOutDepartment } from "../answers/leftOut.js";
import type { Model } from "../model/model.js";
import { decimalsOf, modelCells, modelOf } from "../model/modelLeaves.js";
import { partPrograms } from "../model/modelParts.js";

/** An assessment that has been computed: every figure of every department, with what it rests on. */
export interface Assessment {
  readonly scheme: Scheme;
  readonly model: Model;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Decimals that are printed. */
  readonly decimals: number;
  readonly departments: readonly AssessedDepartment[];
  /** Those that are kept and not assessed, in their order. */
  readonly leftOut: readonly LeftOutDepartment[];
}

export interface AssessedDepartment {
  readonly answers: DepartmentAnswers;
  /** The cell of this department; a blank one is null. */
  readonly valueOf: (key: string) => Scalar;
  /** Any expression of the model, as it is for this department. */
  readonly evaluate: (expr: Expr) => Value;
}

/** The columns that an assessment rests on; what `reassess` starts from. */
export interface AssessedColumns {
  readonly table: AnswerTable;
  readonly results: Results;
}

const columnsOfAssessments = new WeakMap<Assessment, AssessedColumns>();

/** @throws TypeError for an assessment that was not made here: a programmer's mistake */
export function columnsOf(assessment: Assessment): AssessedColumns {
  const found = columnsOfAssessments.get(assessment);
  if (!found) throw new TypeError("this assessment has no columns");
  return found;
}

/**
 * Computes every figure of all departments, exactly.
 *
 * The cells of the model are computed in columns, so that a cell may compare a department with all others in any cell
 * before it. Values are made of the columns when they are asked for.
 */
export function assess(scheme: Scheme, answers: Answers): Assessment {
  const table = tableOf(scheme, answers);
  const results = noResults();
  const cells = modelCells(scheme, answers.parameters, table, results);
  for (const part of partPrograms(scheme, answers.parameters, results)) part.execute(cells);
  return assessmentOf(scheme, answers, { table, results });
}

/** The assessment that columns say. @param exact what the columns do not say themselves */
export function assessmentOf(
  scheme: Scheme,
  answers: Answers,
  columns: AssessedColumns,
  exact = modelCells(scheme, answers.parameters, columns.table, columns.results),
): Assessment {
  const model = modelOf(scheme);
  const assessment: Assessment = {
    scheme,
    model,
    parameters: answers.parameters,
    decimals: decimalsOf(answers.parameters),
    leftOut: answers.leftOut ?? [],
    departments: answers.departments.map((department, row) => ({
      answers: department,
      valueOf: (key) => exact.valueOf(key, row),
      evaluate: (expr) => compile(expr)(exact.resolver(row)),
    })),
  };
  columnsOfAssessments.set(assessment, columns);
  return assessment;
}

/** A printed figure as a decimal string, or null where there is none. */
export const printedScore = (value: Scalar, decimals: number): string | null =>
  value instanceof Fraction ? value.toFixed(decimals) : null;

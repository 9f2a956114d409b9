import { noResults } from "../../columns/results.js";
import type { DepartmentAnswers } from "../answers/answers.js";
import { modelCells } from "../model/modelLeaves.js";
import { partPrograms } from "../model/modelParts.js";
import { assessmentOf, columnsOf, type Assessment } from "./assess.js";

/**
 * The same assessment with other answers of one department. As assessing all anew, which it is; only the answers of the
 * others are not taken apart once more.
 *
 * @throws RangeError for a department that the assessment does not have
 */
export function assessWithRow(before: Assessment, answers: DepartmentAnswers): Assessment {
  const { scheme, parameters, leftOut } = before;
  const row = before.departments.findIndex((department) => department.answers.code === answers.code);
  if (row < 0) throw new RangeError(`there is no department ${answers.code}`);
  const { table: all } = columnsOf(before);
  const table = all.copyOf(new Set(all.columns.keys()));
  for (const key of table.columns.keys()) table.set(row, key, null);
  for (const [key, value] of answers.cells) table.set(row, key, value);
  table.setNotApplicable(row, answers.sectionsNotApplicable);
  const results = noResults();
  const cells = modelCells(scheme, parameters, table, results);
  for (const part of partPrograms(scheme, parameters, results)) part.execute(cells);
  const departments = before.departments.map((department, at) => (at === row ? answers : department.answers));
  return assessmentOf(scheme, { parameters, departments, leftOut }, { table, results });
}

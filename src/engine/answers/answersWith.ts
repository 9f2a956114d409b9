import type { Answers, DepartmentAnswers } from "./answers.js";
import type { Assessment } from "../assess/assess.js";
import type { Change } from "../assess/reassess.js";

/** The answers of an assessment after changes. What was malformed in a changed item no longer is. */
export function answersWith(
  { scheme, parameters, departments, leftOut }: Assessment,
  changes: readonly Change[],
): Answers {
  const list: DepartmentAnswers[] = departments.map(({ answers }) => answers);
  for (const { department, key, value } of changes) {
    const before = list[department];
    if (!before) continue;
    const cells = new Map(before.cells);
    if (value === null) cells.delete(key);
    else cells.set(key, value);
    const item = scheme.items.find(({ inputs }) => inputs.some(({ keys }) => keys.includes(key)));
    const malformed = new Map([...before.malformed].filter(([code]) => code !== item?.code));
    list[department] = { ...before, cells, malformed };
  }
  return { parameters, departments: list, leftOut };
}

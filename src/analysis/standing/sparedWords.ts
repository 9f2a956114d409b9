import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { withoutVetoTold } from "../../engine/explain/withoutVeto.js";
import type { Words } from "../../words/words.js";

/** What vetoes cost a department: "政府网站：不否决时为 88.20 分", the total last. Empty where none takes points. */
export function sparedWords(assessment: Assessment, department: AssessedDepartment): readonly Words[] {
  const { sections } = assessment.scheme;
  return [...sections.map(({ code, name }) => ({ code, name })), { code: "total", name: "总分" }].flatMap(
    ({ code, name }) => {
      const told = withoutVetoTold({ assessment, department }, code);
      return told === null ? [] : [{ zh: `${name}：${told.zh}`, en: `${name}: ${told.en}` }];
    },
  );
}

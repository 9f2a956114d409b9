import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { withoutVetoTold } from "../../engine/explain/withoutVeto.js";
import { sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";

/** What vetoes cost a department: "政府网站：不否决时为 88.20 分", the total last. Empty where none takes points. */
export function sparedWords(assessment: Assessment, department: AssessedDepartment): readonly Words[] {
  const { sections } = assessment.scheme;
  const all = [
    ...sections.map(({ code, name }) => ({ code, name: sameWords(name) })),
    { code: "total", name: { zh: "总分", en: "Total" } },
  ];
  return all.flatMap(({ code, name }) => {
    const told = withoutVetoTold({ assessment, department }, code);
    return told === null ? [] : [{ zh: `${name.zh}：${told.zh}`, en: `${name.en}: ${told.en}` }];
  });
}

import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { writePaper } from "../../word/writePaper.js";
import { departmentFileNames } from "../fileNames.js";
import type { IssuedFile } from "../forms/issueForms.js";
import { cardPaper } from "./cardPaper.js";

/**
 * The cards of some departments as papers, one after the other, each with a name of its own for its file.
 *
 * @param codes all departments where absent
 */
export async function* cardPapers(
  assessment: Assessment,
  confirmed: ReadonlySet<number>,
  codes?: readonly string[],
  lastYear?: LastYearResults,
  found?: Certainty,
): AsyncGenerator<IssuedFile, void, void> {
  const all = assessment.departments.map(({ answers: { code, name } }) => ({ code, name }));
  const names = departmentFileNames("考核成绩单", all, ".docx");
  for (const [at, { code, name }] of all.entries()) {
    if (codes && !codes.includes(code)) continue;
    const bytes = await writePaper(cardPaper(assessment, code, confirmed, lastYear, found));
    yield { code, name, fileName: names[at] ?? "", bytes };
  }
}

import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { cardDraft } from "./cardDraft.js";
import { departmentFileNames } from "../fileNames.js";
import type { IssuedFile } from "../forms/issueForms.js";

/**
 * The card of one department as a workbook: a page with total, place, grade, scores against mean and best, and a
 * chart; then what was lost and why. The same assessment gives the same bytes.
 *
 * @param confirmed numbers of the readings that somebody confirmed
 * @param lastYear to stand beside this year's, where it is known
 * @param found how sure the places are, for a line about it
 * @throws RangeError for a department that the assessment does not have
 */
export const reportCard = (
  assessment: Assessment,
  code: string,
  confirmed: ReadonlySet<number>,
  lastYear?: LastYearResults,
  found?: Certainty,
): Promise<Uint8Array> => writeWorkbook(cardDraft(assessment, code, confirmed, lastYear, found));

/**
 * The cards of some departments, one after the other, each with a name of its own for its file.
 *
 * @param codes all departments where absent
 */
export async function* reportCards(
  assessment: Assessment,
  confirmed: ReadonlySet<number>,
  codes?: readonly string[],
  lastYear?: LastYearResults,
  found?: Certainty,
): AsyncGenerator<IssuedFile, void, void> {
  const all = assessment.departments.map(({ answers: { code, name } }) => ({ code, name }));
  const names = departmentFileNames("考核成绩单", all);
  for (const [at, { code, name }] of all.entries()) {
    if (codes && !codes.includes(code)) continue;
    const bytes = await reportCard(assessment, code, confirmed, lastYear, found);
    yield { code, name, fileName: names[at] ?? "", bytes };
  }
}

import { departmentCard } from "../../analysis/standing/departmentCard.js";
import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { cardChange } from "./cardChange.js";
import { cardLastYear } from "./cardLastYear.js";
import { cardLost } from "./cardLost.js";
import { cardSummary, type SummaryCard } from "./cardSummary.js";
import { cardRange } from "./cardRange.js";
import { unconfirmedReadings } from "../bulletin/unconfirmedReadings.js";

/** All about one department, in whichever form it is given out. @throws RangeError for one that is not assessed */
export function cardWithLastYear(assessment: Assessment, code: string, results?: LastYearResults): SummaryCard {
  const own = departmentCard(assessment, code);
  const lastYear = results && cardLastYear(results, own);
  return { ...own, ...(lastYear && { lastYear }) };
}

/**
 * The card (成绩单) of one department: values only, and of others no more than means and bests.
 *
 * @param results of last year, to stand beside this year's
 * @param found how sure the places are, for a line about it
 */
export function cardDraft(
  assessment: Assessment,
  code: string,
  confirmed: ReadonlySet<number>,
  results?: LastYearResults,
  found?: Certainty,
): BookDraft {
  const card = cardWithLastYear(assessment, code, results);
  const change = results?.changes?.get(code);
  const open = unconfirmedReadings(assessment, code, confirmed);
  return {
    properties: { title: `${card.name}考核成绩单`, creator: "考核簿 Scorebook" },
    customProperties: {
      "scorebook.template": `scorebook.card.${assessment.scheme.id}`,
      "scorebook.version": templateVersion,
      "scorebook.department": card.code,
    },
    names: [],
    sheets: [
      cardSummary(assessment, card, open, cardRange(code, found)),
      cardLost(assessment, card, open),
      ...(change ? [cardChange(change)] : []),
    ],
  };
}

import { buildScheme } from "../../scheme/buildScheme.js";
import type { SchemeDefinition } from "../../scheme/definition.js";
import { problemAt } from "../../scheme/check/problem.js";
import { fault } from "../../scheme/fault.js";
import { ruleText } from "../../scheme/ruleText.js";
import { SchemeError } from "../../scheme/schemeError.js";
import type { Words } from "../../words/words.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { DraftError } from "../../xlsx/write/fault.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { contentsOfDraft } from "./contentsOfDraft.js";
import { firstDifference } from "./firstDifference.js";
import { definitionIn } from "./readSchemeBook.js";
import { BookFigures } from "./write/figures.js";
import { guideSheet } from "./write/guideSheet.js";
import { Layout, tableSpecs } from "./tables/layout.js";
import { listsSheet } from "./write/lists.js";
import { tableIds, type TableId, type Tables } from "./tables/schemeSheets.js";
import { tableSheet, type Sentences } from "./write/tableSheet.js";

/** What a definition writes into the sheets. */
export const tablesOf = (definition: SchemeDefinition): Tables =>
  Object.fromEntries(tableIds.map((id) => [id, tableSpecs[id].rows(definition)])) as Record<
    TableId,
    ReturnType<(typeof tableSpecs)[TableId]["rows"]>
  >;

/** The 指标体系工作簿 of a scheme, finished or not, for people to read and change. */
export function schemeBookDraft(definition: SchemeDefinition): BookDraft {
  const tables = tablesOf(definition);
  const layout = new Layout(tables);
  const figures = new BookFigures(tables);
  const sentences = sentencesOf(definition);
  return {
    properties: { title: `${definition.title}（指标体系）`, creator: "考核簿 Scorebook" },
    customProperties: { "scorebook.template": "scorebook.schemeBook.1" },
    names: [],
    sheets: [
      guideSheet(definition, layout, figures),
      ...tableIds.map((table) => tableSheet({ table, rows: tables[table], layout, figures, sentences })),
      listsSheet(layout, tables),
    ],
  };
}

/**
 * The bytes of that workbook. The same definition gives the same bytes.
 *
 * @throws SchemeError when the sheets have no place for something that the definition says, such as an item whose code
 * belongs to no section: nothing is left out without a word
 */
export async function buildSchemeBook(definition: SchemeDefinition): Promise<Uint8Array> {
  const draft = schemeBookDraft(definition);
  const lost = firstDifference(definition, definitionIn(contentsOfDraft(draft)));
  if (lost) {
    const place = lost.join(".");
    const message = fault("在工作簿中没有写处，或写了读不回来；请先改正");
    throw new SchemeError(definition.id, [problemAt(place, message, lost)]);
  }
  try {
    return await writeWorkbook(draft);
  } catch (error) {
    // a text that no cell can hold
    if (error instanceof DraftError) throw new SchemeError(definition.id, [problemAt("工作簿", noRoom(error), [])]);
    throw error;
  }
}

const noRoom = ({ message, fault: { code, sheet = "", cell = "" } }: DraftError): Words => ({
  zh: message,
  en: `no cell can hold what would stand at ${sheet}!${cell} (${code})`,
});

/** How each item is scored, in words; nothing for a scheme that cannot be used yet. */
function sentencesOf(definition: SchemeDefinition): Sentences {
  try {
    const scheme = buildScheme(definition);
    return new Map(scheme.items.map((item) => [item.code, ruleText(scheme, item)]));
  } catch (error) {
    if (error instanceof SchemeError) return new Map();
    throw error;
  }
}

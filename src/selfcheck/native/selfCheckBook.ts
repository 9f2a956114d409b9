import { functionScheme } from "../../functions/register.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { checkRows, checkSheet } from "./checkSheet.js";
import { dataNames, dataSheet, type DateSystem } from "./dataSheet.js";
import { ruleSheet } from "./ruleSheet.js";
import { verdictSheet } from "./verdictSheet.js";

/**
 * The workbook that checks the program it is opened in by formulas alone. The same version gives the same bytes.
 *
 * @param system in which it counts days: a program may do well in one and not in the other
 */
export const selfCheckBook = (system: DateSystem): Promise<Uint8Array> => writeWorkbook(selfCheckDraft(system));

export function selfCheckDraft(system: DateSystem): BookDraft {
  const { sheet: rules, checks } = ruleSheet(functionScheme, system);
  const { always, tables } = checkRows(system, checks);
  return {
    ...(system === 1904 && { date1904: true }),
    properties: { title: "考核簿自检", creator: "考核簿 Scorebook" },
    customProperties: { "scorebook.template": "scorebook.selfcheck" },
    names: dataNames(),
    sheets: [verdictSheet(always, tables, system), checkSheet([...always, ...tables]), rules, dataSheet(system)],
  };
}

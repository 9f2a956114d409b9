import { modelOf } from "../../engine/model/modelLeaves.js";
import type { Confirmation, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { BookBuilder } from "../bookBuilder.js";
import { carryScheme } from "../carry/carryScheme.js";
import { officeSheets, templateVersion } from "../sheetNames.js";
import type { OfficeContent } from "./sheets/content.js";
import { departmentsSheet } from "./sheets/departments.js";
import { effectiveSheet } from "./sheets/effective.js";
import { homeSheet, ledgerFaults } from "./sheets/home.js";
import { overridesSheet, ratingsSheet, reportedSheet } from "./sheets/inputSheets.js";
import { ledgerSheet } from "./sheets/ledger.js";
import { itemList } from "./sheets/lists.js";
import { listSheet, type ListSheet } from "./sheets/listSheet.js";
import { readingsSheet } from "../parameters/readingsSheet.js";
import { overviewSheet } from "./sheets/overview/overviewSheet.js";
import { rankingSheet } from "./sheets/ranking.js";
import { reasonsSheet } from "./sheets/reasons.js";
import { schemeSheet } from "./sheets/schemeSheet.js";
import { scoreSheets } from "./sheets/scores.js";

export interface BuildOptions {
  readonly mode: FormulaMode;
}

export interface OfficeOptions extends BuildOptions {
  /** What is kept beside the record: the ledger of issues, receipts. */
  readonly lists?: readonly ListSheet[];
}

/**
 * The office workbook (汇总簿) of a record: inputs, ledger, ratings, and every score as a formula over them.
 * The same record gives the same bytes.
 */
export const buildOffice = async (
  scheme: Scheme,
  record: OfficeRecord,
  { mode, lists }: OfficeOptions,
): Promise<Uint8Array> => writeWorkbook(officeDraft(scheme, record, mode, lists));

export const officeDraft = (
  scheme: Scheme,
  record: OfficeRecord,
  mode: FormulaMode,
  lists: readonly ListSheet[] = [],
): BookDraft => officeDrafts(scheme, record, lists)(mode);

/** The same workbook in each mode: it is built and calculated once, and spelled as often as it is asked for. */
export function officeDrafts(
  scheme: Scheme,
  record: OfficeRecord,
  lists: readonly ListSheet[] = [],
): (mode: FormulaMode) => BookDraft {
  const book = new BookBuilder(`${scheme.title}汇总簿`);
  // tabs stand in this order, whatever needs which
  const isThere = (name: string): boolean => record.template === undefined || name !== officeSheets.overview;
  for (const name of Object.values(officeSheets).filter(isThere)) book.sheet(name);
  const content: OfficeContent = {
    book,
    scheme,
    model: modelOf(scheme),
    record,
    columns: new Map(),
    parameters: readingsSheet({
      book,
      scheme,
      parameters: record.parameters,
      confirmed: record.confirmedReadings,
      ...(record.template === undefined && { confirmations: record.confirmations ?? new Map<number, Confirmation>() }),
      kind: "office",
      sheet: officeSheets.readings,
      lists: officeSheets.lists,
      editable: true,
    }),
  };
  const departments = departmentsSheet(content);
  const reported = reportedSheet(content);
  const overrides = overridesSheet(content);
  const ratings = ratingsSheet(content);
  const ledgerItems = itemList(content, "ledger", 2, ({ definition }) => definition.by === "ledger");
  const reasonItems = itemList(content, "override", 4, ({ definition }) => definition.by !== "office");
  reasonsSheet(content, departments, reasonItems, overrides.columnOf.size);
  const ledger = ledgerSheet(content, departments, ledgerItems);
  effectiveSheet(
    content,
    { reported: reported.columnOf, overrides: overrides.columnOf, ratings: ratings.columnOf },
    ledger,
  );
  scoreSheets(content);
  rankingSheet(content);
  schemeSheet(content);
  if (isThere(officeSheets.overview))
    overviewSheet(content, { reported: reported.columnOf, ratings: ratings.columnOf }, ledgerFaults(ledger.checks));
  homeSheet(content, { departments: departments.checks, ledger: ledger.checks });
  for (const list of lists) listSheet(book, list);
  carryScheme(book, scheme, "office");
  const properties = {
    "scorebook.template": `scorebook.office.${scheme.id}`,
    "scorebook.version": record.template ?? templateVersion,
  };
  return (mode) => book.finish(mode, properties);
}

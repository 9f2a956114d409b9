import { modelOf } from "../../engine/model/modelLeaves.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { BookBuilder } from "../bookBuilder.js";
import { carryScheme } from "../carry/carryScheme.js";
import { coverSheet } from "./cover.js";
import type { FormIssue } from "./formIssue.js";
import { formSheet } from "./formSheet.js";
import { proofSheet, proofXml } from "./proofSheet.js";
import { readingsSheet } from "../parameters/readingsSheet.js";
import { formSheets, formTemplateId, templateVersion } from "../sheetNames.js";

/** What the cover says beside whose form it is. */
export interface FormPapers {
  /** What is registered of it; a form without is not registered, and says so. */
  readonly issue?: FormIssue;
  readonly terms?: RoundTerms;
}

export const formDraft = (
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: OfficeRecord["parameters"],
  mode: FormulaMode,
  papers?: FormPapers,
): BookDraft => formDrafts(scheme, department, parameters, papers)(mode);

/** The same form in each mode: it is built and calculated once, and spelled as often as it is asked for. */
export function formDrafts(
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: OfficeRecord["parameters"],
  { issue, terms }: FormPapers = {},
): (mode: FormulaMode) => BookDraft {
  const { book } = formBook(scheme, department, parameters, { ...(issue && { issue }), ...(terms && { terms }) });
  const properties = {
    "scorebook.template": formTemplateId(scheme),
    "scorebook.version": templateVersion,
    "scorebook.department": department.code,
  };
  const custom = issue && issue.proof !== "" ? { customXml: [proofXml(issue.proof)] } : {};
  return (mode) => ({ ...book.finish(mode, properties), ...custom });
}

/** The form before it is calculated, and where in 填报 its inputs stand: by their keys, as cellKey. */
export function formBook(
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: OfficeRecord["parameters"],
  { issue, terms = noTerms }: FormPapers = {},
): { readonly book: BookBuilder; readonly inputs: ReadonlyMap<string, number> } {
  const book = new BookBuilder(`${scheme.title}填报表 ${department.name}`);
  for (const name of Object.values(formSheets)) book.sheet(name);
  const names = readingsSheet({
    book,
    scheme,
    parameters,
    confirmed: new Set(),
    kind: "form",
    sheet: formSheets.readings,
    lists: formSheets.lists,
    editable: false,
  });
  const { outcomes, toFill, inputs } = formSheet({
    book,
    scheme,
    model: modelOf(scheme),
    department,
    parameters: names,
  });
  coverSheet({ book, scheme, department, outcomes, toFill, issue, terms });
  carryScheme(book, scheme, "form");
  if (issue) proofSheet(book, issue.proof);
  return { book, inputs };
}

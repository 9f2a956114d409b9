import { modelOf } from "../../engine/model/modelLeaves.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { BookBuilder } from "../bookBuilder.js";
import { carryScheme } from "../carry/carryScheme.js";
import { concerns } from "./concerns.js";
import { coverSheet } from "./cover.js";
import type { FormIssue } from "./formIssue.js";
import { allItemsSheet } from "./allItemsSheet.js";
import { FormCells } from "./formCells.js";
import { formColumns, formSheet, rowsToFill } from "./formSheet.js";
import { proofSheet, proofXml } from "./proofSheet.js";
import { readingsSheet } from "../parameters/readingsSheet.js";
import { formSheets, formTemplateId, templateVersion } from "../sheetNames.js";

/** What the cover says beside whose form it is. */
export interface FormPapers {
  /** What is registered of it; a form without is not registered, and says so. */
  readonly issue?: FormIssue;
  readonly terms?: RoundTerms;
  /** What is typed beside the figures: names, telephone, evidence; by the keys that collecting tells it by. */
  readonly texts?: ReadonlyMap<string, string>;
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
  papers: FormPapers = {},
): (mode: FormulaMode) => BookDraft {
  const { issue } = papers;
  const { book } = formBook(scheme, department, parameters, papers);
  const properties = {
    "scorebook.template": formTemplateId(scheme),
    "scorebook.version": templateVersion,
    "scorebook.department": department.code,
  };
  const custom = issue && issue.proof !== "" ? { customXml: [proofXml(issue.proof)] } : {};
  return (mode) => ({ ...book.finish(mode, properties), ...custom });
}

export interface FormBook {
  readonly book: BookBuilder;
  /** Key of an input or a text → its cell, as cellKey. */
  readonly typed: readonly { readonly sheet: string; readonly cells: ReadonlyMap<string, number> }[];
}

/** The form before it is calculated, and where what people type in it stands, by keys. */
export function formBook(
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: OfficeRecord["parameters"],
  { issue, terms = noTerms, texts = new Map() }: FormPapers = {},
): FormBook {
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
    isShown: concerns(scheme, rowsToFill({ scheme, department })),
  });
  const content = { book, scheme, model: modelOf(scheme), department, parameters: names, texts };
  const cells = new FormCells(content, rowsToFill(content), formColumns);
  const { inputs, texts: evidence, ...counted } = formSheet(content, cells);
  allItemsSheet(content, cells);
  const onCover = coverSheet({ book, scheme, department, ...counted, issue, terms, texts });
  carryScheme(book, scheme, "form");
  if (issue) proofSheet(book, issue.proof);
  return {
    book,
    typed: [
      { sheet: formSheets.form, cells: new Map([...inputs, ...evidence]) },
      { sheet: formSheets.cover, cells: onCover },
    ],
  };
}

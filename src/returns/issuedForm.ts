import { issuedContents } from "../evidence/issuedContents.js";
import { plannedManifest } from "../evidence/issueForm.js";
import type { IssueEntry } from "../evidence/issueLedger.js";
import { parametersFrom } from "../evidence/issuedParameters.js";
import { manifestDigest } from "../evidence/proof.js";
import type { ParameterValue } from "../scheme/definition.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BookContents, CellContents, SheetContents } from "../xlsx/bookContents.js";
import { addressText } from "../xlsx/cellAddress.js";
import { textOf } from "./sheetMap.js";

/** A form as it left the office: what is known of its issue, and the workbook, built again and read back. */
export interface IssuedForm {
  readonly entry: IssueEntry;
  readonly scheme: Scheme;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly contents: BookContents;
}

/**
 * Builds a form of the ledger again.
 *
 * @returns null when it comes out differently from what was registered: rules or template changed since
 */
export async function issuedForm(scheme: Scheme, entry: IssueEntry): Promise<IssuedForm | null> {
  if (entry.schemeId !== scheme.id) return null;
  const parameters = parametersFrom(scheme, entry.parameters);
  const manifest = await plannedManifest(scheme, entry.department, parameters, entry);
  if ((await manifestDigest(manifest)) !== entry.manifestDigest) return null;
  const contents = issuedContents(manifest);
  return { entry, scheme, parameters, contents: { ...contents, sheets: contents.sheets.map((sheet) => withDigest(sheet, entry.shortDigest)) } };
}

/** The digest of the manifest is printed on the cover, but cannot be part of the manifest. */
function withDigest(sheet: SheetContents, shortDigest: string): SheetContents {
  const cells = [...sheet.cells.values()];
  const row = cells.find((cell) => cell.column === 1 && textOf(cell) === "shortDigest")?.row;
  const column = cells.find((cell) => cell.row === 1 && textOf(cell) === "value")?.column;
  const like = cells.find((cell) => cell.row === row && cell.locked);
  if (row === undefined || column === undefined || !like) return sheet;
  const digest: CellContents = { ...like, row, column, formula: undefined, value: { kind: "text", text: shortDigest } };
  return { ...sheet, cells: new Map([...sheet.cells, [addressText(row, column), digest]]) };
}

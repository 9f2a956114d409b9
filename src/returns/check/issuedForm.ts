import type { FormManifest } from "../../evidence/issue/formManifest.js";
import { issuedContents } from "../../evidence/issue/issuedContents.js";
import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import { parametersFrom } from "../../evidence/issue/issuedParameters.js";
import type { IssuePaper } from "../../evidence/issue/issueReading.js";
import { manifestDigest } from "../../evidence/issue/proof.js";
import { ruleHash } from "../../evidence/issue/ruleHash.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { readableFormVersions, sheetKey, templateVersion } from "../../workbook/sheetNames.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import { sheetKeyOf, textOf } from "../compare/sheetMap.js";

/** A form as it left the office: what is known of its issue, and the workbook, built again and read back. */
export interface IssuedForm {
  readonly entry: IssueEntry;
  readonly scheme: Scheme;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly contents: BookContents;
}

/**
 * The form of an entry of the ledger.
 *
 * @param paper that a returned file carries: where its digest is the registered one it says what was issued, and
 * the form need not be built again
 * @returns null when rules changed since, or the template where it carries no paper: what was issued is not known
 */
export async function issuedForm(scheme: Scheme, entry: IssueEntry, paper?: IssuePaper): Promise<IssuedForm | null> {
  if (
    entry.schemeId !== scheme.id ||
    !readableFormVersions.includes(entry.templateVersion) ||
    entry.ruleHash !== (await ruleHash(scheme))
  )
    return null;
  const parameters = parametersFrom(scheme, entry.parameters);
  const isRegistered = paper?.manifestDigest === entry.manifestDigest;
  if (!isRegistered && entry.templateVersion !== templateVersion) return null;
  const manifest = isRegistered ? paper.manifest : await builtAgain(scheme, entry, parameters);
  if (!isRegistered && (await manifestDigest(manifest)) !== entry.manifestDigest) return null;
  return { entry, scheme, parameters, contents: issuedBook(manifest, entry.shortDigest) };
}

/** Seldom: what writes workbooks is loaded for it alone, and not by every thread that checks forms. */
async function builtAgain(
  scheme: Scheme,
  entry: IssueEntry,
  parameters: IssuedForm["parameters"],
): Promise<FormManifest> {
  const { plannedManifest } = await import(/* webpackChunkName: "issuedForm" */ "../../evidence/issue/issueForm.js");
  return plannedManifest(scheme, entry.department, parameters, entry);
}

/**
 * The workbook to compare a returned form with. The digest of the manifest is printed on the cover, but cannot be part
 * of the manifest.
 */
export function issuedBook(manifest: FormManifest, shortDigest: string): BookContents {
  const contents = issuedContents(manifest);
  return { ...contents, sheets: contents.sheets.map((sheet) => withDigest(sheet, shortDigest)) };
}

const coverKey = sheetKey("form", "cover");

function withDigest(sheet: SheetContents, shortDigest: string): SheetContents {
  if (sheetKeyOf(sheet) !== coverKey) return sheet;
  const first = (fits: (cell: CellContents) => boolean) => firstOf(sheet.cells.values(), fits);
  const row = first((cell) => cell.column === 1 && textOf(cell) === "shortDigest")?.row;
  if (row === undefined) return sheet;
  const column = first((cell) => cell.row === 1 && textOf(cell) === "value")?.column;
  const like = first((cell) => cell.row === row && cell.locked);
  if (column === undefined || !like) return sheet;
  const digest: CellContents = { ...like, row, column, formula: undefined, value: { kind: "text", text: shortDigest } };
  return { ...sheet, cells: new Map(sheet.cells).set(addressText(row, column), digest) };
}

function firstOf(cells: Iterable<CellContents>, fits: (cell: CellContents) => boolean): CellContents | undefined {
  for (const cell of cells) if (fits(cell)) return cell;
  return undefined;
}

import { refusalWords, takenScheme, type SchemeCatalogue } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { schemes } from "../../scheme/schemes.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { WorkbookIdentity } from "../identity.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";
import { WorkbookError } from "../workbookError.js";
import { carried } from "./carryScheme.js";
import { textCheck } from "./textCheck.js";

/**
 * The scheme of a workbook: the one that it carries, or a known one that it names.
 *
 * @param known beside those of the program
 * @returns null where it carries none, and nothing is known under the id that it names
 * @throws WorkbookError where the scheme that it carries cannot be used, is not the one that it names, or bears the id
 *   of another one
 */
export function schemeOfBook(
  book: BookContents,
  { kind, schemeId }: Pick<WorkbookIdentity, "kind" | "schemeId">,
  known: SchemeCatalogue = schemes,
): Scheme | null {
  const found = textIn(book, kind);
  if (!found) return schemes.get(schemeId) ?? known.get(schemeId) ?? null;
  const taken = takenScheme(found.text, known);
  if (!taken.ok) {
    const { zh, en } = refusalWords(taken.refusal);
    throw new WorkbookError(found.sheet, zh, en);
  }
  if (taken.scheme.id !== schemeId)
    throw new WorkbookError(
      found.sheet,
      `文件写明的指标体系是“${schemeId}”，随带的却是“${taken.scheme.id}”；请使用原来的文件`,
      `the file names the scheme “${schemeId}” and carries “${taken.scheme.id}”; use the original file`,
    );
  return taken.scheme;
}

interface CarriedText {
  readonly sheet: string;
  readonly text: string;
}

/** @throws WorkbookError where it was changed since it was written */
function textIn(book: BookContents, kind: WorkbookIdentity["kind"]): CarriedText | null {
  const key = sheetKey(kind, carried.sheet);
  const present = book.sheets.some(({ cells }) => {
    const value = cells.get("A1")?.value;
    return value?.kind === "text" && value.text === key;
  });
  if (!present) return null;
  const sheet = KeyedSheet.find(book, key);
  const parts = sheet.rowKeys.filter((row) => row.startsWith(carried.part));
  const text = parts.map((_, at) => sheet.textAt(`${carried.part}${at + 1}`, carried.column)).join("");
  if (sheet.textAt(carried.check, carried.column) !== textCheck(text))
    throw new WorkbookError(
      sheet.name,
      "随带的指标体系被改动过；请使用原来的文件，要修改指标体系请另取代号、另建汇总簿",
      "the scheme that the file carries was changed; use the original file, and to change a scheme give it another id and make a new office workbook",
    );
  return { sheet: sheet.name, text };
}

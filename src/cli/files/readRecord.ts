import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { Failure } from "../terminal/failure.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import { openWorkbook, withWorkbookWords } from "./openWorkbook.js";
import type { Terminal } from "../terminal/terminal.js";

/** The record of an office workbook. @throws Failure with the file, for any other kind */
export function readRecord(
  path: string,
  terminal?: Terminal,
  known?: SchemeCatalogue,
): { readonly scheme: Scheme; readonly record: OfficeRecord; readonly book: BookContents } {
  const { book, identity, scheme } = openWorkbook(path, terminal, undefined, known);
  if (identity.kind !== "office")
    throw new Failure({
      zh: `${path}：这是单位填报表；请使用汇总簿`,
      en: `${path}: this is a department's form; use the office workbook`,
    });
  return { scheme, book, record: withWorkbookWords(path, () => readOffice(scheme, book)).record };
}

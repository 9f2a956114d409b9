import type { LastYearRow } from "../../analysis/standing/lastYear.js";
import type { YearData } from "../../analysis/years/yearStates.js";
import { standings } from "../../analysis/standing/standings.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { keyOf } from "../../engine/model/keys.js";
import { Fraction } from "../../exact/fraction.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { identityOf } from "../../workbook/identity.js";
import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents, SheetContents } from "../../xlsx/bookContents.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import type { Refusal } from "../../xlsx/refusal.js";
import { lastYearOfJson } from "./lastYearOfJson.js";
import { bulletinKey, shareCoverKey, shareCoverRows } from "../publishedKeys.js";

export type LastYear =
  | {
      readonly ok: true;
      readonly from: "office" | "share" | "bulletin" | "scores" | "answers";
      readonly rows: readonly LastYearRow[];
      /** What was scored, where the file has more than results: a change since then can be split into what it comes from. */
      readonly data: YearData | null;
    }
  | { readonly ok: false; readonly refusal: Refusal | LastYearRefusal };

export type LastYearRefusal =
  /** None of ours, or one of ours without results, such as a form. */
  | { readonly code: "notResults" }
  /** A scheme that this version does not have. */
  | { readonly code: "unknownScheme"; readonly found: string }
  /** A copy with some of the departments: who is not in it had results all the same. */
  | { readonly code: "partial"; readonly found: string }
  /** One of ours that was changed. */
  | { readonly code: "changed"; readonly place: string; readonly message: string };

/**
 * Last year's results from a workbook of ours: an office workbook, whose scores are recomputed; a bulletin, or a
 * copy of values, which are read by their hidden keys. A figure that a formula holds is never believed, so a copy with
 * formulas is refused. Or from JSON: answers, or what `score --json` printed.
 *
 * @param known schemes that it may name without carrying them
 */
export function readLastYear(bytes: Uint8Array, known: SchemeCatalogue): LastYear {
  const text = jsonText(bytes);
  if (text !== undefined) return fromJson(text, known);
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  try {
    return lastYearOf(read.book, known);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ok: false, refusal: { code: "changed", place: error.place, message: error.message } };
  }
}

/** The text, where it is an object in JSON. */
function jsonText(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return start.startsWith("{") ? new TextDecoder().decode(bytes) : undefined;
}

function fromJson(text: string, known: SchemeCatalogue): LastYear {
  try {
    return lastYearOfJson(JSON.parse(text) as unknown, known);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, refusal: { code: "notResults" } };
  }
}

function lastYearOf(book: BookContents, known: SchemeCatalogue): LastYear {
  const has = (key: string) => book.sheets.some((sheet) => keyIn(sheet) === key);
  const identity = identityOf(book);
  if (identity?.kind === "office") {
    const scheme = schemeOfBook(book, identity, known);
    if (!scheme) return { ok: false, refusal: { code: "unknownScheme", found: identity.schemeId } };
    const answers = answersOf(scheme, readOffice(scheme, book).record);
    return { ok: true, from: "office", rows: standings(assess(scheme, answers)).rows, data: { scheme, answers } };
  }
  if (has(bulletinKey))
    return { ok: true, from: "bulletin", rows: rowsOf(KeyedSheet.find(book, bulletinKey)), data: null };
  for (const id of ["ranking", "scores"] as const)
    if (has(sheetKey("office", id))) {
      const sheet = KeyedSheet.find(book, sheetKey("office", id));
      const [first] = sheet.rowKeys;
      // a copy that still calculates has numbers of rows, or formulas, where one of values has results
      if (first === undefined || sheet.hasFormula(first, keyOf.total)) continue;
      const some = someDepartments(book);
      if (some !== null) return { ok: false, refusal: { code: "partial", found: some } };
      return { ok: true, from: "share", rows: rowsOf(sheet), data: null };
    }
  return { ok: false, refusal: { code: "notResults" } };
}

/** "2 / 60", where a copy has not all of the departments; null where it has. */
function someDepartments(book: BookContents): string | null {
  if (!book.sheets.some((sheet) => keyIn(sheet) === shareCoverKey)) return null;
  const said = KeyedSheet.find(book, shareCoverKey).textAt(shareCoverRows.departments, "value");
  const [count, of] = said.split(" / ");
  return count === of ? null : said;
}

const rowsOf = (sheet: KeyedSheet): readonly LastYearRow[] =>
  // a department that was left out had no result
  sheet.rowKeys
    .filter((code) => !sheet.has(keyOf.grade) || sheet.valueAt(code, keyOf.grade) !== leftOutWord)
    .map((code) => {
      const [total, place] = [sheet.valueAt(code, keyOf.total), sheet.valueAt(code, keyOf.place)];
      return {
        code,
        name: sheet.textAt(code, "name") || code,
        total: total instanceof Fraction ? total.toString() : null,
        place: place instanceof Fraction ? place.toNumber() : null,
      };
    });

function keyIn({ cells }: SheetContents): string | undefined {
  const value = cells.get("A1")?.value;
  return value?.kind === "text" ? value.text : undefined;
}

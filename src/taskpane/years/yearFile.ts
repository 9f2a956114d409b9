import type { Answers } from "../../engine/answers/answers.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import { scoringObjection } from "../../evidence/issue/schemeAtIssue.js";
import { lastYearOfJson } from "../../publish/bulletin/lastYearOfJson.js";
import { takenScheme, type SchemeCatalogue } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { noWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { identityOf } from "../../workbook/identity.js";
import { decodedText } from "../../workbook/lists/decodedText.js";
import { madeKindOf } from "../../workbook/madeBooks.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { lastYearCells, lastYearCellsOf } from "../../workbook/scheme/lastYearCells.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { readOfferedScheme } from "../start/offeredScheme.js";

/** One of the two years that are compared. */
export interface YearFile {
  readonly scheme: Scheme;
  /** Null of a scheme that stands alone. */
  readonly answers: Answers | null;
  /** Where 上年代码 of an item is typed, by the item's code. */
  readonly lastYearCells: ReadonlyMap<string, string>;
  /** Those cells are in the file itself, and not in the workbook that the scheme is exported as. */
  readonly hasCells: boolean;
}

export type ReadYearFile = { readonly ok: true; readonly file: YearFile } | { readonly ok: false; readonly why: Words };

/** A scheme with its answers, or without, as the compared one has it. */
export const yearFileOf = (scheme: Scheme, answers: Answers | null): YearFile => ({
  scheme,
  answers,
  lastYearCells: lastYearCellsOf(scheme.definition),
  hasCells: false,
});

/**
 * An office workbook, answers as JSON, or a scheme file in either spelling; the contents say which, not the name.
 *
 * @param known schemes that it may name without carrying them
 */
export async function readYearFile(bytes: Uint8Array, known: SchemeCatalogue): Promise<ReadYearFile> {
  if (!isForReader(bytes)) return fromText(bytes, known);
  const read = readWorkbook(bytes);
  if (!read.ok) return { ok: false, why: refusalWords(read.refusal) };
  const { book } = read;
  try {
    return madeKindOf(book) === "scheme" ? fromScheme(bytes, book) : await fromOffice(book, known);
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, why: error.words };
    throw error;
  }
}

async function fromOffice(book: BookContents, known: SchemeCatalogue): Promise<ReadYearFile> {
  const identity = identityOf(book);
  if (identity?.kind !== "office") return { ok: false, why: notOffice };
  const scheme = schemeOfBook(book, identity, known);
  if (!scheme) return { ok: false, why: unknownScheme(identity.schemeId) };
  const objection = await scoringObjection(scheme, book);
  if (objection) return { ok: false, why: objection };
  return { ok: true, file: yearFileOf(scheme, answersOf(scheme, readOffice(scheme, book).record)) };
}

function fromScheme(bytes: Uint8Array, book?: BookContents): ReadYearFile {
  const read = readOfferedScheme(bytes);
  if (!read.ok) {
    if ("refusal" in read) return { ok: false, why: read.refusal };
    const [first = noWords] = read.problems;
    return { ok: false, why: faulty(read.problems.length, first) };
  }
  const taken = takenScheme(read.scheme.text);
  if (!taken.ok) throw new TypeError("a scheme that was read is none");
  const file = yearFileOf(taken.scheme, null);
  return { ok: true, file: book ? { ...file, lastYearCells: lastYearCells(book), hasCells: true } : file };
}

function fromText(bytes: Uint8Array, known: SchemeCatalogue): ReadYearFile {
  const json = jsonIn(bytes);
  if (json === undefined) return { ok: false, why: notOffice };
  if ("sections" in json && "items" in firstOf(json.sections)) return fromScheme(bytes);
  const read = lastYearOfJson(json, known);
  if (read.ok) return read.data ? { ok: true, file: yearFileOf(read.data.scheme, read.data.answers) } : totalsAlone;
  const { refusal } = read;
  if (refusal.code === "unknownScheme") return { ok: false, why: unknownScheme(refusal.found) };
  if (refusal.code === "changed") return { ok: false, why: { zh: refusal.message, en: refusal.message } };
  return { ok: false, why: notOffice };
}

function jsonIn(bytes: Uint8Array): object | undefined {
  try {
    const json = JSON.parse(decodedText(bytes) ?? "") as unknown;
    return typeof json === "object" && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

const firstOf = (list: unknown): object => {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === "object" && first !== null ? first : {};
};

const notOffice: Words = {
  zh: "不是汇总簿、答案（JSON）或指标体系文件。请选择其中一种；通报和发送稿只有结果，不能用来对比。",
  en: "it is no office workbook, answers (JSON) or scheme file. Choose one of these; bulletins and copies have results alone.",
};

const totalsAlone: ReadYearFile = {
  ok: false,
  why: {
    zh: "其中只有总分和名次，没有填报，不能用来对比。请选择汇总簿或答案（JSON）。",
    en: "it has totals and places and no answers. Choose the office workbook or the answers (JSON).",
  },
};

const unknownScheme = (id: string): Words => ({
  zh: `其指标体系“${id}”是本版本没有的。请选择随带指标体系的汇总簿。`,
  en: `this version does not have its scheme “${id}”. Choose an office workbook that carries its scheme.`,
});

const faulty = (count: number, first: Words): Words => ({
  zh: `指标体系有 ${count} 处问题，请先改正。第一处：${first.zh}`,
  en: `the scheme has ${count} problems, to be mended first. The first: ${first.en}`,
});

import { noTerms } from "../../engine/answers/roundTerms.js";
import type { Answers } from "../../engine/answers/answers.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { entriesOf } from "../../evidence/issue/issueRegisterSheet.js";
import { progressOf, roundOf } from "../../returns/progress/progressOf.js";
import type { RoundProgress } from "../../returns/progress/roundProgress.js";
import { mergeStateOf } from "../../returns/merge/mergeStateOf.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { Failure } from "../terminal/failure.js";
import { openWorkbook, withWorkbookWords } from "./openWorkbook.js";
import { toldNameClashes } from "./lists/readDepartments.js";
import { answerPlaces } from "../print/answerPlaces.js";
import { readAnswers } from "./readAnswers.js";
import { chosenScheme, type GivenScheme } from "./readScheme.js";
import { readBytes } from "./readText.js";
import { requireUnchangedScheme } from "./scheme/unchangedScheme.js";
import type { Terminal } from "../terminal/terminal.js";
import { decodedText } from "../../workbook/lists/decodedText.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";

/** What is to be scored, from either kind of file. */
export interface ReadAssessment {
  readonly scheme: Scheme;
  readonly answers: Answers;
  /** What the reader found to be wrong or worth a look. */
  readonly notes: readonly Note[];
  /** Where an input stands in the file. */
  readonly placeOf: (department: string, key: string) => string | undefined;
  /** Numbers of the readings that somebody confirmed; answers as JSON do not say. */
  readonly confirmedReadings: ReadonlySet<number>;
  readonly kind: "office" | "answers";
  /** Codes of the departments that reported anything; answers as JSON do not say who reported and who was set. */
  readonly reported?: ReadonlySet<string>;
  /** How far the forms of the round have come back; null where none is known to have been issued. */
  readonly collected: { readonly progress: RoundProgress; readonly dueOn: string } | null;
  /** A merge of returned forms was interrupted: 自报 may hold figures from before and after. */
  readonly isMergeOpen: boolean;
}

/**
 * Reads an office workbook or answers as JSON; the contents say which, not the name.
 *
 * @param given what --scheme says
 * @throws Failure with file, and sheet, cell, line or path; and when another scheme was asked for
 */
export async function readAssessment(path: string, terminal: Terminal, given: GivenScheme): Promise<ReadAssessment> {
  const bytes = readBytes(path);
  const from = isWorkbook(path, bytes) ? fromWorkbook : fromAnswers;
  const read = await from(path, bytes, terminal, given.known);
  chosenScheme(given, [{ path, scheme: read.scheme }]);
  return read;
}

/** What its reader has words for: an archive, an old workbook, nothing at all, and what is called one and is no JSON. */
function isWorkbook(path: string, bytes: Uint8Array): boolean {
  if (bytes.length === 0 || isForReader(bytes)) return true;
  return /\.(xls[xmb]?|csv|html?|pdf|docx?)$/i.test(path) && !/^\s*[[{]/.test(decodedText(bytes) ?? "");
}

function fromAnswers(path: string, bytes: Uint8Array, terminal: Terminal, known: SchemeCatalogue): ReadAssessment {
  const { scheme, answers, codes } = readAnswers(path, bytes, known);
  const nameOf = new Map(
    [...answers.departments, ...(answers.leftOut ?? [])].map(({ code, name }) => [code, name] as const),
  );
  const named = codes.map((code) => ({ code, name: nameOf.get(code) ?? "" }));
  for (const line of toldNameClashes(path, named)) terminal.err(line);
  const places = new Map(codes.map((code, at) => [code, `departments[${at}]`]));
  const answerOf = answerPlaces(scheme);
  return {
    scheme,
    answers,
    notes: [],
    placeOf: (department, key) => `${places.get(department) ?? ""}.${answerOf(key)}`,
    confirmedReadings: new Set(),
    kind: "answers",
    collected: null,
    isMergeOpen: false,
  };
}

async function fromWorkbook(
  path: string,
  bytes: Uint8Array,
  terminal: Terminal,
  known: SchemeCatalogue,
): Promise<ReadAssessment> {
  const { book, identity, scheme } = openWorkbook(path, terminal, bytes, known);
  if (identity.kind === "form")
    throw new Failure({
      zh: `${path}：这是单位填报表；计分请用汇总簿或答案 JSON`,
      en: `${path}: this is a department's form; score an office workbook or answers as JSON`,
    });
  await requireUnchangedScheme(path, { scheme, book });
  const { record, notes, placeOf } = withWorkbookWords(path, () => readOffice(scheme, book));
  return {
    scheme,
    answers: answersOf(scheme, record),
    notes,
    placeOf,
    confirmedReadings: record.confirmedReadings,
    kind: "office",
    reported: new Set(record.departments.filter(({ reported }) => reported.size > 0).map(({ code }) => code)),
    collected: collectedIn(path, terminal, () => {
      const entries = entriesOf(book);
      const round = roundOf(scheme, entries);
      if (round === undefined) return null;
      return { progress: progressOf(scheme, book, entries, round), dueOn: (record.terms ?? noTerms).dueOn };
    }),
    isMergeOpen: mergeStateOf(book) === "open",
  };
}

/** Scores do not hang on the record of what was collected: where it is damaged, that is told and no more. */
function collectedIn(
  path: string,
  terminal: Terminal,
  read: () => ReadAssessment["collected"],
): ReadAssessment["collected"] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    terminal.err({
      zh: `${path}：收报进度不能计算：${error.words.zh}`,
      en: `${path}: the progress of returns cannot be told: ${error.words.en}`,
    });
    return null;
  }
}

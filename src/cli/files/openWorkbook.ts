import type { Scheme } from "../../scheme/scheme.js";
import { identityOf, type WorkbookIdentity } from "../../workbook/identity.js";
import { madeBooks, madeKindOf, type MadeBook } from "../../workbook/madeBooks.js";
import { decodedText } from "../../workbook/lists/decodedText.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readWorkbook, type ReadResult } from "../../xlsx/read/readWorkbook.js";
import { aboutFile, isTold, readNoteWords } from "../../xlsx/readNoteWords.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { Failure } from "../terminal/failure.js";
import { readInWorker } from "../threads/readInWorker.js";
import { jsonKindOf, jsonKinds, type JsonKind } from "./jsonKind.js";
import type { SchemeCatalogue } from "../../scheme/catalogue.js";
import { schemes } from "../../scheme/schemes.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { schemeNamed } from "./readScheme.js";
import { readBytes } from "./readText.js";
import type { Terminal } from "../terminal/terminal.js";

export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly book: BookContents;
  readonly identity: WorkbookIdentity;
  readonly scheme: Scheme;
}

/**
 * Opens a workbook of ours.
 * @param terminal gets a line on what was left unread in the file
 * @param bytes of the file, where they have been read already
 * @param known schemes that it may name without carrying them
 * @throws Failure with the file, for one that is damaged or of somebody else
 */
export const openWorkbook = (
  path: string,
  terminal?: Terminal,
  bytes: Uint8Array = readBytes(path),
  known: SchemeCatalogue = schemes,
): OpenedWorkbook => opened(path, bytes, readWorkbook(bytes), terminal, known);

/** The same for untrusted input: it is read in a thread of its own, within limits. @throws Failure as above */
export async function openWorkbookApart(
  path: string,
  terminal: Terminal,
  known: SchemeCatalogue = schemes,
): Promise<OpenedWorkbook> {
  const bytes = readBytes(path);
  return opened(path, bytes, await readInWorker(bytes), terminal, known);
}

function opened(
  path: string,
  bytes: Uint8Array,
  result: ReadResult,
  terminal: Terminal | undefined,
  known: SchemeCatalogue,
): OpenedWorkbook {
  if (!result.ok) {
    const kind = result.refusal.found === "text" ? keptJson(bytes) : undefined;
    if (kind)
      throw new Failure({
        zh: `${path}：这是${jsonKinds[kind].zh}（JSON），这里要的是考核簿的工作簿（.xlsx）`,
        en: `${path}: this is ${jsonKinds[kind].en} (JSON); a workbook of Scorebook (.xlsx) is wanted here`,
      });
    throw new Failure({
      zh: `${path}：${refusalWords(result.refusal).zh}`,
      en: `${path}: ${refusalWords(result.refusal).en}`,
    });
  }
  const { book, notes } = result;
  for (const { code, part } of notes)
    if (isTold(code) && aboutFile.has(code))
      terminal?.err({
        zh: `${path}：${readNoteWords[code].zh}（${part ?? ""}）${code === "signature" ? "；由此写出的文件不再带签名" : ""}`,
        en: `${path}: ${readNoteWords[code].en} (${part ?? ""})${code === "signature" ? "; files written from it have no signature" : ""}`,
      });
  const identity = withWorkbookWords(path, () => identityOf(book));
  const made = identity ? undefined : madeKindOf(book);
  if (made) {
    const why = madeFromOffice.has(made)
      ? { zh: "，由汇总簿生成，不能代替汇总簿", en: ", made from an office workbook and no substitute for it" }
      : { zh: "，其中没有考核数据", en: ", which has no data of an assessment" };
    throw new Failure({
      zh: `${path}：这是${madeBooks[made].words.zh}${why.zh}；请使用汇总簿`,
      en: `${path}: this is “${madeBooks[made].words.en}”${why.en}; use the office workbook`,
    });
  }
  if (!identity)
    throw new Failure({
      zh: `${path}：不是考核簿生成的工作簿；请使用考核簿生成的汇总簿`,
      en: `${path}: not a workbook that Scorebook made; use an office workbook made by it`,
    });
  const scheme = withWorkbookWords(path, () => schemeOfBook(book, identity, known));
  return { bytes, book, identity, scheme: scheme ?? schemeNamed(identity.schemeId, path, known) };
}

/** The others are the same for all, or a list for one department. */
const madeFromOffice: ReadonlySet<MadeBook> = new Set(["share", "bulletin", "card"]);

/** Which of our own files in JSON this is, where it is one. */
function keptJson(bytes: Uint8Array): JsonKind | undefined {
  const text = decodedText(bytes);
  if (text === undefined || !/^\s*\{/.test(text)) return undefined;
  try {
    return jsonKindOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What a workbook's reader says, with the file before it. @throws Failure */
export function withWorkbookWords<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new Failure({ zh: `${path}：${error.words.zh}`, en: `${path}: ${error.words.en}` });
    throw error;
  }
}

/** The same for work that takes its time. @throws Failure */
export async function awaitingWorkbookWords<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    return withWorkbookWords(path, () => {
      throw error;
    });
  }
}

import type { SchemeDefinition } from "../../../scheme/definition.js";
import { problemWords, type SchemeProblem } from "../../../scheme/schemeError.js";
import { readSchemeText } from "../../../scheme/schemeText.js";
import { readSchemeBook } from "../../../workbook/scheme/readSchemeBook.js";
import { readWorkbook } from "../../../xlsx/read/readWorkbook.js";
import { refusalWords } from "../../../xlsx/refusalWords.js";
import { isForReader } from "../../../xlsx/zip/fileKind.js";
import { Failure } from "../../terminal/failure.js";
import { readBytes, textOf } from "../readText.js";
import type { Words } from "../../../words/words.js";

/** A scheme in either spelling, and all that is wrong or odd in it. */
export interface ReadScheme {
  /** Absent where something is wrong. */
  readonly definition?: SchemeDefinition;
  readonly problems: readonly SchemeProblem[];
}

/** @throws Failure when the file cannot be read at all */
export function readSchemeOf(path: string): ReadScheme {
  const bytes = readBytes(path);
  if (!isForReader(bytes)) return ofText(textOf(path, bytes));
  const read = readWorkbook(bytes);
  if (!read.ok)
    throw new Failure({
      zh: `${path}：${refusalWords(read.refusal).zh}`,
      en: `${path}: ${refusalWords(read.refusal).en}`,
    });
  return readSchemeBook(read.book);
}

function ofText(text: string): ReadScheme {
  const read = readSchemeText(text);
  return "problems" in read ? read : { definition: read.definition, problems: read.warnings };
}

/** A problem as a line of the terminal: with line and column as editors open them, or with sheet and cell. */
export function problemLine(path: string, problem: SchemeProblem): Words {
  const { at, severity } = problem;
  const { zh, en } = problemWords(problem);
  const where = `${path}${at?.where === undefined ? "" : `:${at.where}`}`;
  const isHint = severity === "warning";
  return {
    zh: `${where}：${isHint ? "提示：" : ""}${zh}`,
    en: `${where}: ${isHint ? "hint: " : ""}${en}`,
  };
}

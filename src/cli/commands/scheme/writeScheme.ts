import type { SchemeDefinition } from "../../../scheme/definition.js";
import { SchemeError } from "../../../scheme/schemeError.js";
import { schemeText } from "../../../scheme/schemeText.js";
import { buildSchemeBook } from "../../../workbook/scheme/buildSchemeBook.js";
import { writeFiles } from "../../files/writeFiles.js";
import { Failure } from "../../terminal/failure.js";
import type { Terminal } from "../../terminal/terminal.js";

/**
 * Writes a scheme in the spelling that the name of the file asks for.
 * @throws Failure for other names, and for what a workbook has no place for
 */
export async function writeScheme(definition: SchemeDefinition, path: string, terminal: Terminal): Promise<void> {
  const kind = /[^/\\]\.(xlsx|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined)
    throw new Failure({
      zh: `${path}：文件名应以 .xlsx（工作簿）或 .json（文本）结尾`,
      en: `${path}: the file's name should end in .xlsx (workbook) or .json (text)`,
    });
  writeFiles([{ path, bytes: kind === "xlsx" ? await bookOf(definition) : textOf(definition) }], terminal);
}

const textOf = (definition: SchemeDefinition): Uint8Array => new TextEncoder().encode(schemeText(definition));

async function bookOf(definition: SchemeDefinition): Promise<Uint8Array> {
  try {
    return await buildSchemeBook(definition);
  } catch (error) {
    if (error instanceof SchemeError) throw new Failure(error.words);
    throw error;
  }
}

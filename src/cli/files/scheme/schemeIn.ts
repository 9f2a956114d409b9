import type { Scheme } from "../../../scheme/scheme.js";
import { schemes } from "../../../scheme/schemes.js";
import { madeKindOf } from "../../../workbook/madeBooks.js";
import type { BookContents } from "../../../xlsx/bookContents.js";
import { readWorkbook } from "../../../xlsx/read/readWorkbook.js";
import { isForReader } from "../../../xlsx/zip/fileKind.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import type { Terminal } from "../../terminal/terminal.js";
import { openWorkbook } from "../openWorkbook.js";
import { givenScheme } from "../readScheme.js";
import { readBytes } from "../readText.js";

/**
 * A scheme by its id, of a file of its own, or of an office workbook, which comes with it then.
 * @throws Failure where there is none, and for a form
 */
export function schemeIn(
  value: string,
  args: Arguments,
  terminal: Terminal,
): { readonly scheme: Scheme; readonly book?: BookContents } {
  if (!schemes.has(value)) {
    const bytes = readBytes(value);
    const read = isForReader(bytes) ? readWorkbook(bytes) : undefined;
    if (read?.ok && madeKindOf(read.book) !== "scheme") {
      const { scheme, book, identity } = openWorkbook(value, terminal, bytes);
      if (identity.kind !== "office")
        throw new Failure({
          zh: `${value}：这是单位填报表，不是汇总簿`,
          en: `${value}: this is a department's form, not an office workbook`,
        });
      return { scheme, book };
    }
  }
  const asked = givenScheme({ ...args, text: () => value }).asked;
  if (!asked) throw new Failure({ zh: `${value}：没有这个指标体系`, en: `${value}: there is no such scheme` });
  return { scheme: asked.scheme };
}

import { readFileSync } from "node:fs";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { Failure } from "../terminal/failure.js";
import { fileFailure } from "./fileFailure.js";
import { noteSource } from "./sourceFiles.js";

/** @throws Failure with the path */
export function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    noteSource(path);
    return bytes;
  } catch (error) {
    throw fileFailure(path, error);
  }
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark.
 *
 * @param path for the message
 * @param otherwise another encoding to try when it is not UTF-8: Excel in China saves lists in GB 18030
 * @throws Failure when it is no text
 */
export function textOf(path: string, bytes: Uint8Array, otherwise?: "gb18030"): string {
  const utf16 = [
    ["utf-16le", 0xff, 0xfe],
    ["utf-16be", 0xfe, 0xff],
  ] as const;
  const marked = utf16.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  for (const encoding of marked ? [marked[0]] : ["utf-8", ...(otherwise ? [otherwise] : [])])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  if (isForReader(bytes))
    throw new Failure({
      zh: `${path}：这是工作簿，这里要的是文本文件`,
      en: `${path}: this is a workbook; a text is wanted here`,
    });
  throw new Failure({
    zh: `${path}：不是 UTF-8 编码的文本；请另存为 UTF-8 编码后再试`,
    en: `${path}: is no text in UTF-8; save it as UTF-8 and try again`,
  });
}

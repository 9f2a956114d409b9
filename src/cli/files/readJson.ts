import { otherKind, type OtherKind } from "../../xlsx/zip/otherKind.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { Failure } from "../terminal/failure.js";
import { jsonKindOf, jsonKinds, type JsonKind } from "./jsonKind.js";
import { JsonFault, parseJson } from "./parseJson.js";
import { readBytes, textOf } from "./readText.js";

const otherWords: Readonly<Record<OtherKind, string>> = {
  webPage: "网页文件",
  xmlSpreadsheet: "XML 表格",
  pdf: "PDF 文件",
  richText: "Word 文档",
  picture: "图片",
  archive: "压缩包",
  text: "文本文件（如 CSV）",
};

/**
 * A file of ours in JSON; whatever else it is, is told in the same words everywhere.
 *
 * @param wanted what it should be: a file of ours of another kind is refused, one of no certain kind is not
 * @throws Failure with the path, and line and column where it is JSON but for a slip
 */
export function readJson(
  path: string,
  wanted: JsonKind | readonly JsonKind[],
  bytes: Uint8Array = readBytes(path),
): unknown {
  const kinds = typeof wanted === "string" ? [wanted] : wanted;
  const refuse = (found: string): never => {
    throw new Failure(`${path}：${found}，这里要的是${kinds.map((each) => jsonKinds[each]).join("或")}（JSON）`);
  };
  if (bytes.length === 0) return refuse("文件是空的");
  if (isForReader(bytes)) return refuse("这是工作簿");
  const kind = otherKind(bytes);
  if (kind !== undefined && kind !== "text") return refuse(`这是${otherWords[kind]}`);
  const text = textOf(path, bytes);
  if (!/^\uFEFF?\s*[[{]/.test(text)) return refuse(`这是${otherWords.text}`);
  const value = jsonOf(path, text);
  const found = jsonKindOf(value);
  return found === undefined || kinds.includes(found) ? value : refuse(`这是${jsonKinds[found]}`);
}

/** @throws Failure with line and column */
export function jsonOf(path: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) throw new Failure(`${path}：不是可用的 JSON：${error.message}`);
    throw error;
  }
}

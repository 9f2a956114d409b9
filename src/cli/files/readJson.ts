import { otherKind, type OtherKind } from "../../xlsx/zip/otherKind.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { Failure } from "../terminal/failure.js";
import { jsonKindOf, jsonKinds, type JsonKind } from "./jsonKind.js";
import { JsonFault, parseJson } from "./parseJson.js";
import { readBytes, textOf } from "./readText.js";
import { sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";

const otherWords: Readonly<Record<OtherKind, Words>> = {
  webPage: { zh: "网页文件", en: "a web page" },
  xmlSpreadsheet: { zh: "XML 表格", en: "an XML spreadsheet" },
  pdf: { zh: "PDF 文件", en: "a PDF file" },
  richText: { zh: "Word 文档", en: "a Word document" },
  picture: { zh: "图片", en: "a picture" },
  archive: { zh: "压缩包", en: "an archive" },
  text: { zh: "文本文件（如 CSV）", en: "a text (such as CSV)" },
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
  const refuse = (found: Words): never => {
    throw new Failure({
      zh: `${path}：${found.zh}，这里要的是${kinds.map((each) => jsonKinds[each].zh).join("或")}（JSON）`,
      en: `${path}: ${found.en}; ${kinds.map((each) => jsonKinds[each].en).join(" or ")} (JSON) is wanted here`,
    });
  };
  if (bytes.length === 0) return refuse({ zh: "文件是空的", en: "the file is empty" });
  if (isForReader(bytes)) return refuse({ zh: "这是工作簿", en: "this is a workbook" });
  const kind = otherKind(bytes);
  if (kind !== undefined && kind !== "text")
    return refuse({ zh: `这是${otherWords[kind].zh}`, en: `this is ${otherWords[kind].en}` });
  const text = textOf(path, bytes);
  if (!/^\uFEFF?\s*[[{]/.test(text))
    return refuse({ zh: `这是${otherWords.text.zh}`, en: `this is ${otherWords.text.en}` });
  const value = jsonOf(path, text);
  const found = jsonKindOf(value);
  return found === undefined || kinds.includes(found)
    ? value
    : refuse({ zh: `这是${jsonKinds[found].zh}`, en: `this is ${jsonKinds[found].en}` });
}

/**
 * @param place of the text: a file, or a line of one
 * @throws Failure with line and column
 */
export function jsonOf(place: string | Words, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) {
      const { zh, en } = typeof place === "string" ? sameWords(place) : place;
      throw new Failure({
        zh: `${zh}：不是可用的 JSON：${error.words.zh}`,
        en: `${en}: is no JSON that can be used: ${error.words.en}`,
      });
    }
    throw error;
  }
}

import type { Words } from "../words/words.js";
import type { BookContents } from "../xlsx/bookContents.js";

/** What we make from an office workbook, by how A1 of its sheets begins. */
const kinds: readonly (readonly [begins: string, words: Words])[] = [
  ["scorebook.share.", { zh: "分享副本", en: "a copy for sharing" }],
  ["scorebook.bulletin.", { zh: "通报", en: "a bulletin" }],
  ["scorebook.card.", { zh: "成绩单", en: "a report card" }],
  ["scorebook.examples.", { zh: "函数示例", en: "the examples of the functions" }],
  ["scorebook.query", { zh: "查询单", en: "a list of queries" }],
];

/** What a workbook is that we made and nobody fills in or scores; undefined for any other. */
export function publishedKind(book: BookContents): Words | undefined {
  const corners = book.sheets.flatMap(({ cells }) => {
    const value = cells.get("A1")?.value;
    return value?.kind === "text" ? [value.text] : [];
  });
  return kinds.find(([begins]) => corners.some((corner) => corner.startsWith(begins)))?.[1];
}

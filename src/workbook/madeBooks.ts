import type { Words } from "../words/words.js";
import type { BookContents } from "../xlsx/bookContents.js";

/** What we make from an office workbook for people to read: nobody fills it in or scores it. So begins A1 of its sheets. */
export const madeBooks = {
  share: { key: "scorebook.share.", words: { zh: "发送稿", en: "a shared copy" } },
  bulletin: { key: "scorebook.bulletin.", words: { zh: "通报", en: "a bulletin" } },
  card: { key: "scorebook.card.", words: { zh: "成绩单", en: "a report card" } },
  examples: { key: "scorebook.examples.", words: { zh: "函数示例", en: "the examples of the functions" } },
  selfcheck: { key: "scorebook.selfcheck.", words: { zh: "自检表", en: "a self-check of the program" } },
  scheme: { key: "scorebook.schemeBook.", words: { zh: "指标体系工作簿", en: "a workbook of a scheme" } },
  schemePaper: { key: "scorebook.schemePaper", words: { zh: "指标体系审签稿", en: "a scheme to be signed" } },
  compare: { key: "scorebook.compare", words: { zh: "两年比较", en: "a comparison of two years" } },
  certainty: { key: "scorebook.certainty", words: { zh: "稳健性分析", en: "an analysis of how sure places are" } },
  readings: { key: "scorebook.readingsPaper", words: { zh: "口径确认表", en: "a paper of readings" } },
  query: { key: "scorebook.query", words: { zh: "核实单", en: "a list of queries" } },
} as const satisfies Record<string, { readonly key: string; readonly words: Words }>;

export type MadeBook = keyof typeof madeBooks;

/** For A1 of a sheet. */
export const madeKey = (kind: MadeBook, sheet = ""): string => `${madeBooks[kind].key}${sheet}`;

/** What of these a workbook is; undefined for any other. A copy may hold sheets of the office workbook as well. */
export function madeKindOf({ sheets }: BookContents): MadeBook | undefined {
  const corners = sheets.flatMap(({ cells }) => {
    const value = cells.get("A1")?.value;
    return value?.kind === "text" ? [value.text] : [];
  });
  const kinds = Object.keys(madeBooks) as readonly MadeBook[];
  return kinds.find((kind) => corners.some((corner) => corner.startsWith(madeKey(kind))));
}

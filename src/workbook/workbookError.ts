import type { Words } from "../words/words.js";

/** A workbook that is not what it should be, or not as it was issued: where, what, and what to do. */
export class WorkbookError extends Error {
  /** The whole sentence in both languages; `message` is the Chinese one. */
  readonly words: Words;

  constructor(
    readonly place: string,
    zh: string,
    en: string,
  ) {
    const words = placedWords(place, { zh, en });
    super(words.zh);
    this.name = "WorkbookError";
    this.words = words;
  }
}

/** The workbook as a whole, where no sheet is meant. */
export const wholeWorkbook = "工作簿";

/** A sentence with its place before it. Sheets and cells keep their names in every language. */
export const placedWords = (place: string, { zh, en }: Words): Words => ({
  zh: place === "" ? zh : `${place}：${zh}`,
  en: place === "" ? en : `${place === wholeWorkbook ? "Workbook" : place}: ${en}`,
});

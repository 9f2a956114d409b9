import type { Words } from "./words.js";

/** Texts one behind the other, with what stands between them in each language. */
export const joinedWords = (texts: readonly Words[], between: Words): Words => ({
  zh: texts.map(({ zh }) => zh).join(between.zh),
  en: texts.map(({ en }) => en).join(between.en),
});

/** What is the same in both languages: a name, a code, a path. */
export const sameWords = (text: string): Words => ({ zh: text, en: text });

export const noWords: Words = { zh: "", en: "" };

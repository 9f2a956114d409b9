import type { Language } from "./language.js";
import type { Words } from "./words.js";

/** Takes a text in one of the languages: whoever writes for people is handed it, and so speaks one language only. */
export type Say = (words: Words) => string;

export const sayIn =
  (language: Language): Say =>
  (words) =>
    words[language];

/** What departments are given is Chinese whatever the language of the office. */
export const inChinese: Say = sayIn("zh");

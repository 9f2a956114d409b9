import type { Language } from "../../words/language.js";

/** Where the page of a function lies, seen from the address of the add-in; without a name, the list of all. */
export const helpPath = (name: string | null, language: Language): string =>
  `functions/${language === "zh" ? "" : "en/"}${name ?? "index"}.html`;

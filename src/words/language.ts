import type { Words } from "./words.js";

/** One of the product's two languages. */
export type Language = keyof Words;

export const languages = ["zh", "en"] as const satisfies readonly Language[];

/** How documents and Excel name the two languages. */
export const localeOf: Readonly<Record<Language, "zh-CN" | "en-US">> = { zh: "zh-CN", en: "en-US" };

/** @param displayLanguage such as `Office.context.displayLanguage`; everything but English gets Chinese, as in the manifest */
export const languageOf = (displayLanguage: string | undefined): Language =>
  /^en(-|$)/i.test(displayLanguage ?? "") ? "en" : "zh";

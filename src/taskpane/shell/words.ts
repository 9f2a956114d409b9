import { languageOf } from "../../words/language.js";
import { eachWith } from "./features.js";
import { type FeatureWords, joined, type PaneWords } from "./paneWords.js";
import { zh as own } from "./zh.js";

export const zh = joined(own, Object.fromEntries(eachWith("words")) as unknown as FeatureWords);

/** English is loaded when it is wanted. */
export const wordsFor = async (displayLanguage: string): Promise<PaneWords> =>
  languageOf(displayLanguage) === "en" ? (await import(/* webpackChunkName: "english" */ "./english.js")).en : zh;

import type { Language } from "../../words/language.js";
import { en } from "../shell/en.js";
import { useWords } from "./words.js";

/** The language of the pane, for words that come with the data. */
export const useLanguage = (): Language => (useWords() === en ? "en" : "zh");

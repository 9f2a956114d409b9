import { createContext, useContext } from "react";
import { languageOf, type Language } from "../../words/language.js";
import { en } from "../shell/en.js";
import { zh, type PaneWords } from "../shell/zh.js";

const words = { zh, en } satisfies Record<Language, PaneWords>;

export const wordsFor = (displayLanguage: string): PaneWords => words[languageOf(displayLanguage)];

export const WordsContext = createContext<PaneWords>(zh);
export const useWords = (): PaneWords => useContext(WordsContext);

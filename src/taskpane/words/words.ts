import { createContext, useContext } from "react";
import { en } from "./en.js";
import { zh, type PaneWords } from "./zh.js";

/** English where Office speaks it, else Chinese, as in the manifest. */
export const wordsFor = (displayLanguage: string): PaneWords => (/^en(-|$)/i.test(displayLanguage) ? en : zh);

export const WordsContext = createContext<PaneWords>(zh);
export const useWords = (): PaneWords => useContext(WordsContext);

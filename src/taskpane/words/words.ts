import { createContext, useContext } from "react";
import type { PaneWords } from "../shell/paneWords.js";

export const WordsContext = createContext<PaneWords | null>(null);

/** The words of the pane around a component, in its language. */
export function useWords(): PaneWords {
  const words = useContext(WordsContext);
  if (!words) throw new TypeError("a component of the pane stands outside it");
  return words;
}

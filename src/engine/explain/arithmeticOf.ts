import type { Language } from "../../words/language.js";
import type { Explanation } from "./explanation.js";
import { quoted } from "../../words/quoted.js";

/** The sentence of an explanation without its clause, for screens that have a place of its own for that. */
export const arithmeticOf = (
  { sentence, english, clause }: Pick<Explanation, "sentence" | "english" | "clause">,
  language: Language,
): string =>
  language === "en" ? english.replace(`; by ${quoted(clause)}`, ".") : sentence.replace(`；依据：${clause}`, "。");

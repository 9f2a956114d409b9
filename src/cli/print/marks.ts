import type { Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";

/** Marks between words in each language. */
export const colon: Words = { zh: "：", en: ": " };
export const comma: Words = { zh: "，", en: ", " };
export const semicolon: Words = { zh: "；", en: "; " };
/** Between names. */
export const listed: Words = { zh: "、", en: ", " };

/** At the end of a sentence. */
export const stop = (say: Say): string => say({ zh: "。", en: "." });

export const bracketed = (say: Say, text: string): string => say({ zh: `（${text}）`, en: ` (${text})` });

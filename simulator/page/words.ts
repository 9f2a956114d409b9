import type { Refused } from "../book/userEdits.js";
import { en } from "./words/en.js";
import { zh, type Words } from "./words/zh.js";

/** The page speaks the language that it plays to the add-in: Chinese, or with `?lang=en-US` English. */
const locale = new URLSearchParams(globalThis.location?.search ?? "").get("lang") ?? "zh-CN";
export const language = locale.startsWith("zh") ? "zh" : "en";
export const words: Words = { zh, en }[language];

/** What is said when an entry is not taken. */
export function refusalText(refused: Refused): { readonly title: string; readonly text: string } {
  switch (refused.kind) {
    case "locked":
      return { title: words.title, text: words.refused.locked(refused) };
    case "invalid":
      return {
        title: refused.title || words.refused.invalidTitle,
        text: refused.text || words.refused.invalid(refused.cell),
      };
    case "outline":
      return { title: words.title, text: words.refused.outline(refused.sheet) };
    case "filter":
      return { title: words.title, text: words.refused.filter(refused.sheet) };
    case "formula":
      return { title: words.title, text: words.refused.formula(refused.fault[language]) };
  }
}

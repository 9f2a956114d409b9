import type { Words } from "../../../words/words.js";

/** Words of the sheets within quotation marks that stand around them all. */
export const oneOf = (words: Iterable<string>): Words => ({
  zh: [...words].join("”“"),
  en: [...words].join("”, “"),
});

import type { Words } from "../words/words.js";

const mostNamed = 3;

/** "；是不是 score？", where something is near what was typed; else nothing. Of many, the first are named. */
export function meantWords(near: readonly string[]): Words {
  if (near.length === 0) return { zh: "", en: "" };
  const named = near.slice(0, mostNamed);
  const isMore = near.length > mostNamed;
  return {
    zh: `；是不是 ${named.join("、")}${isMore ? `（等 ${near.length} 个）` : ""}？`,
    en: `; did you mean ${named.join(", ")}${isMore ? ` (of ${near.length})` : ""}?`,
  };
}

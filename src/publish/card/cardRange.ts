import type { Certainty } from "../../analysis/certainty/certainty.js";
import { publishedRangeWords } from "../../analysis/certainty/certaintyWords.js";

/** Between which places a department is under all readings; null where nothing is said about it. */
export function cardRange(code: string, found: Certainty | undefined): string | null {
  const own = found?.departments.find((each) => each.code === code);
  return found && own && own.place !== null ? (publishedRangeWords(own, found)?.zh ?? null) : null;
}

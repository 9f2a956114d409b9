import type { Certainty } from "../../analysis/certainty/certainty.js";
import { publishedRangeWords, shortAssumptionWords } from "../../analysis/certainty/certaintyWords.js";

/** Between which places a department is under all readings; null where nothing is said about it. */
export function cardRange(code: string, found: Certainty | undefined): string | null {
  const own = found?.departments.find((each) => each.code === code);
  const words = found && own && own.place !== null ? publishedRangeWords(own, found) : null;
  return found && words ? `${words.zh}${shortAssumptionWords(found).zh}` : null;
}

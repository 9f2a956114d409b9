import { foldedText } from "../departments/foldedText.js";
import { nearMisses } from "./nearMisses.js";

/**
 * The codes that somebody may have meant who typed one that there is not: those that are the same but for the signs
 * between their figures ("1113", "1.1.1.3.", "１。１.1.3"); else those below it, where it is a heading; else those a
 * sign or two away, the ones that begin alike first.
 */
export function meantCodes(typed: string, codes: readonly string[]): readonly string[] {
  const text = foldedText(typed);
  const bare = withoutSigns(text);
  if (bare === "") return [];
  const same = codes.filter((code) => withoutSigns(foldedText(code)) === bare);
  if (same.length > 0) return same;
  const below = codes.filter((code) => code.startsWith(`${text}.`));
  if (below.length > 0) return below;
  return nearMisses(
    text,
    [...codes].sort((a, b) => shared(b, text) - shared(a, text)),
  );
}

const withoutSigns = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** How many signs two texts begin with alike. */
function shared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

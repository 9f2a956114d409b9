import { unescapeText } from "./escapedText.js";
import type { ElementReader } from "./xmlEvents.js";

/**
 * Reads a text with or without formatted runs: `<t>` and `<r><t>` are joined, `<rPh>` (how the text is
 * pronounced) is skipped (ECMA-376 Part 1, 18.4.8 si, 18.3.1.53 is).
 *
 * Blanks are kept even without xml:space="preserve": a reader that trims loses what another one keeps.
 */
export function richTextReader(done: (text: string) => void): ElementReader {
  let all = "";
  const plain: ElementReader = { text: (text) => void (all += text) };
  const run: ElementReader = { child: ({ local }) => (local === "t" ? plain : undefined) };
  return {
    child({ local }) {
      if (local === "t") return plain;
      return local === "r" ? run : undefined;
    },
    end() {
      const text = all;
      all = "";
      done(unescapeText(text));
    },
  };
}

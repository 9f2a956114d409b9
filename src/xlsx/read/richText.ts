import { noAlternatives } from "./alternatives.js";
import { unescapeText } from "../xml/escapedText.js";
import { type ElementReader, noText, plainText } from "../xml/xmlEvents.js";

/**
 * Reads a text with or without formatted runs: `<t>` and `<r><t>` are joined, `<rPh>` (how the text is
 * pronounced) is skipped (ECMA-376 Part 1, 18.4.8 si, 18.3.1.53 is).
 *
 * Blanks are kept even without xml:space="preserve": a reader that trims loses what another one keeps.
 *
 * @param strange refuses the file for elements and text where none belong
 */
export function richTextReader(done: (text: string) => void, strange: (detail: string) => never): ElementReader {
  let all = "";
  const plain = plainText((text) => void (all += text), strange);
  const foreign = noAlternatives(strange);
  const run: ElementReader = {
    text: noText(strange),
    child: ({ local }) => (local === "t" ? plain : undefined),
    foreign,
  };
  return {
    text: noText(strange),
    child({ local }) {
      if (local === "t") return plain;
      return local === "r" ? run : undefined;
    },
    foreign,
    end() {
      const text = all;
      all = "";
      done(unescapeText(text));
    },
  };
}

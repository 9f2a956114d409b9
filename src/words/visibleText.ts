/** Nothing is seen of these, or they look like the blank that they are not. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\u115F\u1160\u2000-\u200A\u202F\u205F\u3164\uFFA0]/gu;
const signs: ReadonlyMap<string, string> = new Map([
  ["\n", "↵"],
  ["\t", "⇥"],
]);

/** A text as a message shows it: line breaks, blanks at its ends and what nobody sees are made visible. */
export const visibleText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^ +| +$/g, (blanks) => "␣".repeat(blanks.length))
    .replace(
      unseen,
      (sign) => signs.get(sign) ?? `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    );

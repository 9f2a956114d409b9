/**
 * What a cell with a number in it shows, as far as it is the number with zeros and signs before it: 1 in the format
 * 000 is 001, in "D"00 it is D01. Codes are often typed so.
 *
 * @param text the number as it is stored
 * @returns undefined for a format that shows something else, such as a day or a percentage
 */
export function shownCode(text: string, format: string): string | undefined {
  // the part for positive numbers, without colours and conditions, and without the blanks that align numbers
  const plain = (/^(?:"[^"]*"|\\.|[^";\\])*/.exec(format)?.[0] ?? "").replace(/\[[^\]]*\]|_./g, "").trim();
  if (/^(general|@|0|#|)$/i.test(plain)) return text;
  const [whole, sign = "", zeros = ""] = /^((?:"[^"]*"|\\.|[-+/() ])*)(0+)$/.exec(plain) ?? [];
  if (whole === undefined || !/^\d+$/.test(text)) return undefined;
  return sign.replace(/"([^"]*)"|\\(.)/g, "$1$2") + text.padStart(zeros.length, "0");
}

const plainWordCodes = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789$._\\?")
  plainWordCodes[char.charCodeAt(0)] = 1;

/** Letters of every script, digits, "$", ".", "_", "\" and "?" make up the words of a formula. @param code NaN behind the end */
export const isWordCode = (code: number): boolean =>
  code < 128 ? plainWordCodes[code] === 1 : code >= 128 && code !== 0xa0 && code !== 0x3000;

export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the closing quote; a doubled quote does not close. @returns -1 when there is none */
export function quoteEnd(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== quote) continue;
    if (text.charAt(at + 1) !== quote) return at + 1;
    at += 1;
  }
  return -1;
}

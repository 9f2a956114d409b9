/**
 * The text of a file as spreadsheets save one: UTF-8, UTF-16 with its mark, or GB 18030.
 *
 * @returns undefined when it is not text; a byte order mark is not part of it
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  const begins = (...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  const marked = begins(0xff, 0xfe) ? "utf-16le" : begins(0xfe, 0xff) ? "utf-16be" : undefined;
  // Excel in China saves lists in GB 18030
  for (const encoding of marked === undefined ? ["utf-8", "gb18030"] : [marked])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch {
      continue;
    }
  return undefined;
}

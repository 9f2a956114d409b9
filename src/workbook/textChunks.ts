/** Below the 32,767 characters of a cell, for programs that count otherwise. */
const longestChunk = 32_000;

/** A text in as many cells as it needs, cut nowhere beside a blank, which some programs trim, and never within a character. */
export function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + longestChunk, text.length);
    while (end < text.length && end > at + 1 && /^\s|[\s\udc00-\udfff]$/.test(text.slice(end - 1, end + 1))) end -= 1;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

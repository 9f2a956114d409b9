const encoder = new TextEncoder();

/** How many characters are gathered before they are encoded: many short strings at once are quicker than one by one. */
const enough = 64 * 1024;

/** The bytes of a text that comes in pieces. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  const blocks: Uint8Array[] = [];
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < enough) continue;
    blocks.push(encoder.encode(gathered));
    gathered = "";
  }
  const last = encoder.encode(gathered);
  if (blocks.length === 0) return last;
  return joined([...blocks, last]);
}

function joined(blocks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

/** A line of what is piped in, from 1, without its end. */
export interface InputLine {
  readonly line: number;
  readonly bytes: Uint8Array;
}

/**
 * Lines in batches. Only a line feed ends a line: JSON may hold all other marks that are taken for ends of lines.
 * Behind the last line feed there is no line unless something stands there.
 */
export async function* linesInBatches(
  input: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<readonly InputLine[], void> {
  let batch: InputLine[] = [];
  let begun: Uint8Array[] = [];
  let line = 0;
  const end = (): void => {
    line += 1;
    batch.push({ line, bytes: Buffer.concat(begun) });
    begun = [];
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      begun.push(chunk.subarray(from, at));
      from = at + 1;
      end();
      if (batch.length < most) continue;
      yield batch;
      batch = [];
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) end();
  if (batch.length > 0) yield batch;
}

const lineFeed = 0x0a;

import type { ReadLimits } from "../../xlsx/readLimits.js";
import type { ReadResult } from "../../xlsx/read/readWorkbook.js";
import { BoundedThread, fileBounds, type ThreadBounds } from "./boundedThread.js";
import type { ReaderTask } from "./readerThread.js";

export interface WorkerBounds extends ThreadBounds {
  readonly limits?: Partial<ReadLimits>;
  /** Another script than the reader's, for tests. */
  readonly script?: URL;
}

export const readerBounds: WorkerBounds = fileBounds;

/**
 * Reads one untrusted file in a thread of its own.
 *
 * @returns what readWorkbook returns, or a refusal "outOfTime", "outOfMemory" or "internal"; never throws
 */
export async function readInWorker(
  bytes: Uint8Array,
  { limits = {}, script, ...bounds }: WorkerBounds = readerBounds,
): Promise<ReadResult> {
  const thread = new BoundedThread<Uint8Array, ReadResult>(
    script ?? new URL("./readerThread.js", import.meta.url),
    { limits } satisfies ReaderTask,
    bounds,
  );
  const asked = await thread.ask(bytes);
  await thread.end();
  return asked.ok ? asked.reply : asked;
}

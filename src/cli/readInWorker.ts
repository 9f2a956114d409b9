import { Worker } from "node:worker_threads";
import type { ReadLimits } from "../xlsx/readLimits.js";
import type { ReadResult } from "../xlsx/readWorkbook.js";
import type { RefusalCode } from "../xlsx/refusal.js";

export interface WorkerBounds {
  /** After this long the reader is ended. */
  readonly milliseconds: number;
  /** Of the reader's heap; what is inflated counts apart and has its own limit (readLimits.ts). */
  readonly megabytes: number;
  readonly limits?: Partial<ReadLimits>;
  /** Another script than the reader's, for tests. */
  readonly script?: URL;
}

export const readerBounds: WorkerBounds = { milliseconds: 10_000, megabytes: 512 };

/**
 * Reads a stranger's file in a thread of its own, which is ended when it takes too long or too much memory: one
 * hostile file among sixty can then neither hang the program nor take it down.
 *
 * @returns what readWorkbook returns, or a refusal "outOfTime", "outOfMemory" or "internal"; never throws
 */
export async function readInWorker(bytes: Uint8Array, { milliseconds, megabytes, limits = {}, script }: WorkerBounds = readerBounds): Promise<ReadResult> {
  const worker = new Worker(script ?? new URL("./readerThread.js", import.meta.url), {
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: Math.ceil(megabytes / 8) },
    // no word of a file reaches a terminal, and nothing of ours reaches the thread
    stdout: true,
    stderr: true,
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  const result = await new Promise<ReadResult>((resolve) => {
    const refuse = (code: RefusalCode, detail?: string) => resolve({ ok: false, refusal: { code, ...(detail !== undefined && { detail }) } });
    timer = setTimeout(() => refuse("outOfTime"), milliseconds);
    worker.once("message", (read: ReadResult) => resolve(read));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refuse("outOfMemory") : refuse("internal", error.message.slice(0, 200)),
    );
    worker.once("exit", () => refuse("internal", "the reader ended without an answer"));
  });
  clearTimeout(timer);
  await worker.terminate();
  return result;
}

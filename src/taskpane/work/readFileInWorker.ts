import type { ReadResult } from "../../xlsx/readWorkbook.js";
import type { RefusalCode } from "../../xlsx/refusal.js";

/** Longer than any honest form takes on a slow machine. */
const patience = 10_000;

const startReader = (): Worker => new Worker(/* webpackChunkName: "reader" */ new URL("./readerWorker.js", import.meta.url));

/**
 * Reads a stranger's file in a worker of its own, ended when it takes too long. A browser sets no bound to a worker's
 * memory: there the limits of the reader hold, and a worker that breaks down is a refusal.
 *
 * @param bytes are copied, so that the caller keeps them
 * @returns what readWorkbook returns, or a refusal "outOfTime" or "outOfMemory"; never rejects
 */
export function readFileInWorker(bytes: Uint8Array, start: () => Worker = startReader, milliseconds = patience): Promise<ReadResult> {
  return new Promise((resolve) => {
    const worker = start();
    const end = (result: ReadResult) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const refuse = (code: RefusalCode, detail?: string) => end({ ok: false, refusal: { code, ...(detail !== undefined && { detail }) } });
    const timer = setTimeout(() => refuse("outOfTime"), milliseconds);
    worker.addEventListener("message", ({ data }: MessageEvent<ReadResult>) => end(data));
    worker.addEventListener("messageerror", () => refuse("internal", "the answer could not be copied"));
    worker.addEventListener("error", ({ message }) => (/memory/i.test(message) ? refuse("outOfMemory") : refuse("internal", message)));
    worker.postMessage(bytes);
  });
}

import type { ReadResult } from "../../xlsx/read/readWorkbook.js";
import type { RefusalCode } from "../../xlsx/refusal.js";

/** Longer than any honest form takes on a slow machine. */
const patience = 10_000;

/** A reader without work is kept so long for the next file: to start one takes as long as to read a form. */
const idleMilliseconds = 1_000;

/** How many files are worth reading at once: one core is left to Excel, and a disk or a network gives no more than some. */
export const readersAtOnce = (): number => Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));

const startReader = (): Worker =>
  new Worker(/* webpackChunkName: "reader" */ new URL("./readerWorker.js", import.meta.url));

interface ReaderOptions {
  readonly start?: () => Worker;
  readonly milliseconds?: number;
  readonly idle?: number;
}

/**
 * Reads untrusted files, each in a worker that does nothing else meanwhile; one that takes too long or crashes is
 * ended, and the next file has a fresh one. A browser sets no bound to a worker's memory: there the limits of the reader
 * hold, and a worker that breaks down is a refusal.
 *
 * @returns a function that reads one file, also while others are read. It copies the bytes, so that the caller keeps
 *   them; gives what readWorkbook returns, or a refusal "outOfTime" or "outOfMemory"; and never rejects
 */
export function fileReader({
  start = startReader,
  milliseconds = patience,
  idle = idleMilliseconds,
}: ReaderOptions = {}): (bytes: Uint8Array) => Promise<ReadResult> {
  const free = new Map<Worker, ReturnType<typeof setTimeout>>();

  const taken = (): Worker => {
    const [worker] = free.keys();
    if (!worker) return start();
    clearTimeout(free.get(worker));
    free.delete(worker);
    return worker;
  };
  const keep = (worker: Worker): void => {
    const end = (): void => {
      free.delete(worker);
      worker.terminate();
    };
    free.set(worker, setTimeout(end, idle));
  };

  return (bytes) =>
    new Promise((resolve) => {
      const worker = taken();
      const listening = new AbortController();
      const done = (result: ReadResult): void => {
        clearTimeout(timer);
        listening.abort();
        resolve(result);
      };
      const refuse = (code: RefusalCode, detail?: string): void => {
        worker.terminate();
        done({ ok: false, refusal: { code, ...(detail !== undefined && { detail }) } });
      };
      const timer = setTimeout(() => refuse("outOfTime"), milliseconds);
      const { signal } = listening;
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<ReadResult>) => {
          done(data);
          keep(worker);
        },
        { signal },
      );
      worker.addEventListener("messageerror", () => refuse("internal", "the answer could not be copied"), { signal });
      worker.addEventListener(
        "error",
        ({ message }) => (/memory/i.test(message) ? refuse("outOfMemory") : refuse("internal", message)),
        { signal },
      );
      worker.postMessage(bytes);
    });
}

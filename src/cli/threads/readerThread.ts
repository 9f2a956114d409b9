import { parentPort, workerData } from "node:worker_threads";
import { freezeObjectPrototype } from "../../xlsx/read/freezeObjectPrototype.js";
import type { ReadLimits } from "../../xlsx/readLimits.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";

/** What the thread is started with; its questions are the bytes of files, its answers what readWorkbook returns. */
export interface ReaderTask {
  readonly limits: Partial<ReadLimits>;
}

freezeObjectPrototype();

const { limits } = workerData as ReaderTask;
parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(readWorkbook(bytes, limits)));

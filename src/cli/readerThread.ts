import { parentPort, workerData } from "node:worker_threads";
import type { ReadLimits } from "../xlsx/readLimits.js";
import { readWorkbook } from "../xlsx/readWorkbook.js";

// whatever a file names itself, nothing of ours can inherit it
Object.freeze(Object.prototype);

const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: Partial<ReadLimits> };
parentPort?.postMessage(readWorkbook(bytes, limits));

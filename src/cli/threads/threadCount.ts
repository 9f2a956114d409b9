import { availableParallelism } from "node:os";

/** More threads read no faster than a disk gives. */
const mostThreads = 4;

/** A thread for each core, and none that would have nothing to do. */
export const threadCount = (items: number): number => Math.max(1, Math.min(availableParallelism(), mostThreads, items));

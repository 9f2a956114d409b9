import { availableParallelism } from "node:os";

/** More threads read no faster than a disk gives. */
const mostThreads = 4;

/** A thread for each core, and none that would have nothing to do. */
export const threadCount = (items: number): number => Math.max(1, Math.min(availableParallelism(), mostThreads, items));

/**
 * Has each item done by whichever worker is free, and gives the results in the order of the items. What is not yet
 * taken waits: only so many are begun as there are workers, so that a thousand files are never in memory together.
 *
 * @param work what a worker does with an item; never two at a time
 */
export async function* inThreads<Worker, Item, Result>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (worker: Worker, item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const free = [...workers];
  const begun: Promise<Result>[] = [];
  const waiting: (() => void)[] = [];
  const begin = async (item: Item): Promise<Result> => {
    if (free.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    const worker = free.pop();
    if (worker === undefined) throw new TypeError("whoever waited was called for a worker");
    try {
      return await work(worker, item);
    } finally {
      free.push(worker);
      waiting.shift()?.();
    }
  };
  let next = 0;
  while (next < items.length || begun.length > 0) {
    // more than can be worked on: no worker waits for whoever takes the results
    while (next < items.length && begun.length <= 2 * workers.length) {
      const result = begin(items[next++] as Item);
      // whoever takes it is told of its failure; nobody takes it after an earlier one
      result.catch(() => undefined);
      begun.push(result);
    }
    const first = begun.shift();
    if (first) yield await first;
  }
}

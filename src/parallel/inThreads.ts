/**
 * Runs each item on the first free worker; results keep input order. What is not yet
 * taken waits: no more are begun than there are workers, so that a thousand files are never in memory together.
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
  const waiting: ((worker: Worker) => void)[] = [];
  const begin = async (item: Item): Promise<Result> => {
    const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
    try {
      return await work(worker, item);
    } finally {
      // handed on directly: an idle worker in between could be taken by a later caller
      const next = waiting.shift();
      if (next) next(worker);
      else free.push(worker);
    }
  };
  let next = 0;
  while (next < items.length || begun.length > 0) {
    // more than can be worked on: no worker waits for the consumer of the results
    while (next < items.length && begun.length <= 2 * workers.length) {
      const result = begin(items[next++] as Item);
      // the consumer sees its rejection; after an earlier failure there is no consumer
      result.catch(() => undefined);
      begun.push(result);
    }
    const first = begun.shift();
    if (first) yield await first;
  }
}

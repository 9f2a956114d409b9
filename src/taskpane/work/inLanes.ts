/**
 * Does so many items at once, in the order of the items.
 *
 * @returns the results in the order of the items
 * @throws what one of them throws; none is begun from then on
 */
export async function inLanes<Item, Result>(lanes: number, items: readonly Item[], work: (item: Item, at: number) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  let isOver = false;
  const lane = async (): Promise<void> => {
    for (const [at, item] of left) {
      if (isOver) return;
      results[at] = await work(item, at);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  } finally {
    isOver = true;
  }
  return results;
}

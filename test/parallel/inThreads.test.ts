import fc from "fast-check";
import { inThreads } from "../../src/parallel/inThreads.js";

test("every item once, in its place, and never two at a time by one worker", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }),
      async (count, turns) => {
        const busy = new Set<number>();
        let most = 0;
        const workers = Array.from({ length: count }, (_, at) => at);
        const results: string[] = [];
        const work = async (worker: number, [at, wait]: readonly [number, number]): Promise<string> => {
          expect(busy).not.toContain(worker);
          busy.add(worker);
          most = Math.max(most, busy.size);
          for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
          busy.delete(worker);
          return `${at}: ${wait}`;
        };
        for await (const result of inThreads(workers, [...turns.entries()], work)) results.push(result);
        expect(results).toEqual(turns.map((wait, at) => `${at}: ${wait}`));
        expect(most).toBe(Math.min(count, turns.length));
      },
    ),
  );
});

import fc from "fast-check";
import { inLanes } from "../../src/taskpane/work/inLanes.js";

test("every item once, in its place, and never more at a time than there are lanes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }), async (lanes, turns) => {
      let [now, most] = [0, 0];
      const results = await inLanes(lanes, turns, async (wait, at) => {
        now += 1;
        most = Math.max(most, now);
        for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
        now -= 1;
        return `${at}: ${wait}`;
      });
      expect(results).toEqual(turns.map((wait, at) => `${at}: ${wait}`));
      expect(most).toBe(Math.min(lanes, turns.length));
    }),
  );
});

test("after a failure nothing more is begun", async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await Promise.resolve();
    if (item === 2) throw new RangeError("two");
    await new Promise((done) => setTimeout(done, 5));
  };
  await expect(inLanes(2, [1, 2, 3, 4, 5], work)).rejects.toThrow("two");
  await new Promise((done) => setTimeout(done, 30));
  expect(begun).toEqual([1, 2]);
});

import { afterEach, describe, expect, test } from "@jest/globals";
import { BoundedThread } from "../../src/cli/threads/boundedThread.js";
import { threadCount } from "../../src/cli/threads/threadCount.js";
import { inThreads } from "../../src/parallel/inThreads.js";

/** Counts its questions, and does what it is told. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from "node:worker_threads";
    let asked = 0;
    parentPort.on("message", (question) => {
      asked += 1;
      if (question === "hang") for (;;);
      if (question === "starve") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
      if (question === "eat") { const all = []; for (;;) all.push(Array.from({ length: 10000 }, (_, at) => ({ at }))); }
      if (question === "fail") throw new Error("boom");
      if (question === "leave") process.exit();
      parentPort.postMessage([workerData, asked, question]);
      if (question === "twice") parentPort.postMessage("late");
    });
  `)}`,
);

const thread = new BoundedThread<string, readonly unknown[]>(script, "data", { milliseconds: 2_000, megabytes: 32 });
afterEach(() => thread.end());

describe("a thread for one question after the other", () => {
  test("is the same for all of them", async () => {
    expect(await thread.ask("a")).toEqual({ ok: true, reply: ["data", 1, "a"] });
    expect(await thread.ask("b")).toEqual({ ok: true, reply: ["data", 2, "b"] });
  });

  test("an answer that comes late because the computer had no time for it is taken", async () => {
    expect(await thread.ask("starve")).toEqual({ ok: true, reply: ["data", 1, "starve"] });
  });

  test("whoever still waits when it is ended is told at once, long before the time is over", async () => {
    const patient = new BoundedThread<string, unknown>(script, "data", { milliseconds: 600_000, megabytes: 32 });
    const asked = patient.ask("hang");
    await patient.end();
    expect(await asked).toMatchObject({ ok: false, refusal: { code: "internal", detail: "the thread was ended" } });
  });

  test.each([
    ["hang", "outOfTime"],
    ["eat", "outOfMemory"],
    ["fail", "internal"],
    ["leave", "internal"],
  ])("after one that it cannot answer (%s) the next has a fresh one", async (question, code) => {
    await thread.ask("a");
    expect(await thread.ask(question)).toMatchObject({ ok: false, refusal: { code } });
    expect(await thread.ask("c")).toEqual({ ok: true, reply: ["data", 1, "c"] });
  });
});

describe("items in workers", () => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  test("come in their order, no worker does two at a time, and only a few are begun before they are taken", async () => {
    const busy = new Set<string>();
    let begun = 0;
    let taken = 0;
    const items = Array.from({ length: 30 }, (_, at) => at);
    const results: number[] = [];
    for await (const result of inThreads(["a", "b"], items, async (worker, item) => {
      expect(busy.has(worker)).toBe(false);
      busy.add(worker);
      begun += 1;
      expect(begun - taken).toBeLessThanOrEqual(6);
      await pause((item * 7) % 5);
      busy.delete(worker);
      return item * 2;
    })) {
      taken += 1;
      results.push(result);
    }
    expect(results).toEqual(items.map((item) => item * 2));
  });

  test("one that fails ends it, with its reason", async () => {
    const all = async () => {
      const results = [];
      for await (const result of inThreads(["a", "b"], [1, 2, 3, 4], (_, item) =>
        item === 2 ? Promise.reject(new Error("second")) : Promise.resolve(item),
      ))
        results.push(result);
      return results;
    };
    await expect(all()).rejects.toThrow("second");
  });

  test("no more workers than items", () => {
    expect([threadCount(0), threadCount(1)]).toEqual([1, 1]);
    expect(threadCount(1000)).toBeLessThanOrEqual(4);
  });
});

import type { CustomFunction } from "../../src/functions/customFunction.js";
import { customFunctions } from "../../src/functions/register.js";
import { startAssociations } from "../../src/functions/call/startAssociations.js";

const runtime = { language: () => "zh" as const, error: (_: string, message: string) => new Error(message) };

/** The functions of an add-in that has just started, and how often the rest was fetched. */
function started(fetch: () => Promise<readonly CustomFunction[]> = () => Promise.resolve(customFunctions)) {
  const fetches: number[] = [];
  const functions = startAssociations(runtime, () => {
    fetches.push(fetches.length);
    return fetch();
  });
  return { fetches, functions, call: (id: string, ...args: readonly unknown[]) => functions.get(id)?.(...args) };
}

const block = (count: number) => Array.from({ length: count }, (_, at) => [at % 7]);

test("every function is there from the start", () => {
  expect([...started().functions.keys()].sort()).toEqual(customFunctions.map(({ name }) => name).sort());
});

test("scores are answered at once, short rankings as well", () => {
  const { call, fetches } = started();
  expect(call("DEDUCT", 3, 0.1, 1)).toBe(0.7);
  expect(call("RANKSCORE", [[30], [50], [10]], 3)).toEqual([[2], [3], [1]]);
  expect(fetches).toEqual([]);
});

test("what needs the scheme is fetched once, and answered at once from then on", async () => {
  const { call, fetches } = started();
  const first = [call("WEIGHTEDTOTAL", 60, 80, 90), call("EXPLAIN", "1.1.1.1", 3)];
  expect(await first[0]).toBe(89.225);
  expect(await first[1]).toContain("得 1.40 分");
  expect(call("WEIGHTEDTOTAL", 60, 80, 90)).toBe(89.225);
  const before = fetches.length;
  void call("EXPLAIN", "1.1.1.1", 3);
  expect(fetches.length).toBe(before);
});

test("a long ranking is the same in columns", async () => {
  const { call, fetches } = started();
  const [short, long] = [block(999), block(1_000)];
  const ranked = await call("RANKSCORE", long, 4);
  expect(fetches).toHaveLength(1);
  const { call: fresh } = started();
  expect(fresh("RANKSCORE", short, 4)).toEqual(call("RANKSCORE", short, 4));
  expect(ranked).toHaveLength(1_000);
});

test("where it cannot be fetched, the cell says so, and the next calculation tries again", async () => {
  let online = false;
  const { call } = started(() => (online ? Promise.resolve(customFunctions) : Promise.reject(new Error("offline"))));
  await expect(call("WEIGHTEDTOTAL", 60, 80, 90)).rejects.toThrow("没有取到");
  online = true;
  expect(await call("WEIGHTEDTOTAL", 60, 80, 90)).toBe(89.225);
});

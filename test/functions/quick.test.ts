import fc from "fast-check";
import { call } from "../../src/functions/call/call.js";
import type { CustomFunction } from "../../src/functions/customFunction.js";
import { outcome } from "./support/run.js";
import { customFunctions } from "../../src/functions/register.js";

/** Functions that take plain numbers the quick way. */
const quick = customFunctions.filter((definition) => definition.quick !== undefined && definition.name !== "RANKSCORE");
const generally = ({ quick: _, ...definition }: CustomFunction): CustomFunction => definition;

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 3000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 1_000_000),
  fc.constantFrom(-1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e-7, 1e6, 999_999_999_999_999, 2 ** 53, 1e20, 0.1, 0.3, 2.675),
);
const given = fc.oneof(
  { weight: 6, arbitrary: numbers },
  numbers.map((value) => [[value]]),
  fc.constantFrom(null, undefined, "", "3", "whole", true, [[null]], [[1, 2]]),
);

/** Mostly what is good for the argument: of arguments that are all random, few calls would be quick. */
const words: Readonly<Record<string, readonly unknown[]>> = {
  steps: ["whole", "proRata", [["whole"]]],
  side: ["below", "above", [["above"]]],
};
const ofArgument = ({ name }: { readonly name: string }) =>
  words[name]
    ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...words[name]) }, given)
    : fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 120 }) }, given);

test.each(quick.map((definition) => [definition.name, definition] as const))(
  "%s: quickly or generally, the outcome is the same",
  (_, definition) => {
    let taken = 0;
    fc.assert(
      fc.property(fc.tuple(...definition.arguments.map(ofArgument)), (args) => {
        const invocation = { functionName: definition.name };
        if (definition.quick?.([...args, invocation]) !== undefined) taken += 1;
        expect(outcome(definition, [...args, invocation])).toEqual(outcome(generally(definition), args));
      }),
      { seed: 20_200_101, numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(10);
  },
);

test("single calls with plain numbers are quick, the block that Excel makes of a cell among them", () => {
  expect(quick.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["DEDUCT", "RATEDROP", "PROPORTION", "RATING", "BONUS"]),
  );
  const deduct = quick.find(({ name }) => name === "DEDUCT");
  expect(deduct?.quick?.([[[3]], [[0.1]], 1, null, { functionName: "DEDUCT" }])).toBe(0.7);
  expect(deduct && call(deduct, [39, 0.025, 1])).toBe(0.025);
});

test("RANKSCORE: in columns or generally, the scores are the same", () => {
  const rank = customFunctions.find(({ name }) => name === "RANKSCORE");
  if (!rank) throw new Error("there is no RANKSCORE");
  const value = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 900 }).map((cents) => cents / 100),
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([part, whole]) => part / whole),
    fc.constantFrom(0.1 + 0.2, 0.3, 2 / 3, 0.6666666666666667, 1e15, 1e21, "", null, "不适用"),
    fc.constantFrom(1, 2, 3, 4, 5),
  );
  const block = fc
    .integer({ min: 1, max: 2 })
    .chain((width) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    );
  let taken = 0;
  fc.assert(
    fc.property(
      block,
      fc.constantFrom(4, 1, 0.5, 1 / 3, "x"),
      fc.constantFrom(null, "linear", "toZero", "relative", "bands"),
      fc.constantFrom(null, "best", "mean", "dense"),
      fc.constantFrom(null, [
        [0.25, 1],
        [0.5, 0.8],
        [1, 0.4],
      ]),
      fc.constantFrom(null, "descending", "ascending"),
      (...args) => {
        if (rank.quick?.(args) !== undefined) taken += 1;
        expect(outcome(rank, args)).toEqual(outcome(generally(rank), args));
      },
    ),
    { seed: 20_200_101, numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(100);
});

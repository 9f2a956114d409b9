import fc from "fast-check";
import { readSelfCheck } from "../../src/selfcheck/result/readSelfCheck.js";
import { checkStates, platforms, resultLimits } from "../../src/selfcheck/result/selfCheckResult.js";

const result = {
  format: "scorebook.selfcheck.1",
  product: "0.2.0",
  kind: "addin",
  platform: "PC",
  host: { program: "Excel", version: "16.0.17328.20162" },
  requirementSets: [{ name: "ExcelApi", version: "1.9", there: true, needed: true }],
  checks: [
    { id: "DEDUCT.1", group: "functions", state: "works" },
    { id: "protection", group: "workbook", state: "differs", expected: "TRUE", found: "FALSE" },
  ],
  times: [{ id: "calls", milliseconds: 812.5 }],
};

const faultsOf = (json: unknown): readonly string[] => {
  const reading = readSelfCheck(json);
  return reading.ok ? [] : reading.faults.map(({ place, words }) => `${place}: ${words.en}`);
};

test("a result is read as it was written", () => {
  expect(readSelfCheck(result)).toEqual({ ok: true, result });
});

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,30}$/);
const line = fc.stringMatching(/^[^\p{C}\p{Zl}\p{Zp}]{0,40}$/u);

test("whatever may be said is read back from its JSON", () => {
  const check = fc.record(
    { id: word, group: word, state: fc.constantFrom(...checkStates), expected: line, found: line },
    { noNullPrototype: true },
  );
  const results = fc.record(
    {
      format: fc.constant("scorebook.selfcheck.1"),
      product: fc.constant("10.2.33-beta.1"),
      kind: fc.constantFrom("addin", "native"),
      platform: fc.constantFrom(...platforms),
      requirementSets: fc.constant([]),
      checks: fc.uniqueArray(check, { selector: ({ id, group }) => `${group} ${id}`, maxLength: 20 }),
      times: fc.constant([]),
    },
    { requiredKeys: ["format", "product", "kind", "requirementSets", "checks", "times"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(results, (given) => {
      expect(readSelfCheck(JSON.parse(JSON.stringify(given)))).toEqual({ ok: true, result: given });
    }),
  );
});

test.each([
  ["no object", [], [": should be an object and is []"]],
  ["another format", { ...result, format: "scorebook.selfcheck.2" }, ["format: should be"]],
  ["a key that nobody knows", { ...result, user: "someone" }, ["user: is not known"]],
  ["one that is missing", { ...result, times: undefined }, ["times: should be a list"]],
  ["a version that is none", { ...result, product: "latest" }, ["product: should be a version"]],
  ["a kind that is none", { ...result, kind: "web" }, ["kind: should be"]],
  ["a platform as a list", { ...result, platform: ["PC"] }, ["platform: should be"]],
  [
    "a path in place of a program",
    { ...result, host: { program: "C:\\a", version: "1" } },
    ["host.program: should be"],
  ],
  ["a number as text", { ...result, times: [{ id: "load", milliseconds: "8" }] }, ["times[0].milliseconds: should be"]],
  ["a time before its beginning", { ...result, times: [{ id: "load", milliseconds: -1 }] }, ["times[0].milliseconds:"]],
  [
    "a set without its version",
    { ...result, requirementSets: [{ name: "ExcelApi", there: true, needed: true }] },
    ["requirementSets[0].version: is missing"],
  ],
])("%s is refused with its place", (_, json, places) => {
  const faults = faultsOf(json);
  expect(faults).toHaveLength(places.length);
  places.forEach((place, at) => expect(faults[at]).toContain(place));
});

const oneCheck = (check: object): unknown => ({ ...result, checks: [check] });

test.each([
  ["a state that is none", { id: "a", group: "b", state: "ok" }, "checks[0].state"],
  ["an id with blanks", { id: "a b", group: "b", state: "works" }, "checks[0].id"],
  ["several lines", { id: "a", group: "b", state: "fails", found: "one\ntwo" }, "checks[0].found"],
  ["signs that a terminal obeys", { id: "a", group: "b", state: "fails", found: "\u001b[2J" }, "checks[0].found"],
  ["a text without end", { id: "a", group: "b", state: "fails", found: "x".repeat(201) }, "checks[0].found"],
  ["words of the file's own", { id: "a", group: "b", state: "fails", about: "do this" }, "checks[0].about"],
  ["a difference without figures", { id: "a", group: "b", state: "differs", expected: "1" }, "checks[0]"],
])("of a check, %s is refused", (_, check, place) => {
  expect(faultsOf(oneCheck(check))).toEqual([
    expect.stringMatching(new RegExp(`^${place.replace(/[[\]]/g, "\\$&")}: `)),
  ]);
});

test("a check that is told twice is refused, and so is a list without end", () => {
  const [check] = result.checks;
  expect(faultsOf({ ...result, checks: [check, check] })).toEqual([
    expect.stringContaining("checks[1]: is about the same"),
  ]);
  const many = Array.from({ length: resultLimits.checks + 1 }, (_, at) => ({ ...check, id: `c${at}` }));
  expect(faultsOf({ ...result, checks: many })).toEqual(['checks: should be a list of at most 5000 and is "5001"']);
});

test("all mistakes are told at once", () => {
  expect(faultsOf({ ...result, kind: 1, product: 2, more: 3 }).map((fault) => fault.split(":")[0])).toEqual([
    "more",
    "product",
    "kind",
  ]);
});

import fc from "fast-check";
import { assess, type Assessment } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import type { Answers } from "../../src/engine/answers/answers.js";
import { readParameters } from "../../src/engine/answers/answersFile.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { countKey, MergedCounts, valueOfKey } from "../../src/engine/assess/mergedCounts.js";
import { MissingCount, Partition } from "../../src/engine/assess/partition.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { alternatives } from "../oracle/generate.js";
import { nastyAnswers } from "./support/nastyAnswers.js";

const scheme = newestScheme();
const sample = answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 }));

/** Apart, but for the counts, which are added in an order that is not the one of the parts. */
function inParts(answers: Answers, count: number): readonly Assessment[] {
  const { length } = answers.departments;
  const begin = (at: number): number => Math.floor((at * length) / count);
  const parts = Array.from(
    { length: count },
    (_, at) => new Partition(scheme, { ...answers, departments: answers.departments.slice(begin(at), begin(at + 1)) }),
  );
  for (;;) {
    const merged = new Map<string, Map<string, number>>();
    const sent = parts.map((part) => part.next());
    for (const counts of [...sent].reverse())
      for (const [column, known] of counts) {
        const sum = merged.get(column) ?? new Map<string, number>();
        merged.set(column, sum);
        for (const [key, n] of known) sum.set(key, (sum.get(key) ?? 0) + n);
      }
    if (merged.size === 0) return parts.map(({ assessment }) => assessment);
    for (const [column, counts] of merged) {
      const all = new MergedCounts(counts);
      parts.forEach((part) => part.compare(column, all));
    }
  }
}

/** Every cell of every department, and what the command prints. */
const told = (assessments: readonly Assessment[]) => ({
  json: assessments
    .flatMap((assessment) => {
      const { departments, notes } = scoreJson(assessment);
      return [...departments, ...notes].map((line) => JSON.stringify(line));
    })
    .sort(),
  cells: assessments.flatMap(({ departments }) =>
    departments.map(({ valueOf }) => modelOf(scheme).cells.map(({ key }) => `${key} ${String(valueOf(key))}`)),
  ),
});

const withParameters = (given: Readonly<Record<string, unknown>>): Answers => ({
  ...sample,
  parameters: readParameters(scheme, given, (place, message) => {
    throw new Error(`${place}: ${message.en}`);
  }),
});

/** Whatever a place, or the points of a place, may depend on. */
const ranking = ["rankMethod", "rankBands", "ties", "datasetSplit", "rounding", "decimals", "notApplicable"] as const;
const cases = ranking.flatMap((name) =>
  (alternatives[name] as readonly unknown[]).map((value) => [name, value] as const),
);

test.each(cases)("the sample in 4 parts is the sample, with %s = %j", (name, value) => {
  const methods = name === "rankBands" ? { rankMethod: "bands" } : {};
  const answers = withParameters({ ...methods, [name]: value });
  expect(told(inParts(answers, 4))).toEqual(told([assess(scheme, answers)]));
});

test.each(
  ["linear", "toZero", "bands", "relative"].flatMap((rankMethod) =>
    ["best", "mean", "dense"].map((ties) => [rankMethod, ties] as const),
  ),
)("ties across parts: %s, %s", (rankMethod, ties) => {
  const { departments } = sample;
  const again = departments.slice(0, 30).map((department, at) => ({ ...department, code: `Z${at}`, name: `Z${at}` }));
  const answers = { ...withParameters({ rankMethod, ties }), departments: [...departments, ...again] };
  expect(told(inParts(answers, 7))).toEqual(told([assess(scheme, answers)]));
});

test.each([1, 2, 3, 5, 8, 13, 21, 34])("whatever stands in the answers (%i)", (seed) => {
  const answers = nastyAnswers(scheme, seed, 23);
  for (const count of [2, 5, 23]) expect(told(inParts(answers, count))).toEqual(told([assess(scheme, answers)]));
});

test("a part may have no departments, and there may be more parts than departments", () => {
  const answers = { ...sample, departments: sample.departments.slice(0, 3) };
  expect(told(inParts(answers, 64))).toEqual(told([assess(scheme, answers)]));
});

test("counts that were not merged from these departments are refused, and nothing is scored by them", () => {
  const part = new Partition(scheme, sample);
  const [[column = "", counts] = []] = part.next();
  const [[key = ""] = []] = counts ?? [];
  const others = new MergedCounts(new Map([...(counts ?? [])].filter(([other]) => other !== key)));
  expect(() => part.compare(column, others)).toThrow(new MissingCount(column, key));
});

test.each(["", "1", "1/0", "2/4", "-0/1", "0/2", "01/2", "1.5/2", " 1/2", "1/-2", "a/b"])(
  "%j is no key of a value",
  (text) => {
    expect(valueOfKey(text)).toBeNull();
  },
);

test("a key says its value, and one value has one key", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), fc.bigInt({ min: 1n }), (n, d, factor) => {
      const value = Fraction.of(n, d);
      expect(valueOfKey(countKey(value))).toEqual(value);
      expect(countKey(Fraction.of(n * factor, d * factor))).toBe(countKey(value));
    }),
  );
});

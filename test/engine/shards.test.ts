import { assess, type Assessment } from "../../src/engine/assess.js";
import { modelOf } from "../../src/engine/modelLeaves.js";
import type { Answers } from "../../src/engine/answers.js";
import { readParameters } from "../../src/engine/answersFile.js";
import { answersOf } from "../../src/engine/officeRecord.js";
import { scoreJson } from "../../src/engine/scoreJson.js";
import { shard, type MergedRanks } from "../../src/engine/shard.js";
import { ShardMerge } from "../../src/engine/shardMerge.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { alternatives } from "../oracle/generate.js";
import { nastyAnswers } from "./nastyAnswers.js";

const scheme = newestScheme();
const sample = answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 }));

/** As threads do it: whatever is sent is copied as plain data. */
function sharded(answers: Answers, count: number): Assessment {
  const merge = new ShardMerge(scheme, answers, count);
  const shards = merge.shards.map((rows) => shard(scheme, answers.parameters, structuredClone(merge.answersOf(rows)), rows.to - rows.from));
  let given: readonly MergedRanks[] = shards.map(() => ({ ranks: [], whole: { texts: [], columns: [] } }));
  for (;;) {
    const replies = shards.map((one, at) => one.next(structuredClone(given[at] as MergedRanks)));
    const sent = replies.map(({ value }) => structuredClone(value));
    if (replies.every(({ done }) => done === true)) return merge.finish(sent);
    given = merge.merge(sent);
  }
}

/** Every cell of every department, and what the command prints. */
const told = (assessment: Assessment) => ({
  json: JSON.stringify(scoreJson(assessment)),
  cells: assessment.departments.map(({ valueOf }) => modelOf(scheme).cells.map(({ key }) => `${key} ${String(valueOf(key))}`)),
});

const withParameters = (given: Readonly<Record<string, unknown>>): Answers => ({
  ...sample,
  parameters: readParameters(scheme, given, (place, message) => {
    throw new Error(`${place}: ${message}`);
  }),
});

/** Whatever a place, or the points of a place, may depend on. */
const ranking = ["rankMethod", "rankBands", "ties", "datasetSplit", "rounding", "decimals", "notApplicable"] as const;
const cases = ranking.flatMap((name) => (alternatives[name] as readonly unknown[]).map((value) => [name, value] as const));

test.each(cases)("the sample in 4 shards is the sample, with %s = %j", (name, value) => {
  const methods = name === "rankBands" ? { rankMethod: "bands" } : {};
  const answers = withParameters({ ...methods, [name]: value });
  expect(told(sharded(answers, 4))).toEqual(told(assess(scheme, answers)));
});

test.each(["linear", "toZero", "bands", "relative"].flatMap((rankMethod) => ["best", "mean", "dense"].map((ties) => [rankMethod, ties] as const)))(
  "ties across shards: %s, %s",
  (rankMethod, ties) => {
    const { departments } = sample;
    const again = departments.slice(0, 30).map((department, at) => ({ ...department, code: `Z${at}`, name: `Z${at}` }));
    const answers = { ...withParameters({ rankMethod, ties }), departments: [...departments, ...again] };
    expect(told(sharded(answers, 7))).toEqual(told(assess(scheme, answers)));
  },
);

test.each([1, 2, 3, 5, 8, 13, 21, 34])("whatever stands in the answers (%i)", (seed) => {
  const answers = nastyAnswers(scheme, seed, 23);
  for (const count of [2, 5, 23]) expect(told(sharded(answers, count))).toEqual(told(assess(scheme, answers)));
});

test("of more shards than departments, only as many are used; none is empty", () => {
  const answers = { ...sample, departments: sample.departments.slice(0, 3) };
  const merge = new ShardMerge(scheme, answers, 64);
  expect(merge.shards).toEqual([{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }]);
  expect(told(sharded(answers, 64))).toEqual(told(assess(scheme, answers)));
});

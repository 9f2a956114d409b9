// Whether the tests notice a slip: those that can reach its file, the nearest first, until one fails.
import { readFileSync } from "node:fs";
import { anyTest, environmentOf, isAlone, runTests } from "./runTests.mjs";
import { roomOf } from "./places.mjs";

/** @typedef {import("./runTests.mjs").Run} Run */
/** @typedef {{ caught: boolean, by: string, seconds: number }} Verdict */

/** @param {string} path @returns {string} the name of the file without folders and endings */
const stemOf = (path) => path.split("/").at(-1)?.split(".")[0] ?? "";

/** @type {Record<string, number>} */
const measured = JSON.parse(readFileSync("test/seconds.json", "utf8"));
const secondsOf = (/** @type {string} */ file) => measured[file] ?? 2;
/** A script of tests is compiled and started at a cost of its own, but what stands at its end comes late. */
const [mostFiles, mostSeconds] = [6, 30];
/** A test that has run for less when the time is over was not begun early enough, that is all. */
const leastEndless = 30;
/** From here on a file waits until all others have passed. */
const slow = 30;

/**
 * @param {string} path
 * @param {readonly { file: string, steps: number }[]} tests
 * @returns {string[][]} what is run together, in its order
 */
export function batchesOf(path, tests) {
  const near = (/** @type {string} */ file) => (roomOf(file) === roomOf(path) ? 0 : roomOf(file) === "bytes" ? 1 : 2);
  /** @param {string} file whether it is named after what it tests: collect.test.ts after collectCommand.ts */
  const isNamesake = (file) => stemOf(path).startsWith(stemOf(file)) || stemOf(file).startsWith(stemOf(path));
  const rank = ({ file = "", steps = 0 }) => [
    ...[isNamesake(file) ? 0 : 1, secondsOf(file) >= slow ? 1 : 0, near(file), steps, secondsOf(file)],
  ];
  const ordered = [...tests].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at < 0 ? (one.file < other.file ? -1 : 1) : (first[at] ?? 0) - (second[at] ?? 0);
  });
  /** @type {{ environment: string, files: string[], seconds: number }[]} */
  const batches = [];
  for (const { file } of ordered) {
    const [environment, seconds] = [isAlone(file) ? file : environmentOf(file), secondsOf(file)];
    const last = [...batches].reverse().find((batch) => batch.environment === environment);
    if (last && last.files.length < mostFiles && last.seconds + seconds <= mostSeconds) {
      last.files.push(file);
      last.seconds += seconds;
    } else batches.push({ environment, files: [file], seconds });
  }
  return batches.map(({ files }) => files);
}

/** By what was run together, file and test: whether it passes where nothing is planted. @type {Map<string, boolean>} */
const passes = new Map();

/**
 * @param {string} path
 * @param {readonly { file: string, steps: number }[]} tests
 * @param {number} limit in seconds, for all tests together
 * @param {() => () => void} plant plants the slip, and gives what takes it out again
 * @returns {Promise<Verdict>}
 */
export async function judge(path, tests, limit, plant) {
  const started = Date.now();
  const spent = () => (Date.now() - started) / 1_000;
  const verdict = (/** @type {boolean} */ caught, /** @type {string} */ by) => ({ caught, by, seconds: spent() });
  if (tests.length === 0) return verdict(false, "no test imports the file");
  for (const batch of batchesOf(path, tests)) {
    let files = batch;
    while (files.length > 0) {
      const left = limit - spent();
      if (left < 5) return verdict(false, "the time was over; there are more tests");
      const run = await withSlip(plant, () => runTests(files, left));
      // a slip makes no test pass that would fail without it
      for (const test of run.passedTests) passes.set(`${files.join(" ")} ${test}`, true);
      if (run.passed) break;
      if (run.file === "") {
        const about = files.join(" ");
        if ((await runTests(files, 600, anyTest)).passed) return verdict(true, `no test could begin: ${about}`);
        throw new Error(`Without any slip no test can begin: ${about}\n${run.said}`);
      }
      const by = `${run.file}: ${run.test}`;
      if (run.outOfTime) {
        const endless = await isEndless(run, plant);
        return verdict(endless, `${endless ? "endless" : "the time was over"} in ${by}`);
      }
      if (await isSound(run, files)) return verdict(true, by);
      // it fails without any slip, and says nothing
      console.log(`  left out, since it fails as it is: ${by}`);
      files = files.filter((file) => file !== run.file);
    }
  }
  return verdict(false, "all tests passed");
}

/**
 * @template Result
 * @param {() => () => void} plant
 * @param {() => Promise<Result>} work
 */
async function withSlip(plant, work) {
  const takeOut = plant();
  try {
    return await work();
  } finally {
    takeOut();
  }
}

/**
 * In the same company: a test that passes alone may fail after others.
 *
 * @param {Run} run
 * @param {readonly string[]} files that were run together
 * @returns {Promise<boolean>} whether the test passes where nothing is planted
 */
async function isSound({ file, test }, files) {
  const company = files.join(" ");
  const name = `${file} ${test}`;
  const known = passes.get(`${company} ${name}`);
  if (known !== undefined) return known;
  const { passed, passedTests } = await runTests(files, 600);
  for (const each of passedTests) passes.set(`${company} ${each}`, true);
  const sound = passed || passedTests.includes(name);
  passes.set(`${company} ${name}`, sound);
  return sound;
}

/** @param {Run} run @param {() => () => void} plant whether it ends only without the slip */
async function isEndless({ file, test, testSeconds }, plant) {
  if (testSeconds < leastEndless) return false;
  const sound = await runTests([file], 600, test);
  if (!sound.passed) return false;
  return (await withSlip(plant, () => runTests([file], 20 + 4 * sound.seconds, test))).outOfTime;
}

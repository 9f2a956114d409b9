// Runs test files, compiled together with what they test, in a process of its own until the first test fails.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { jest } from "../jest.mjs";
import { buildRoom, docblockOf, listensToConsole } from "../testRooms.mjs";

const folder = "out/mutant";

/** In place of a title: whichever ends first. */
export const anyTest = "*";

/** @typedef {{ file: string, test: string, seconds: number, testSeconds: number }} Ended */
/** @typedef {Ended & { passed: boolean, outOfTime: boolean, passedTests: string[], said: string }} Run */

/**
 * @param {readonly string[]} files all with one environment
 * @param {number} limit in seconds
 * @param {string} [until] with this test, the first file of them has done what is asked
 * @returns {Promise<Run>} with the test that failed, or ran when the time was over
 */
export async function runTests(files, limit, until = "") {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const told = join(folder, "told.jsonl");
  const started = Date.now();
  const [first = ""] = files;
  const jsdom = "@jest-environment ./tools/mutants/jsdomUntilFailure.mjs";
  const docblock = environmentOf(first).replace("@jest-environment jsdom", jsdom);
  const { build } = createRequire(import.meta.url)("esbuild");
  await buildRoom(build, { title: "mutant", files: [...files], docblock }, join(folder, "mutant.test.cjs"));
  const args = [...jest, ...["--config", "tools/mutants/jest.config.mjs", "--silent", "-w", "1"]];
  const env = { ...process.env, SCOREBOOK_MUTANT_TOLD: told, SCOREBOOK_MUTANT_UNTIL: until };
  // a group of its own, so that nothing that a test has started outlives it
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], env });
  running = child.pid;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  let outOfTime = false;
  const code = await new Promise((done) => {
    const timer = setTimeout(() => {
      outOfTime = true;
      endGroup(child.pid);
    }, limit * 1_000);
    child.on("close", (status) => {
      clearTimeout(timer);
      done(status);
    });
    // a process that a test left behind keeps the pipes open
    child.on("exit", () => endGroup(child.pid));
  });
  const lines = existsSync(told) ? readFileSync(told, "utf8").trim().split("\n") : [];
  /** @type {{ what: string, file: string, test: string, at: number }[]} */
  const events = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  const { file = "", test = "", at = started } = events.at(-1) ?? {};
  const nameOf = (/** @type {{ file: string, test: string }} */ each) => `${each.file} ${each.test}`;
  const passedTests = events.map(nameOf).filter((name) => code === 0 || name !== `${file} ${test}`);
  const since = (/** @type {number} */ from) => (Date.now() - from) / 1_000;
  const ended = { file, test, seconds: since(started), testSeconds: since(at) };
  return { ...ended, passed: code === 0, outOfTime, passedTests, said };
}

/** @param {string} file @returns {string} what Jest is told of the environment */
export const environmentOf = (file) => docblockOf(readFileSync(file, "utf8"));

/** @param {string} file @returns {boolean} whether it runs alone */
export const isAlone = (file) => listensToConsole(readFileSync(file, "utf8"));

/** @type {number | undefined} */
let running;
process.on("exit", () => endGroup(running));

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // it has ended
  }
}

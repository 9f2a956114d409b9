// npm test: installs and builds what is missing, checks the types, runs all tests that this machine can run, and names
// those that it cannot. With arguments (npm test -- rules/deduct -t 差评) only Jest runs, with them, on the files one by
// one; the whole run has them by rooms (testRooms.mjs), which gives the same results in half the time.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "./build.mjs";
import { buildAddinWhenStale, localBaseUrl } from "./buildAddin.mjs";
import { buildEmbeddedWhenStale } from "./embedded.mjs";
import { install } from "./install.mjs";
import { jest } from "./jest.mjs";
import { buildPaneTrialWhenStale } from "./paneTrial.mjs";
import { cureOf, find, programNames } from "./programs.mjs";
import { tellPropertyRuns } from "./propertyRuns.mjs";

/** @typedef {{ fullName: string, status: string }} TestCase */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numRuntimeErrorTestSuites: number, testResults: { assertionResults: TestCase[] }[] }} JestReport */

const jestArguments = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "scorebook-test-"));
const runsFile = join(folder, "runs.jsonl");

install();
try {
  const { failedChecks, report } =
    jestArguments.length === 0
      ? await wholeRun()
      : { failedChecks: buildWhenStale() ? 0 : 1, report: runJest(jestArguments) };
  if (report) tellSkipped(report);
  const passed = report?.numPassedTests ?? 0;
  // A file that cannot be loaded reports no test of its own, and neither does a Jest that did not end.
  const failed = failedChecks + (report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1);
  if (passed + failed === 0) console.error("No test was run.");
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Types and lint on one core while the other builds what the tests need; then the tests on both. */
async function wholeRun() {
  const checks = inBackground("Types and lint", "tools/check.mjs");
  console.log("Building what the tests need, and checking types and lint …");
  const passes = [buildWhenStale(true), await buildAddinWhenStale(localBaseUrl, true)];
  if (find("chromium")) passes.push(buildEmbeddedWhenStale(), buildPaneTrialWhenStale());
  // Not before the packages are there.
  const { buildRooms, testFiles, withOtherModules } = await import("./testRooms.mjs");
  await buildRooms();
  const apart = withOtherModules(testFiles());
  const report = together(
    runJest(["--config", "tools/jest.rooms.config.js"]),
    ...(apart.length > 0 ? [runJest(apart)] : []),
  );
  passes.push(await checks);
  if (report) passes.push(tellPropertyRuns(runsFile, report));
  return { failedChecks: passes.filter((passed) => !passed).length, report };
}

/**
 * @param {(JestReport | undefined)[]} reports
 * @returns {JestReport | undefined} undefined when one of them is missing
 */
function together(...reports) {
  const there = reports.filter((report) => report !== undefined);
  if (there.length < reports.length) return undefined;
  const sum = (
    /** @type {"numPassedTests" | "numFailedTests" | "numPendingTests" | "numRuntimeErrorTestSuites"} */ name,
  ) => there.reduce((total, report) => total + report[name], 0);
  return {
    numPassedTests: sum("numPassedTests"),
    numFailedTests: sum("numFailedTests"),
    numPendingTests: sum("numPendingTests"),
    numRuntimeErrorTestSuites: sum("numRuntimeErrorTestSuites"),
    testResults: there.flatMap(({ testResults }) => testResults),
  };
}

/**
 * What it says is shown when it has ended, in one piece.
 *
 * @param {string} title
 * @param {string} script
 * @returns {Promise<boolean>} whether it passed
 */
function inBackground(title, script) {
  const child = spawn(process.execPath, [script], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((done) => {
    child.on("close", (code) => {
      console.log(`${title}: ${code === 0 ? "passed" : "failed"}${said.trim() === "" ? "" : `\n${said}`}`);
      done(code === 0);
    });
  });
}

/**
 * @param {readonly string[]} args
 * @returns {JestReport | undefined} undefined when Jest ended without a report
 */
function runJest(args) {
  const file = join(folder, "report.json");
  rmSync(file, { force: true });
  spawnSync(process.execPath, [...jest, "--json", `--outputFile=${file}`, ...args], {
    stdio: "inherit",
    env: { ...process.env, SCOREBOOK_RUNS_FILE: runsFile },
  });
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** @param {JestReport} report */
function tellSkipped(report) {
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === "pending");
  for (const name of programNames()) {
    // The mark that test/support/needs.ts puts into the title of what it skips.
    const count = skipped.filter(({ fullName }) => fullName.includes(`[needs ${name}]`)).length;
    if (count === 0) continue;
    console.log(`Tests skipped: ${count}, because ${name} is not on this machine; ${cureOf(name)}.`);
  }
}

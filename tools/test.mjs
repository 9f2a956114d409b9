// npm test: installs and builds what is missing, checks the types, runs all tests that this machine can run,
// and names those that it cannot. With arguments (npm test -- rules/deduct -t 差评) only Jest runs, with them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "./build.mjs";
import { install } from "./install.mjs";
import { debianPackage, programNames } from "./programs.mjs";

/** @typedef {{ fullName: string, status: string }} TestCase */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: { assertionResults: TestCase[] }[] }} JestReport */

const jestArguments = process.argv.slice(2);

install();
const checks = [buildWhenStale()];
if (jestArguments.length === 0) checks.push(run("Types", "typescript/bin/tsc"), run("Lint", "eslint/bin/eslint.js", "."));
const failedChecks = checks.filter((passed) => !passed).length;
const report = runJest();
if (report) tellSkipped(report);

const passed = report?.numPassedTests ?? 0;
// A file that cannot be loaded reports no test of its own, and neither does a Jest that did not end.
const failed = failedChecks + (report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1);
if (passed + failed === 0) console.error("No test was run.");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/**
 * @param {string} title
 * @param {string} program
 * @param {string[]} args
 */
function run(title, program, ...args) {
  console.log(`${title} …`);
  return node([join("node_modules", program), ...args]);
}

/** @returns {JestReport | undefined} undefined when Jest ended without a report */
function runJest() {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-test-"));
  const file = join(folder, "report.json");
  try {
    node([
      // Jest runs ES modules through an interface of Node that is still called experimental.
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      "node_modules/jest/bin/jest.js",
      "--json",
      `--outputFile=${file}`,
      ...jestArguments,
    ]);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
function node(args) {
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status === 0;
}

/** @param {JestReport} report */
function tellSkipped(report) {
  const skipped = report.testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === "pending");
  for (const name of programNames()) {
    // The mark that test/support/needs.ts puts into the title of what it skips.
    const count = skipped.filter(({ fullName }) => fullName.includes(`[needs ${name}]`)).length;
    if (count === 0) continue;
    const debian = debianPackage(name);
    const cure = debian ? `on Debian, npm run setup installs it (${debian})` : "the tests that use it are extra";
    console.log(`Tests skipped: ${count}, because ${name} is not on this machine; ${cure}.`);
  }
}

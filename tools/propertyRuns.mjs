// How often properties were tried, beside how often they were before: nobody makes the tests faster by trying less.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const record = "test/propertyRuns.json";
const now = "out/propertyRuns.json";

/**
 * Prints both totals, and each file that tried less than it is recorded to. Where that is meant, what was counted now
 * stands in out/propertyRuns.json, to be copied over test/propertyRuns.json.
 *
 * @param {string} runsFile what test/support/propertyRuns.ts wrote, a line for each test file
 * @param {{ numFailedTests: number, numPendingTests: number }} report
 * @returns {boolean} false where less was tried, though nothing failed and nothing was skipped
 */
export function tellPropertyRuns(runsFile, { numFailedTests, numPendingTests }) {
  /** @type {{ file: string, runs: number }[]} */
  const lines = existsSync(runsFile)
    ? readFileSync(runsFile, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
  const counted = Object.fromEntries(lines.map(({ file, runs }) => [file, runs]).sort());
  writeFileSync(now, `${JSON.stringify(counted, null, 1)}\n`);
  /** @type {Record<string, number>} */
  const before = JSON.parse(readFileSync(record, "utf8"));
  const total = (/** @type {Record<string, number>} */ runs) =>
    Object.values(runs)
      .reduce((sum, each) => sum + each, 0)
      .toLocaleString("en");
  console.log(`\nProperty runs: ${total(counted)}; before: ${total(before)}`);
  const fewer = Object.keys(before).filter((file) => (counted[file] ?? 0) < (before[file] ?? 0));
  for (const file of fewer) console.log(`  ${file}: ${counted[file] ?? 0}, before ${before[file]}`);
  // A test that failed or was skipped tries less, and is told as that.
  const isExcused = numFailedTests > 0 || numPendingTests > 0;
  if (fewer.length > 0 && !isExcused)
    console.log(`Less was tried than ${record} says. Where that is meant, copy ${now} over it.`);
  return fewer.length === 0 || isExcused;
}

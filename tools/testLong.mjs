// npm run test:long [minutes] [--seed N]: first the files for which npm test has no time (*.long.test.ts), once; then the
// tests that can go on for hours, each with another seed than in npm test and with more of everything, one after the
// other and round again until the time is over (10 minutes). What fails is printed with the command that repeats it.
// Without --seed it is another one each time.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./build.mjs";
import { buildAddinWhenStale, localBaseUrl } from "./buildAddin.mjs";
import { install } from "./install.mjs";
import { jest } from "./jest.mjs";

/**
 * What one round does of each, in a minute or so, and in a run of hours (from `manyMinutes` on) everything there is.
 * Where all cases are tried there is no seed to vary, and once is enough.
 *
 * @type {readonly { files: string, some: Record<string, string>, all?: Record<string, string> }[]}
 */
const longRuns = [
  { files: "test/oracle/parity", some: { SCOREBOOK_PARITY: "400" }, all: { SCOREBOOK_PARITY: "20000" } },
  { files: "test/columns/program", some: { SCOREBOOK_COLUMNS: "8000" }, all: { SCOREBOOK_COLUMNS: "100000" } },
  { files: "test/engine/columns", some: { SCOREBOOK_COLUMNS: "2000" }, all: { SCOREBOOK_COLUMNS: "100000" } },
  { files: "test/returns/flips", some: { SCOREBOOK_FLIPS: "10000" }, all: { SCOREBOOK_FLIPS: "100000" } },
  { files: "test/returns/threatVariants", some: { SCOREBOOK_THREATS: "8" }, all: { SCOREBOOK_THREATS: "all" } },
  { files: "test/returns/compareForm", some: {}, all: { SCOREBOOK_EVERY_CELL: "1" } },
  { files: "test/evidence/issueForm", some: { SCOREBOOK_PROOF_BITS: "5000" }, all: { SCOREBOOK_PROOF_BITS: "all" } },
  { files: "test/evidence/ruleHash", some: { SCOREBOOK_RULE_ENTRIES: "all" } },
  { files: "test/workbook/twoPrograms", some: { SCOREBOOK_TWO_PROGRAMS: "3" }, all: { SCOREBOOK_TWO_PROGRAMS: "100" } },
  { files: "test/cli/otherPrograms", some: { SCOREBOOK_PROGRAMS: "all" } },
  { files: "test/selfcheck/programs", some: { SCOREBOOK_SELFCHECK: "20" }, all: { SCOREBOOK_SELFCHECK: "180" } },
  { files: "test/bytes/validator", some: { SCOREBOOK_VALIDATOR: "all" } },
  { files: "test/walks", some: { SCOREBOOK_WALKS: "60" }, all: { SCOREBOOK_WALKS: "1000" } },
  { files: "test/examples/spark", some: { SCOREBOOK_SPARK: "1" }, all: { SCOREBOOK_SPARK: "all" } },
  { files: "test/selfcheck/addinCheck", some: { SCOREBOOK_DIFFERENCES: "each" } },
  { files: "test/simulator/mergeFaults", some: {}, all: { SCOREBOOK_EVERY_FAULT: "1" } },
];
const manyMinutes = 240;

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const minutes = numberOf(positionals[0] ?? "10", "minutes");
const firstSeed = numberOf(values.seed ?? String(1 + Math.floor(Math.random() * 1_000_000)), "--seed");
const end = Date.now() + minutes * 60_000;

install();
console.log(
  `Long runs for ${minutes} minutes; once more the same: npm run test:long ${minutes} -- --seed ${firstSeed}`,
);
let [passed, failed] = [0, 0];
for (const built of [buildWhenStale(), await buildAddinWhenStale(localBaseUrl)]) failed += built ? 0 : 1;
// Not before the packages are there.
const { buildRooms, longFiles } = await import("./testRooms.mjs");
await buildRooms(longFiles());
count("npm run test:long", runJest(["--config", "tools/jest.rooms.config.js"]));
// The seed also says with which to begin, so that short runs come round to all of them.
for (let at = 0; at === 0 || Date.now() < end; at += 1) {
  const next = longRuns[(firstSeed + at) % longRuns.length];
  if (!next) throw new Error("there are no long runs");
  const { files, some, all } = next;
  const more = {
    ...(minutes >= manyMinutes ? (all ?? some) : some),
    SCOREBOOK_SEED: String(firstSeed + Math.floor(at / longRuns.length)),
  };
  const words = Object.entries(more).map(([name, value]) => `${name}=${value}`);
  count(`${words.join(" ")} npm test -- ${files}`, runJest([files], more));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} command that repeats it
 * @param {ReturnType<typeof runJest>} report
 */
function count(command, report) {
  const wrong = report === undefined ? 1 : report.numFailedTests + report.numRuntimeErrorTestSuites;
  passed += report?.numPassedTests ?? 0;
  failed += wrong;
  console.log(`${wrong === 0 ? "passed" : "FAILED"}: ${command}`);
}

/**
 * @param {string} text
 * @param {string} name
 */
function numberOf(text, name) {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(
    `${name}: a whole number is wanted, not ${JSON.stringify(text)}\n\nnpm run test:long [minutes] [-- --seed N]`,
  );
  process.exit(2);
}

/**
 * @param {readonly string[]} files with what else Jest is told
 * @param {Record<string, string>} more
 * @returns {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number } | undefined} undefined when Jest ended without a report
 */
function runJest(files, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-long-"));
  try {
    const file = join(folder, "report.json");
    const args = [...jest, "--silent", "--json", `--outputFile=${file}`, ...files];
    spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...more } });
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// npm run setup: installs, on Debian, the programs that the tests need beside Node; and Spark, into .venv/, where Debian's
// packages and PyPI can be reached.
import { spawnSync } from "node:child_process";
import { debianPackage, find, npmFolder, onPath, programNames, pyspark, venv, venvPython } from "./programs.mjs";

const missing = programNames().filter((name) => debianPackage(name) && !find(name));
if (missing.length > 0) installMissing();
const unbrought = programNames().filter((name) => npmFolder(name) && !find(name));
for (const name of unbrought) bringByNpm(name);
if (!find("spark")) bringSpark();
if (missing.length + unbrought.length === 0 && find("spark")) console.log("setup: everything is there.");

function installMissing() {
  const packages = missing.map((name) => String(debianPackage(name)));
  console.log(`setup: installing ${packages.join(" ")}`);
  if (!aptGet("update") || !install(...packages)) {
    console.error(
      `setup: apt-get failed. On another system than Debian, install by other means: ${packages.join(" ")}`,
    );
    process.exit(1);
  }
  const stillMissing = missing.filter((name) => !find(name));
  if (stillMissing.length === 0) return;
  console.error(`setup: still not found: ${stillMissing.join(", ")}`);
  process.exit(1);
}

/**
 * By the versions and checksums of a lock file of its own: too large to come with every npm ci.
 *
 * @param {import("./programs.mjs").ProgramName} name
 */
function bringByNpm(name) {
  console.log(`setup: bringing ${name} (${npmFolder(name)}/package-lock.json)`);
  const brought = runs("npm", "ci", "--ignore-scripts", "--no-audit", "--prefix", String(npmFolder(name)));
  if (brought && find(name)) return;
  console.error(`setup: ${name} was not brought: see npm's message above.`);
  process.exit(1);
}

/** What it lacks is no fault: the tests that need Spark then name themselves as skipped. */
function bringSpark() {
  console.log(`setup: bringing Spark (PySpark ${pyspark} into ${venv}/)`);
  const python = onPath("python3") ?? "python3";
  const makeVenv = () => runs(python, "-m", "venv", venv);
  const brought =
    (onPath("java") || (aptGet("update") && install("default-jre-headless"))) &&
    (makeVenv() || (aptGet("update") && install("python3-venv") && makeVenv())) &&
    runs(
      venvPython,
      "-m",
      "pip",
      "install",
      "--quiet",
      "--disable-pip-version-check",
      "--retries",
      "2",
      `pyspark==${pyspark}`,
    );
  if (!brought || !find("spark")) console.log("setup: Spark could not be had; the tests that need it are skipped.");
}

/** @param {string[]} packages */
function install(...packages) {
  return aptGet("install", "--yes", "--no-install-recommends", ...packages);
}

/** @param {string[]} args */
function aptGet(...args) {
  const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", ...args];
  const [program = "", ...rest] = process.getuid?.() === 0 ? command : ["sudo", ...command];
  return runs(program, ...rest);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function runs(program, ...args) {
  return spawnSync(program, args, { stdio: "inherit" }).status === 0;
}

// Compiles the command line into dist/. Run by npm after an installation, and by `npm start` and `npm test` when stale.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { isStale } from "./stale.mjs";

const command = "dist/cli/scorebook.js";
/** Its time says when dist/ was last made. */
const stamp = "dist/.built";
const sources = {
  folders: ["src"],
  files: ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"],
};

/** What runs in Excel only is built by webpack (buildAddin.mjs). */
const elsewhere = /^(taskpane|host)[\\/]/;

/** @returns {string[]} */
function scripts() {
  const found = readdirSync("src", { recursive: true, encoding: "utf8" });
  return found.filter((path) => path.endsWith(".ts") && !elsewhere.test(path)).map((path) => join("src", path));
}

function areTypesRight() {
  const args = ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.build.json"];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) console.error("The build failed: see the compiler's messages above.");
  return status === 0;
}

/**
 * @param {boolean} areTypesChecked by somebody else, who checks all there is
 * @returns {boolean} whether the build succeeded
 */
function build(areTypesChecked) {
  const started = new Date();
  if (!areTypesChecked && !areTypesRight()) return false;
  // Afresh each time, so that no module outlives its source.
  rmSync("dist", { recursive: true, force: true });
  // Not before the packages are there.
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const shape = { outbase: "src", outdir: "dist", format: "esm", target: "es2022", charset: "utf8" };
  try {
    // Types, checked above or by others, are only stripped here.
    buildSync({ ...shape, entryPoints: scripts() });
  } catch {
    console.error("The build failed: see the messages above.");
    return false;
  }
  if (existsSync(command)) chmodSync(command, 0o755);
  writeFileSync(stamp, started.toISOString());
  return true;
}

/**
 * @param {boolean} areTypesChecked by somebody else, who checks all there is
 * @returns {boolean} whether dist/ is up to date now
 */
export function buildWhenStale(areTypesChecked = false) {
  return !isStale(stamp, sources) || build(areTypesChecked);
}

// npm prepares with --as-checked what was installed: the types of a commit were checked before it was made.
if (argv[1] === fileURLToPath(import.meta.url) && !build(argv.includes("--as-checked"))) process.exit(1);

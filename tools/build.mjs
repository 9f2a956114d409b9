// Compiles the command line into dist/. Run by npm after an installation, and by `npm start` and `npm test` when stale.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const command = "dist/cli/scorebook.js";
/** Its time says when dist/ was last made. */
const stamp = "dist/.built";

/** @returns {boolean} whether the build succeeded */
function build() {
  // Afresh each time, so that no module outlives its source.
  rmSync("dist", { recursive: true, force: true });
  const started = new Date();
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error("The build failed: see the compiler's messages above.");
    return false;
  }
  if (existsSync(command)) chmodSync(command, 0o755);
  writeFileSync(stamp, started.toISOString());
  return true;
}

/** @returns {boolean} whether a source changed since the last build; a folder's time tells of deleted files */
function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const sources = ["src", ...readdirSync("src", { recursive: true }).map((path) => join("src", String(path)))];
  const settings = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  return [...sources, ...settings].some((path) => statSync(path).mtimeMs > built);
}

/** @returns {boolean} whether dist/ is up to date now */
export function buildWhenStale() {
  return !isStale() || build();
}

if (argv[1] === fileURLToPath(import.meta.url) && !build()) process.exit(1);

// Builds out/pane-trial/ when stale: the scripts of the pane with a workbook in memory, for its test in a browser. What
// else stands there is written by test/addin/support/buildPaneTrial.ts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const trialFolder = "out/pane-trial";
/** Beside the folder, which webpack empties. */
const stamp = "out/pane-trial.built";

/** @returns {boolean} whether the build succeeded */
function build() {
  const started = new Date();
  const args = [
    "node_modules/webpack/bin/webpack.js",
    "--config",
    "webpack.trial.config.js",
    "--stats=errors-warnings",
  ];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) return false;
  mkdirSync("out", { recursive: true });
  writeFileSync(stamp, started.toISOString());
  return true;
}

function isStale() {
  if (!existsSync(stamp) || !existsSync(join(trialFolder, "taskpane.js"))) return true;
  const built = statSync(stamp).mtimeMs;
  const folders = ["src", "simulator", "test"].flatMap((folder) => [
    folder,
    ...readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path))),
  ]);
  return [...folders, "webpack.trial.config.js", "webpack.config.js", "package-lock.json"].some(
    (path) => statSync(path).mtimeMs > built,
  );
}

/** @returns {boolean} whether the scripts are up to date now */
export function buildPaneTrialWhenStale() {
  return !isStale() || build();
}

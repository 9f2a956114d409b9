// Builds out/pane-trial/ when stale: the scripts of the pane with a workbook in memory, for its test in a browser. What
// else stands there is written by test/addin/support/buildPaneTrial.ts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStale } from "./stale.mjs";

export const trialFolder = "out/pane-trial";
/** Beside the folder, which webpack empties. */
const stamp = "out/pane-trial.built";
const sources = {
  folders: ["src", "simulator", "test"],
  files: ["webpack.trial.config.js", "webpack.config.js", "package-lock.json"],
};

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

/** @returns {boolean} whether the scripts are up to date now */
export function buildPaneTrialWhenStale() {
  return !existsSync(join(trialFolder, "taskpane.js")) || isStale(stamp, sources) ? build() : true;
}

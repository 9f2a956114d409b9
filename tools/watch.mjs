// npm run watch: dist/ and dist-addin/ follow the sources, with source maps, until Ctrl+C; an `npm start` that was begun
// before serves them. The next build makes both afresh, without.
import { spawn } from "node:child_process";
import { rmSync, watch } from "node:fs";
import { buildAddinWhenStale, writeStyles } from "./buildAddin.mjs";

/** @type {import("node:child_process").ChildProcess[]} */
const running = [];

/** @param {string[]} args of Node; where one program ends, so do all */
function follow(...args) {
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  running.push(child);
  child.on("exit", (code) => {
    for (const other of running) other.kill();
    process.exit(code ?? 1);
  });
}

if (!(await buildAddinWhenStale())) process.exit(1);
// What follows is no build to be given out.
for (const stamp of ["dist/.built", "dist-addin/.built"]) rmSync(stamp, { force: true });
follow(
  "node_modules/typescript/bin/tsc",
  "-p",
  "tsconfig.build.json",
  ...["--noEmit", "false", "--rootDir", "src", "--outDir", "dist"],
  "--sourceMap",
  "--watch",
  "--preserveWatchOutput",
);
// Maps in files, for the pages' policy forbids eval; and what webpack does not make stays where it is.
const development = ["--mode", "development", "--devtool", "source-map", "--no-output-clean"];
follow("node_modules/webpack/bin/webpack.js", "--watch", "--stats=errors-warnings", ...development);
watch("src/taskpane", { recursive: true }, (_, name) => {
  if (name?.endsWith(".css")) writeStyles();
});

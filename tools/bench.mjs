// npm run bench: all benchmarks side by side in one run, printed, and written into docs/speed.md between its marks; what
// users wait for into README.md as well. npm run bench -- --print leaves the pages alone.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import process from "node:process";
import { buildWhenStale } from "./build.mjs";

const [begin, end] = ["<!-- bench: begin -->", "<!-- bench: end -->"];

if (!buildWhenStale()) process.exit(1);
const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", "bench/run.mjs"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) process.exit(1);
const rows = stdout
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const table = tableOf(rows);
console.log(table);
if (!process.argv.includes("--print")) {
  writeTable("docs/speed.md", table);
  writeTable("README.md", tableOf(rows.filter(({ isForUsers }) => isForUsers === true)));
}

/**
 * @param {{ what: string, ours: string, other: string, ratio: number | null, goal: string, reached: boolean, isForUsers?: true }[]} rows
 * @returns {string}
 */
function tableOf(rows) {
  const cells = rows.map(({ what, ours, other, ratio, goal, reached }) => [
    what,
    ours,
    other,
    ratio === null ? "" : ratio.toFixed(1),
    goal,
    goal === "" ? "" : reached ? "yes" : "**no**",
  ]);
  const lines = [
    ["what", "ours", "beside", "ratio", "goal", "reached"],
    ["---", "---", "---", "---", "---", "---"],
    ...cells,
  ];
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}; the least of several rounds, each in turn.`;
  return `${lines.map((line) => `| ${line.join(" | ")} |`).join("\n")}\n\n${machine}`;
}

/**
 * @param {string} path of a page
 * @param {string} written between its marks
 */
function writeTable(path, written) {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} lacks ${begin} and ${end}`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n${written}\n${page.slice(to)}`);
}

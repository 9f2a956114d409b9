// npm start: writes the workbooks of a fictional assessment, scores them, and serves the add-in: beside the embedded
// workbook for a first look, and for Excel.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./build.mjs";
import { install } from "./install.mjs";

const usage = `npm start -- [--departments N] [--seed N] [--out DIR] [--port N] [--trust] [--no-serve]

  --departments N  how many fictional departments (60)
  --seed N         another number, another assessment (7)
  --out DIR        where the files are written (out/sample)
  --port N         where the add-in is served on https://localhost (3000)
  --trust          make this user's system trust the certificate of https://localhost first
  --no-serve       end after scoring`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        departments: { type: "string", default: "60" },
        seed: { type: "string", default: "7" },
        out: { type: "string", default: "out/sample" },
        port: { type: "string", default: "3000" },
        trust: { type: "boolean", default: false },
        "no-serve": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

/** @param {string[]} args */
function scorebook(...args) {
  console.log(`\n$ npx scorebook ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, ["dist/cli/scorebook.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The head of the ranking: the whole of it, with what each lost, is one command away.
 *
 * @param {string} office
 * @param {number} places
 */
function tellFirst(office, places) {
  const command = `npx scorebook score ${office}`;
  console.log(`\n$ ${command}`);
  const { status, stdout } = spawnSync(process.execPath, ["dist/cli/scorebook.js", "score", office], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  // Title, blank line, head and rule stand above the places.
  const lines = stdout.split("\n").slice(0, 4 + places);
  console.log([...lines, `…    全部名次和失分 The rest, and what each lost: ${command}`].join("\n"));
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
if (!/^\d{1,5}$/.test(options.port) || Number(options.port) > 65535) {
  console.error(`--port: ${options.port} is no port\n\n${usage}`);
  process.exit(2);
}

install();
// Types are npm test's and npm run build's to check: whoever starts wants to see it.
if (!buildWhenStale(true)) process.exit(1);
scorebook("sample", "--departments", options.departments, "--seed", options.seed, "--out", options.out);
tellFirst(join(options.out, "office.xlsx"), 5);
console.log(`\nThe files are in ${resolve(options.out)}`);
if (!options["no-serve"]) {
  // Only now: these need the packages that were installed above.
  const { serveAddin } = await import("./serveAddin.mjs");
  process.exitCode = await serveAddin({ port: Number(options.port), trust: options.trust, sample: options.out });
}

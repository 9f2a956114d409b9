// npm start: writes the workbook of a fictional assessment, scores it, and says where everything is.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./build.mjs";
import { install } from "./install.mjs";

const usage = `npm start -- [--departments N] [--seed N] [--out DIR] [--no-serve]

  --departments N  how many fictional departments (60)
  --seed N         another number, another assessment (7)
  --out DIR        where the files are written (out/sample)
  --no-serve       end after scoring`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        departments: { type: "string", default: "60" },
        seed: { type: "string", default: "7" },
        out: { type: "string", default: "out/sample" },
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

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}

install();
if (!buildWhenStale()) process.exit(1);
scorebook("sample", "--departments", options.departments, "--seed", options.seed, "--out", options.out);
scorebook("score", join(options.out, "office.xlsx"));
console.log(`\nThe files are in ${resolve(options.out)}`);

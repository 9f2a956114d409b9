// Reads and checks the returns of a folder as `collect` does it, in a process of its own: node checkReturns.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { compiled } from "../compiled.mjs";

const { checkFiles } = await compiled("cli/threads/checkFiles.js");
const [, , folder = "."] = argv;
const task = JSON.parse(readFileSync(join(folder, "task.json"), "utf8"));
const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const checked = await checkFiles(
  names.map((name) => ({ name, read: () => readFileSync(join(folder, name)) })),
  task,
);
const refused = checked.filter(({ state }) => state === "refused");
if (refused.length > 0 || checked.length !== names.length)
  throw new Error(`${refused.length} of ${names.length} returns were refused`);

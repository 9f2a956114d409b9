// A copy of the tree in which slips are planted, so that the tree itself stays as it is.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** @type {typeof import("typescript")} */
const ts = createRequire(import.meta.url)("typescript");

/** Products and packages are large and stay the same; what tests compile is made anew. */
const linked = new Set(["node_modules", "dist-addin", "dist-embedded"]);
const leftBehind = new Set([".git", "out", ".certificate"]);

/** Goes into a copy of the tree, which is gone when the process ends. */
export function intoCopy() {
  const tree = resolve(".");
  const copy = mkdtempSync(join(tmpdir(), "scorebook-mutants-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(2));
  for (const name of readdirSync(tree)) {
    if (leftBehind.has(name)) continue;
    if (linked.has(name)) symlinkSync(join(tree, name), join(copy, name));
    else cpSync(join(tree, name), join(copy, name), { recursive: true });
  }
  process.chdir(copy);
}

/**
 * Puts a text in the place of a file, and what it compiles to in the place of what the command line runs.
 *
 * @param {string} path
 * @param {string} text
 * @returns {() => void} puts everything back
 */
export function planted(path, text) {
  // what is transpiled alone does not know that the package is one of ES modules
  const module = ts.ModuleKind.ESNext;
  const { config } = ts.readConfigFile("tsconfig.build.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const compiled = path.replace(/^src\//, "dist/").replace(/\.tsx?$/, ".js");
  const changes = new Map([[path, text]]);
  if (existsSync(compiled)) {
    const made = ts.transpileModule(text, { compilerOptions: { ...options, module }, fileName: path });
    changes.set(compiled, made.outputText);
  }
  const before = new Map([...changes.keys()].map((file) => [file, readFileSync(file)]));
  for (const [file, changed] of changes) writeFileSync(file, changed);
  return () => before.forEach((bytes, file) => writeFileSync(file, bytes));
}

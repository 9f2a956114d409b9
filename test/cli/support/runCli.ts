import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  const written = { out: "", err: "" };
  const code = await run(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written };
}

/** Runs a command as it is installed: strangers' files are read in threads that run what was compiled. */
export const runCompiled = (...args: readonly string[]): Ran => runCompiledOn("", ...args);

/** The same, with something piped in. */
export function runCompiledOn(input: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/scorebook.js", ...args], {
    encoding: "utf8",
    input,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** A folder for one test file; `remove` it after the last test. */
export function scratchFolder(): {
  readonly path: (...names: readonly string[]) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-cli-"));
  return { path: (...names) => join(folder, ...names), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

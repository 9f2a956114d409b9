import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  const written = { out: "", err: "" };
  const code = await run(args, { out: (text) => void (written.out += text), err: (text) => void (written.err += text) });
  return { code, ...written };
}

/** A folder for one test file; `remove` it after the last test. */
export function scratchFolder(): { readonly path: (...names: readonly string[]) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-cli-"));
  return { path: (...names) => join(folder, ...names), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

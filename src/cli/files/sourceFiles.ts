import { statSync } from "node:fs";

/** Of each file that the command has read, what it is to the system: whatever its name, through links as well. */
const read = new Set<string>();

/** A command begins: none has been read. */
export function forgetSources(): void {
  read.clear();
}

export function noteSource(path: string): void {
  const known = identityOf(path);
  if (known !== undefined) read.add(known);
}

/** Whether writing there would destroy what the command was made from. */
export function isSource(path: string): boolean {
  const known = identityOf(path);
  return known !== undefined && read.has(known);
}

/** @returns undefined where there is no file */
function identityOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}

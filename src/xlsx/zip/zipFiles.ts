import { zipParts } from "../zipParts.js";

/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An archive of finished files, in their order. The same files give the same bytes.
 *
 * @throws TypeError when two names are the same to a file system that ignores case, or one leaves its folder
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (name === "" || /^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name))
      throw new TypeError(`not a name for a file in an archive: ${name}`);
    if (seen.has(key)) throw new TypeError(`two files of the archive are named ${name}`);
    seen.add(key);
  }
  // workbooks are compressed already
  return zipParts(
    entries.map(({ name, bytes }) => [name, bytes] as const),
    0,
  );
}

import { zipSync, type Zippable } from "fflate";

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
  const files: Zippable = {};
  const seen = new Set<string>();
  for (const { name, bytes } of entries) {
    const key = name.toLowerCase();
    if (name === "" || /^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name)) throw new TypeError(`not a name for a file in an archive: ${name}`);
    if (seen.has(key)) throw new TypeError(`two files of the archive are named ${name}`);
    seen.add(key);
    // workbooks are compressed already
    files[name] = [bytes, { level: 0 }];
  }
  // the earliest date that a zip can tell; as a local one, because fflate asks for local years and days
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

// What was built is built again only where something that it is made of is newer.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} stamp a file that was written when the build ended well, with the time when it began
 * @param {{ folders: readonly string[], files: readonly string[] }} sources a folder's own time tells of deleted files
 * @returns {boolean} whether there is no build, or a source has changed since
 */
export function isStale(stamp, { folders, files }) {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const within = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  ]);
  return [...within, ...files].some((path) => statSync(path).mtimeMs > built);
}

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const dist = new URL(`../${process.env.SCOREBOOK_BENCH_DIST ?? "dist"}/`, import.meta.url);

/**
 * A module of the built program, in whichever folder of its room: another build may have other folders.
 * @param {string} path such as "engine/assess.js"
 */
export async function compiled(path) {
  const [room] = path.split("/");
  const files = readdirSync(new URL(`${room}/`, dist), { recursive: true, encoding: "utf8" });
  const found = files.filter((file) => basename(file) === basename(path));
  if (found.length !== 1) throw new Error(`${found.length} modules of dist/${room} are called ${basename(path)}`);
  return import(new URL(join(room, found[0]), dist).href);
}

// Installs the packages of the lock file where they are missing. Node's own modules only: it runs before any other.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** npm's own note of what it installed, written when an installation has ended well. */
const installedNote = "node_modules/.package-lock.json";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** @returns {boolean} whether node_modules holds exactly the versions of package-lock.json */
function isInstalled() {
  if (!existsSync(installedNote)) return false;
  const installed = packagesOf(installedNote);
  return Object.entries(packagesOf("package-lock.json")).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    // Optional packages belong to other systems; npm leaves them out.
    if (!found) return wanted.optional === true;
    // The note outlives a folder that was removed by hand.
    return found.version === wanted.version && found.integrity === wanted.integrity && existsSync(path);
  });
}

export function install() {
  if (isInstalled()) return;
  console.log("Installing the packages of package-lock.json (npm ci); this takes about a minute …");
  const npm = process.env["npm_execpath"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, "ci"], { stdio: "inherit" })
    : spawnSync("npm", ["ci"], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("npm ci failed: see its message above.");
    process.exit(1);
  }
}

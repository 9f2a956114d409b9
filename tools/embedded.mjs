// The embedded workbook: builds dist-embedded/ when stale, and says how it is served together with the add-in from
// one address, as office.js demands. For trying and testing on a machine without Excel; nothing of it is deployed.
import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStale } from "./stale.mjs";

export const embeddedFolder = "dist-embedded";
const stamp = join(embeddedFolder, ".built");
const sources = {
  folders: ["src", "simulator"],
  files: ["webpack.embedded.config.js", "webpack.config.js", "package-lock.json"],
};

/** @returns {boolean} whether the build succeeded */
function build() {
  const started = new Date();
  const args = [
    "node_modules/webpack/bin/webpack.js",
    "--config",
    "webpack.embedded.config.js",
    "--stats=errors-warnings",
  ];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) return false;
  for (const file of ["index.html", "embedded.css"]) cpSync(join("simulator/page", file), join(embeddedFolder, file));
  writeFileSync(stamp, started.toISOString());
  return true;
}

/** @returns {boolean} whether dist-embedded/ is up to date now */
export function buildEmbeddedWhenStale() {
  return !isStale(stamp, sources) || build();
}

/** Of the page itself: it shows the add-in in a frame, and sets sizes by script, which no policy counts as inline. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The page, the add-in and the sample workbooks, from one address.
 *
 * @param {{ addin: string, sample: string }} folders
 * @returns {import("./staticServer.mjs").Site[]}
 */
export function embeddedSites({ addin, sample }) {
  return [
    { prefix: "/sample/", folder: sample },
    { prefix: "/", folder: embeddedFolder, policy: pagePolicy },
    { prefix: "/", folder: addin },
  ];
}

// The embedded workbook: builds dist-embedded/ when stale, and serves it together with the add-in from one address,
// as office.js demands. For trying and testing on a machine without Excel; nothing of it is deployed.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { policyHeader } from "./contentSecurityPolicy.mjs";

export const embeddedFolder = "dist-embedded";
const stamp = join(embeddedFolder, ".built");

/** @returns {boolean} whether the build succeeded */
function build() {
  const started = new Date();
  const args = ["node_modules/webpack/bin/webpack.js", "--config", "webpack.embedded.config.js", "--stats=errors-warnings"];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) return false;
  for (const file of ["index.html", "embedded.css"]) cpSync(join("src/embedded/page", file), join(embeddedFolder, file));
  writeFileSync(stamp, started.toISOString());
  return true;
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const sources = ["src", ...readdirSync("src", { recursive: true }).map((path) => join("src", String(path)))];
  return [...sources, "webpack.embedded.config.js", "webpack.config.js", "package-lock.json"].some((path) => statSync(path).mtimeMs > built);
}

/** @returns {boolean} whether dist-embedded/ is up to date now */
export function buildEmbeddedWhenStale() {
  return !isStale() || build();
}

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Excel on the web fetches these of the add-in from another origin, here as from tools/staticServer.mjs. */
const sharedTypes = new Set([".json", ".png", ".xml"]);

/** @param {string | undefined} path @returns {Record<string, string>} */
function sharingHeaders(path = "") {
  return sharedTypes.has(extname(path))
    ? { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" }
    : { "Cross-Origin-Resource-Policy": "same-origin" };
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
 * Serves the page, the add-in and the sample workbooks on https://localhost.
 *
 * @param {{ key: string, certificate: string, port: number, addin: string, sample: string }} options port 0: any free
 *   one; `addin` and `sample` are folders
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveEmbedded({ key, certificate, port, addin, sample }) {
  /** @type {[prefix: string, folder: string][]} */
  const folders = [
    ["/sample/", resolve(sample)],
    ["/", resolve(embeddedFolder)],
    ["/", resolve(addin)],
  ];
  const builtFor = addressOfBuild(addin);
  const server = createServer({ key, cert: certificate, minVersion: "TLSv1.2" }, (request, response) => {
    const path = pathOf(request.url ?? "/");
    find(folders, request.method === "GET" || request.method === "HEAD" ? path : undefined).then((found) => {
      const body = found ? served(path, found.body) : Buffer.from("404");
      response.writeHead(found ? 200 : 404, {
        "Content-Type": found?.type ?? "text/plain",
        "Content-Length": body.length,
        "Content-Security-Policy": path === "/index.html" ? pagePolicy : policyHeader,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        ...sharingHeaders(path),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", () => done(undefined));
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === "object" ? address.port : port;
  /** The add-in may have been built for another address: here its manifest names this one. */
  const served = (/** @type {string | undefined} */ path, /** @type {Buffer} */ body) =>
    path === "/manifest.xml" && builtFor !== "" ? Buffer.from(body.toString("utf8").replaceAll(builtFor, `https://localhost:${actualPort}`)) : body;
  return {
    port: actualPort,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** @param {string} addin @returns {string} the address that tools/buildAddin.mjs notes */
function addressOfBuild(addin) {
  const note = join(addin, ".built");
  return existsSync(note) ? (readFileSync(note, "utf8").split("\n")[0] ?? "") : "";
}

/** @param {string} url @returns {string | undefined} */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "https://localhost").pathname);
    return path.includes("\0") || path.includes("\\") ? undefined : path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {[prefix: string, folder: string][]} folders
 * @param {string | undefined} path
 * @returns {Promise<{ type: string, body: Buffer } | undefined>}
 */
async function find(folders, path = "") {
  const type = types[extname(path)];
  if (type === undefined) return undefined;
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    try {
      const file = await realpath(join(folder, path.slice(prefix.length)));
      if (file.startsWith((await realpath(folder)) + sep)) return { type, body: await readFile(file) };
    } catch {
      // in the next folder, perhaps
    }
  }
  return undefined;
}

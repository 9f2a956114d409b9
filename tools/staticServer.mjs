// Serves folders over https: what Excel loads of the add-in, and what is tried beside it. Node's own modules only.
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { policyHeader } from "./contentSecurityPolicy.mjs";

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  // a PNG as well, under the name that browsers ask for
  ".ico": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".txt": "text/plain; charset=utf-8",
};

const headers = {
  "Content-Security-Policy": policyHeader,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // A new build is seen at the next opening: nothing here is large enough to be worth a stale copy.
  "Cache-Control": "no-store",
};

/** Excel on the web itself fetches icons, manifest and the list of functions, from another origin than the pane's. */
const sharedTypes = new Set([".json", ".png", ".xml"]);

/** @param {string} extension @returns {Record<string, string>} */
function sharingHeaders(extension) {
  return sharedTypes.has(extension)
    ? { "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*" }
    : { "Cross-Origin-Resource-Policy": "same-origin" };
}

/** @typedef {{ status: number, body: Buffer, headers: Record<string, string> }} Answer */

/**
 * A folder, and the addresses under which its files are found; its pages may have another policy than the add-in's.
 *
 * @typedef {{ prefix: string, folder: string, policy?: string }} Site
 */

/**
 * @param {string | readonly Site[]} sites a folder for all addresses, or several: the first that has the file gives it
 * @param {{ key: string, certificate: string, port: number, builtFor?: () => string }} options port 0: any free one;
 *   `builtFor`: the address that the manifest was made for, which is told as this server's own
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serve(sites, { key, certificate, port, builtFor = () => "" }) {
  const all = typeof sites === "string" ? [{ prefix: "/", folder: sites }] : sites;
  let own = "";
  const server = createServer({ key, cert: certificate, minVersion: "TLSv1.2" }, (request, response) => {
    answer(all, request.method ?? "", request.url ?? "/")
      .catch(() => plain(500))
      .then(({ status, body, headers: more }) => {
        const told =
          request.url === "/manifest.xml" && builtFor() !== ""
            ? Buffer.from(body.toString("utf8").replaceAll(builtFor(), own))
            : body;
        response.writeHead(status, { ...headers, ...more, "Content-Length": told.length });
        response.end(request.method === "HEAD" ? undefined : told);
      });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    // This computer only: the certificate is for localhost, and nobody else has business here.
    server.listen(port, "localhost", () => done(undefined));
  });
  const address = server.address();
  const actual = address !== null && typeof address === "object" ? address.port : port;
  own = `https://localhost:${actual}`;
  return {
    port: actual,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** @param {number} status @returns {Answer} */
function plain(status) {
  return { status, body: Buffer.from(String(status)), headers: { "Content-Type": "text/plain; charset=utf-8" } };
}

/**
 * @param {readonly Site[]} sites
 * @param {string} method
 * @param {string} url
 * @returns {Promise<Answer>}
 */
async function answer(sites, method, url) {
  if (method !== "GET" && method !== "HEAD") return plain(405);
  const path = pathOf(url);
  if (path === undefined) return plain(400);
  const type = types[extname(path)];
  if (type === undefined) return plain(404);
  for (const { prefix, folder, policy } of sites) {
    if (!path.startsWith(prefix)) continue;
    try {
      // The real path: a link may not lead out of the folder either.
      const root = await realpath(resolve(folder));
      const file = await realpath(join(root, path.slice(prefix.length)));
      if (!file.startsWith(root + sep)) continue;
      const own = policy === undefined ? {} : { "Content-Security-Policy": policy };
      return {
        status: 200,
        body: await readFile(file),
        headers: { "Content-Type": type, ...sharingHeaders(extname(path)), ...own },
      };
    } catch {
      // in the next folder, perhaps
    }
  }
  return plain(404);
}

/** @param {string} url @returns {string | undefined} undefined for what is no path */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "https://localhost").pathname);
    if (path.includes("\0") || path.includes("\\")) return undefined;
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

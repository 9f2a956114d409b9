// Serves one folder over https: what Excel loads of the add-in. Node's own modules only.
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
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

const headers = {
  "Content-Security-Policy": policyHeader,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  // A new build is seen at the next opening: nothing here is large enough to be worth a stale copy.
  "Cache-Control": "no-store",
};

/**
 * @param {string} folder
 * @param {{ key: string, certificate: string, port: number }} options port 0: any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serve(folder, { key, certificate, port }) {
  const root = await realpath(resolve(folder));
  const server = createServer({ key, cert: certificate, minVersion: "TLSv1.2" }, (request, response) => {
    answer(root, request.method ?? "", request.url ?? "/")
      .catch(() => ({ status: 500, body: Buffer.from("500"), type: "text/plain; charset=utf-8" }))
      .then(({ status, body, type }) => {
        response.writeHead(status, { ...headers, "Content-Type": type, "Content-Length": body.length });
        response.end(request.method === "HEAD" ? undefined : body);
      });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    // This computer only: the certificate is for localhost, and nobody else has business here.
    server.listen(port, "localhost", () => done(undefined));
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/**
 * @param {string} root
 * @param {string} method
 * @param {string} url
 * @returns {Promise<{ status: number, body: Buffer, type: string }>}
 */
async function answer(root, method, url) {
  const text = (/** @type {number} */ status) => ({ status, body: Buffer.from(String(status)), type: "text/plain; charset=utf-8" });
  if (method !== "GET" && method !== "HEAD") return text(405);
  const path = pathOf(url);
  if (path === undefined) return text(400);
  const type = types[extname(path)];
  if (type === undefined) return text(404);
  try {
    // The real path: a link may not lead out of the folder either.
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? { status: 200, body: await readFile(file), type } : text(404);
  } catch {
    return text(404);
  }
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

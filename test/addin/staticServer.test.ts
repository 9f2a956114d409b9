import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localhostCertificate } from "../../tools/certificate.mjs";
import { policyHeader } from "../../tools/contentSecurityPolicy.mjs";
import { serve } from "../../tools/staticServer.mjs";

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
let certificate: Awaited<ReturnType<typeof localhostCertificate>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "scorebook-site-"));
  for (const name of ["taskpane.html", "functions.json", "icon.png", "taskpane.js", "notes.md"])
    writeFileSync(join(folder, name), name);
  symlinkSync("/etc/passwd", join(folder, "stolen.txt"));
  certificate = await localhostCertificate();
  site = await serve(folder, { ...certificate, port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The path goes out as it is: fetch would tidy it. The certificate is the only one that is trusted. */
const ask = (path: string, method = "GET"): Promise<Answer> =>
  new Promise((done, failed) => {
    const request = get(
      { host: "localhost", port: site.port, path, method, ca: certificate.certificate },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (text: string) => (body += text));
        response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    request.on("error", failed);
  });

test("a page comes with its type, its policy and no leave to be kept", async () => {
  const { status, headers, body } = await ask("/taskpane.html?et=1");
  expect({ status, body }).toEqual({ status: 200, body: "taskpane.html" });
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policyHeader,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["access-control-allow-origin"]).toBeUndefined();
});

test.each([
  ["/functions.json", "application/json; charset=utf-8"],
  ["/icon.png", "image/png"],
])("Excel on the web itself may fetch %s", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": type,
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
  });
});

test.each([
  ["/", 404],
  ["/missing.js", 404],
  ["/notes.md", 404],
  ["/../../etc/passwd", 404],
  ["/..%2f..%2fetc%2fpasswd", 404],
  ["/..%5c..%5cetc/passwd.txt", 400],
  ["/%00.html", 400],
  ["/%E0%A4.html", 400],
  ["/stolen.txt", 404],
])("%s is answered with %d", async (path, expected) => {
  const { status, body } = await ask(path);
  expect({ status, body }).toEqual({ status: expected, body: String(expected) });
});

test("nothing can be sent to it", async () => {
  expect((await ask("/taskpane.html", "POST")).status).toBe(405);
  expect(await ask("/taskpane.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a taken port is told by its code", async () => {
  await expect(serve(folder, { ...certificate, port: site.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("only this user can read the key", () => {
  if (process.platform === "win32") return;
  expect(statSync(".certificate/localhost.key").mode & 0o777).toBe(0o600);
});

// The certificate of https://localhost: made once, kept in .certificate/ (not in git), trusted only on request.
import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

const folder = ".certificate";
export const certificateFile = join(folder, "localhost.crt");
const keyFile = join(folder, "localhost.key");
const title = "Scorebook localhost";

const day = 24 * 60 * 60 * 1000;
/** What macOS accepts at most. */
const lifetime = 825 * day;

/** @returns {Promise<{ key: string, certificate: string }>} made anew when there is none, or it ends within a month */
export async function localhostCertificate() {
  if (existsSync(keyFile) && existsSync(certificateFile)) {
    const certificate = readFileSync(certificateFile, "utf8");
    const remaining = new Date(new X509Certificate(certificate).validTo).getTime() - Date.now();
    if (remaining > 30 * day) return { key: readFileSync(keyFile, "utf8"), certificate };
  }
  const made = await generate([{ name: "commonName", value: title }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() - day + lifetime),
    extensions: [
      // No authority: whoever gets the key can play localhost, and nothing else.
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certificateFile, made.cert, { mode: 0o600 });
  return { key: made.private, certificate: made.cert };
}

/** @returns {string[]} the command that makes this user's system trust the certificate */
function trustCommand() {
  switch (process.platform) {
    case "win32":
      return ["certutil", "-user", "-addstore", "Root", certificateFile];
    case "darwin":
      return [
        "security",
        "add-trusted-cert",
        "-r",
        "trustRoot",
        "-p",
        "ssl",
        "-k",
        join(homedir(), "Library/Keychains/login.keychain-db"),
        certificateFile,
      ];
    default:
      // Chromium's own store; from Debian's libnss3-tools
      return [
        "certutil",
        "-d",
        `sql:${join(homedir(), ".pki/nssdb")}`,
        "-A",
        "-t",
        "P,,",
        "-n",
        title,
        "-i",
        certificateFile,
      ];
  }
}

/** As it is typed. */
export function trustCommandText() {
  return trustCommand()
    .map((word) => (word.includes(" ") ? `"${word}"` : word))
    .join(" ");
}

/** @returns {boolean} whether the system took it */
export function trust() {
  const [program = "", ...args] = trustCommand();
  console.log(`\n$ ${trustCommandText()}`);
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (status === 0) return true;
  console.error(
    error ? `${program} could not be started: ${error.message}` : `${program} refused: see its message above.`,
  );
  return false;
}

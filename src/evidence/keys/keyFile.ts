import { shortestPassphrase } from "../passphrase.js";
import { fromBase64url, toBase64url } from "../canonical/base64url.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOfText, utf8 } from "../canonical/digest.js";
import { keyIdOf, publicKeyFrom, verify, type PublicKey } from "./publicKey.js";
import { newSigningKey, signingKey, type SigningKey } from "./signingKey.js";

/**
 * The office's key as a file: the private half encrypted with a passphrase. Iterations as OWASP advises for
 * PBKDF2 with SHA-256; salt and iv are random. `check` is a digest of all else, which distinguishes a damaged file from
 * a wrong passphrase; the cipher's own tag protects what stands in clear as well.
 */
interface KeyFile extends KeyFileHead {
  readonly wrapped: string;
  readonly check: string;
}

interface KeyFileHead {
  readonly format: typeof format;
  readonly keyId: string;
  readonly publicKey: PublicKey;
  readonly derivation: { readonly name: "PBKDF2-SHA-256"; readonly iterations: string; readonly salt: string };
  readonly cipher: { readonly name: "AES-256-GCM"; readonly iv: string };
}

const format = "scorebook.key.1";
const iterations = { written: 600_000, least: 600_000, most: 10_000_000 } as const;

export type KeyFileFault = "wrongPassphrase" | "damaged" | "notKeyFile" | "weakPassphrase";

export class KeyFileError extends Error {
  override readonly name = "KeyFileError";

  constructor(readonly fault: KeyFileFault) {
    super(fault);
  }
}

/**
 * A new key, and the file to keep it in.
 *
 * @param passphrase at least 8 characters; taken in NFC, so that the same letters typed elsewhere open the file
 * @throws KeyFileError "weakPassphrase"
 */
export async function newKeyFile(passphrase: string): Promise<{ readonly key: SigningKey; readonly text: string }> {
  if ([...passphrase.normalize("NFC")].length < shortestPassphrase) throw new KeyFileError("weakPassphrase");
  const { key, privateKey } = await newSigningKey();
  const random = (length: number) => toBase64url(crypto.getRandomValues(new Uint8Array(length)));
  const head: KeyFileHead = {
    format,
    keyId: key.keyId,
    publicKey: key.publicKey,
    derivation: { name: "PBKDF2-SHA-256", iterations: String(iterations.written), salt: random(16) },
    cipher: { name: "AES-256-GCM", iv: random(12) },
  };
  const sealed = await crypto.subtle.encrypt(cipherOf(head), await wrappingKey(passphrase, head), privateKey);
  privateKey.fill(0);
  const contents = { ...head, wrapped: toBase64url(new Uint8Array(sealed)) };
  return { key, text: `${canonicalJson({ ...contents, check: await digestOfText(canonicalJson(contents)) })}\n` };
}

/**
 * The key of a file.
 *
 * @throws KeyFileError "notKeyFile", "damaged" or "wrongPassphrase"
 */
export async function openKeyFile(text: string, passphrase: string): Promise<SigningKey> {
  const file = await readKeyFile(text);
  const wrapped = bytesOf(file.wrapped);
  const wrapping = await wrappingKey(passphrase, file);
  let privateKey: Uint8Array<ArrayBuffer>;
  try {
    privateKey = new Uint8Array(await crypto.subtle.decrypt(cipherOf(file), wrapping, wrapped));
  } catch {
    throw new KeyFileError("wrongPassphrase");
  }
  const key = await keyOrDamaged(privateKey, file.publicKey);
  privateKey.fill(0);
  // the two halves belong together
  if (!(await verify(file.publicKey, format, await key.sign(format)))) throw new KeyFileError("damaged");
  return key;
}

/** @throws KeyFileError "notKeyFile" or "damaged" */
async function readKeyFile(text: string): Promise<KeyFile> {
  const value = jsonOf(text);
  if (value?.["format"] !== format) throw new KeyFileError("notKeyFile");
  const { check, ...contents } = value;
  const publicKey = publicKeyFrom(contents["publicKey"]);
  const [derivation, cipher] = [recordOf(contents["derivation"]), recordOf(contents["cipher"])];
  const count = Number(/^[1-9]\d{0,8}$/.exec(String(derivation["iterations"]))?.[0]);
  const sound =
    check === (await digestOfText(canonicalOrNothing(contents))) &&
    publicKey !== null &&
    contents["keyId"] === (await keyIdOf(publicKey)) &&
    derivation["name"] === "PBKDF2-SHA-256" &&
    cipher["name"] === "AES-256-GCM" &&
    count >= iterations.least &&
    count <= iterations.most;
  if (!sound) throw new KeyFileError("damaged");
  return value as unknown as KeyFile;
}

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // a cut or overwritten file of ours is damaged; anything else is another file
    throw new KeyFileError(text.includes(format) ? "damaged" : "notKeyFile");
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function canonicalOrNothing(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch {
    return "";
  }
}

async function keyOrDamaged(privateKey: Uint8Array<ArrayBuffer>, publicKey: PublicKey): Promise<SigningKey> {
  try {
    return await signingKey(privateKey, publicKey);
  } catch {
    throw new KeyFileError("damaged");
  }
}

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  const bytes = typeof text === "string" ? fromBase64url(text) : null;
  if (!bytes) throw new KeyFileError("damaged");
  return bytes;
}

/** All that stands in clear is authenticated with what is encrypted. */
const cipherOf = ({ format: named, keyId, publicKey, derivation, cipher }: KeyFileHead) => ({
  name: "AES-GCM",
  iv: bytesOf(cipher.iv),
  additionalData: utf8(canonicalJson({ format: named, keyId, publicKey, derivation, cipher })),
});

async function wrappingKey(passphrase: string, { derivation }: KeyFileHead) {
  const typed = await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const how = {
    name: "PBKDF2",
    hash: "SHA-256",
    iterations: Number(derivation.iterations),
    salt: bytesOf(derivation.salt),
  };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

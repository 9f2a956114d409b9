import { nodeModule } from "../../xlsx/zip/nodeModules.js";
import { toBase64url } from "./base64url.js";
import { canonicalJson } from "./canonicalJson.js";

const native = nodeModule("node:crypto");

/** SHA-256, 32 bytes. */
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  // hashing inline is faster than a round trip to the thread pool
  new Uint8Array(
    native ? native.createHash("sha256").update(bytes).digest() : await crypto.subtle.digest("SHA-256", bytes),
  );

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The SHA-256 of a value's canonical JSON, as base64url (43 characters). */
export const digestOf = async (value: unknown): Promise<string> => digestOfText(canonicalJson(value));

/** The SHA-256 of a text in UTF-8, as base64url. */
export const digestOfText = async (text: string): Promise<string> => toBase64url(await sha256(utf8(text)));

/** The SHA-256 of a file, as base64url. */
export const digestOfBytes = async (bytes: Uint8Array): Promise<string> =>
  toBase64url(await sha256(new Uint8Array(bytes)));

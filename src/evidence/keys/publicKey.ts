import { fromBase64url } from "../canonical/base64url.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOfText, utf8 } from "../canonical/digest.js";

/**
 * A public key of the office (ECDSA on P-256), as RFC 7517 writes keys. It travels in the office's own ledger
 * and is never taken from a form.
 */
export interface PublicKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  /** The coordinates, 32 bytes each, as base64url. */
  readonly x: string;
  readonly y: string;
}

export const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** The thumbprint of a key (RFC 7638): its name in manifests and ledger. */
export const keyIdOf = ({ kty, crv, x, y }: PublicKey): Promise<string> =>
  digestOfText(canonicalJson({ kty, crv, x, y }));

/** A key read from a file; null when it is none. Whether its point is on the curve shows when it is used. */
export function publicKeyFrom(value: unknown): PublicKey | null {
  if (typeof value !== "object" || value === null) return null;
  const { kty, crv, x, y } = value as Readonly<Record<string, unknown>>;
  if (kty !== "EC" || crv !== "P-256" || typeof x !== "string" || typeof y !== "string") return null;
  return [x, y].every((part) => fromBase64url(part)?.length === 32) ? { kty, crv, x, y } : null;
}

/**
 * Whether a signature of a text is right.
 *
 * @param signature r and s, 32 bytes each, as base64url (IEEE P1363)
 * @returns false for a key or a signature that is none
 */
export async function verify(key: PublicKey, text: string, signature: string): Promise<boolean> {
  const bytes = fromBase64url(signature);
  return bytes?.length === 64 ? verifyBytes(key, utf8(text), bytes) : false;
}

/** As `verify`, on bytes. */
export async function verifyBytes(
  { kty, crv, x, y }: PublicKey,
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, ecdsa, false, ["verify"]);
    return await crypto.subtle.verify(ecdsa, key, signature, data);
  } catch {
    return false;
  }
}

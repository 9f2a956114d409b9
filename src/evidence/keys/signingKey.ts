import { toBase64url } from "../canonical/base64url.js";
import { utf8 } from "../canonical/digest.js";
import { ecdsa, keyIdOf, publicKeyFrom, type PublicKey } from "./publicKey.js";

/** The office's key while it is in use. The private half cannot be taken out again. */
export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: PublicKey;
  /**
   * Signs a text: r and s in 64 bytes, as base64url. WebCrypto draws a new random number for each signature, so two
   * signatures of the same text differ, and both are right.
   */
  readonly sign: (text: string) => Promise<string>;
}

/** A new pair of keys: the one to use, and the private half as PKCS#8, to be wrapped (keyFile.ts) and forgotten. */
export async function newSigningKey(): Promise<{
  readonly key: SigningKey;
  readonly privateKey: Uint8Array<ArrayBuffer>;
}> {
  const pair = await crypto.subtle.generateKey(ecdsa, true, ["sign", "verify"]);
  const privateKey = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const publicKey = publicKeyFrom(await crypto.subtle.exportKey("jwk", pair.publicKey));
  if (!publicKey) throw new TypeError("WebCrypto made a key that is none");
  return { key: await signingKey(privateKey, publicKey), privateKey };
}

/** @throws DOMException when the private half is none */
export async function signingKey(privateKey: Uint8Array<ArrayBuffer>, publicKey: PublicKey): Promise<SigningKey> {
  const key = await crypto.subtle.importKey("pkcs8", privateKey, ecdsa, false, ["sign"]);
  return {
    keyId: await keyIdOf(publicKey),
    publicKey,
    sign: async (text) => toBase64url(new Uint8Array(await crypto.subtle.sign(ecdsa, key, utf8(text)))),
  };
}

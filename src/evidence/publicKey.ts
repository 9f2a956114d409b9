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

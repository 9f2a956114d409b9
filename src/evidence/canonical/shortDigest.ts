import { fromBase64url } from "./base64url.js";

/** Crockford's letters: none of them looks like another one or like a digit (no I, L, O, U). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 4;
const groupLength = 4;

/**
 * A digest for people, to be printed, read out and compared: its first 80 bits, such as "7K3M-0QXA-52TN-8RBD".
 * Two forms with the same one by chance are not to be expected among 10¹²; to forge a second one for a given
 * form has to try 2⁸⁰ times. What is checked by programs is the whole digest.
 *
 * @param digest SHA-256 as base64url
 */
export function shortDigest(digest: string): string {
  const bytes = fromBase64url(digest);
  if (bytes?.length !== 32) throw new TypeError("not a SHA-256 as base64url");
  let bits = 0n;
  for (const byte of bytes.subarray(0, (groups * groupLength * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  const all = Array.from(
    { length: groups * groupLength },
    (_, at) => letters[Number((bits >> BigInt(5 * (groups * groupLength - 1 - at))) & 31n)],
  );
  return Array.from({ length: groups }, (_, at) => all.slice(at * groupLength, (at + 1) * groupLength).join("")).join(
    "-",
  );
}

/** As people type it: without regard to case, whitespace and hyphens; O is 0, and I and L are 1. */
export const sameShortDigest = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string =>
  text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

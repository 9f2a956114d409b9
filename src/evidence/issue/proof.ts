import { canonicalJson, isCanonical } from "../canonical/canonicalJson.js";
import { digestOfText } from "../canonical/digest.js";
import type { FormManifest } from "./formManifest.js";
import { manifestShape } from "./manifestShape.js";
import { fields, orNull, text } from "../canonical/shape.js";

/** What a form carries: its manifest, and the signature of the manifest's canonical JSON. */
export interface Proof {
  readonly manifest: FormManifest;
  /** r and s as base64url; null when issued without a key. */
  readonly signature: string | null;
}

const manifestAt = '{"manifest":';
const signatureAt = ',"signature":';

/** A manifest that is written out once: the text that is signed, and its SHA-256 as base64url. */
export interface SealedManifest {
  readonly text: string;
  readonly digest: string;
}

export async function sealed(manifest: FormManifest): Promise<SealedManifest> {
  const text = manifestText(manifest);
  return { text, digest: await digestOfText(text) };
}

/** The canonical JSON of a proof, from that of its manifest. */
export const proofText = (manifest: string, signature: Proof["signature"]): string =>
  `${manifestAt}${manifest}${signatureAt}${canonicalJson(signature)}}`;

/** What is signed, and of what the digest is. */
export const manifestText = (manifest: FormManifest): string => canonicalJson(manifest);

/** SHA-256, as base64url. */
export const manifestDigest = (manifest: FormManifest): Promise<string> => digestOfText(manifestText(manifest));

/** A proof with the text of its manifest, as it was signed. */
export interface ReadProof extends Proof {
  readonly text: string;
}

/**
 * A proof of whose manifest the office knows the digest: it is what the office wrote, to the letter, so that neither
 * its shape nor its spelling needs a look.
 *
 * @returns null for any other
 */
export async function registeredProof(
  source: string,
  isRegistered: (digest: string) => boolean,
): Promise<(ReadProof & { readonly digest: string }) | null> {
  const end = source.lastIndexOf(signatureAt);
  if (!source.startsWith(manifestAt) || end < 0) return null;
  const text = source.slice(manifestAt.length, end);
  const digest = await digestOfText(text);
  // half a pair of surrogates has the bytes of U+FFFD, and so its digest
  if (!isRegistered(digest) || !isWellFormed(text)) return null;
  const [manifest, rest] = [jsonOf(text) as FormManifest, `{${source.slice(end + 1)}`];
  const signed = jsonOf(rest);
  if (signedShape(signed) !== null || !isSpelledAs(signed, rest)) return null;
  const { signature } = signed as Pick<Proof, "signature">;
  return isHalfSigned({ manifest, signature }) ? null : { manifest, signature, text, digest };
}

const signedShape = fields({ signature: orNull(text) });
const proofShape = fields({ manifest: manifestShape, signature: orNull(text) });

/**
 * A proof from its text. Only the one spelling that proofText has is taken: nothing can be said in a copy that
 * the digest does not cover.
 *
 * @returns what is wrong where it is none
 */
export function proofFrom(source: string): ReadProof | { readonly wrong: string } {
  const value = jsonOf(source);
  if (value === undefined) return { wrong: "not JSON" };
  const strange = proofShape(value);
  if (strange !== null) return { wrong: `not a manifest: ${strange}` };
  const proof = value as Proof;
  if (isHalfSigned(proof)) return { wrong: "half signed" };
  if (!isSpelledAs(proof, source)) return { wrong: "not canonical" };
  // "manifest" is the first of the two names, so its text need not be written a second time
  return { ...proof, text: source.slice(manifestAt.length, source.lastIndexOf(signatureAt)) };
}

/** In an engine that knows no such question, the whole text is searched. */
const isWellFormed = (source: string): boolean =>
  "isWellFormed" in String.prototype
    ? (source as string & { isWellFormed(): boolean }).isWellFormed()
    : !/\p{Surrogate}/u.test(source);

const isHalfSigned = ({ manifest: { algorithm, keyId }, signature }: Proof): boolean =>
  new Set([algorithm === "ES256", keyId !== null, signature !== null]).size > 1;

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isSpelledAs(proof: unknown, source: string): boolean {
  try {
    return isCanonical(source, proof);
  } catch {
    return false;
  }
}

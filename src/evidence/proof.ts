import { canonicalJson, isCanonical } from "./canonicalJson.js";
import { digestOfText } from "./digest.js";
import type { FormManifest } from "./formManifest.js";
import { manifestShape } from "./manifestShape.js";
import { fields, orNull, text } from "./shape.js";

/** What a form carries: its manifest, and the signature of the manifest's canonical JSON. */
export interface Proof {
  readonly manifest: FormManifest;
  /** r and s as base64url; null when issued without a key. */
  readonly signature: string | null;
}

export const proofText = ({ manifest, signature }: Proof): string => canonicalJson({ manifest, signature });

/** What is signed, and of what the digest is. */
export const manifestText = (manifest: FormManifest): string => canonicalJson(manifest);

/** SHA-256, as base64url. */
export const manifestDigest = (manifest: FormManifest): Promise<string> => digestOfText(manifestText(manifest));

const manifestAt = '{"manifest":';
const signatureAt = ',"signature":';

/** A proof with the text of its manifest, as it was signed. */
export interface ReadProof extends Proof {
  readonly text: string;
}

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
  const { algorithm, keyId } = proof.manifest;
  const parts = [algorithm === "ES256", keyId !== null, proof.signature !== null];
  if (new Set(parts).size > 1) return { wrong: "half signed" };
  if (!isSpelledAs(proof, source)) return { wrong: "not canonical" };
  // "manifest" is the first of the two names, so its text need not be written a second time
  return { ...proof, text: source.slice(manifestAt.length, source.lastIndexOf(signatureAt)) };
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isSpelledAs(proof: Proof, source: string): boolean {
  try {
    return isCanonical(source, proof);
  } catch {
    return false;
  }
}

import type { FormManifest } from "./formManifest.js";

/** One of the places in a form that carry the proof of its issue. */
export type ProofCopy = "customXml" | "sheet" | "cover";

/** What a returned form carries of its issue, before it is looked up in the ledger. */
export interface IssuePaper {
  readonly manifest: FormManifest;
  /** SHA-256 of the manifest's canonical JSON, as base64url. */
  readonly manifestDigest: string;
  readonly shortDigest: string;
  readonly signature: string | null;
  /** Which of the two complete copies were there; some programs drop one when they save. */
  readonly copies: readonly ProofCopy[];
}

/**
 * What can be said of the proof in a returned form. Only `verified` proves by itself that the office issued
 * what the manifest says; `unsigned` says so only where the ledger has the same digest (checkIssue).
 */
export type IssueReading =
  /** The signature is right, by a key of the office. */
  | { readonly kind: "verified"; readonly paper: IssuePaper }
  /** Carried, whole, and issued without a key. */
  | { readonly kind: "unsigned"; readonly paper: IssuePaper }
  /** The manifest is not what was signed. */
  | { readonly kind: "signatureWrong"; readonly paper: IssuePaper }
  /** Signed with a key that the office's ledger does not have. */
  | { readonly kind: "unknownKey"; readonly paper: IssuePaper; readonly keyId: string }
  /** The copies, or the copies and the cover, say different things. */
  | { readonly kind: "copiesDisagree"; readonly about: string; readonly copies: readonly ProofCopy[] }
  /** A copy is there and is not a manifest. */
  | { readonly kind: "damaged"; readonly copy: ProofCopy; readonly detail: string }
  /** Nothing is carried any more: the form can be compared with the ledger only. */
  | { readonly kind: "none" };

import type { IssuedParameters } from "../issue/formManifest.js";

/**
 * What a result was computed from: the same inputs under the same rules give the same receipt, on any machine
 * and in whatever order the files came.
 */
export interface Receipt {
  readonly format: "scorebook.receipt.1";
  readonly schemeId: string;
  readonly round: string;
  readonly ruleHash: string;
  readonly engineVersion: string;
  readonly calendarVersion: string;
  /** Digest of all inputs; those below say which of them changed. */
  readonly inputsDigest: string;
  readonly inputs: InputDigests;
  /** SHA-256 of each file merged, as base64url, sorted. */
  readonly files: readonly string[];
  /** Digest of what was computed: every score, total and place. */
  readonly resultsDigest: string;
  /** The digest of the receipt before this one; null for the first. */
  readonly previous: string | null;
}

export interface InputDigests {
  readonly parameters: string;
  readonly confirmedReadings: string;
  readonly ledger: string;
  /** By the department's code. */
  readonly departments: Readonly<Record<string, string>>;
}

/** A receipt with its own digest, as it is kept. */
export interface SealedReceipt {
  readonly receipt: Receipt;
  /** SHA-256 of the receipt's canonical JSON, as base64url. */
  readonly digest: string;
  readonly shortDigest: string;
}

/**
 * The inputs of a result themselves, kept beside the newest receipt so that a difference can be named with both
 * values. All strings are exact (see exactText); the order of departments and of rows of the ledger has no meaning.
 */
export interface InputSnapshot {
  readonly parameters: IssuedParameters;
  readonly confirmedReadings: readonly string[];
  /** Rows of the 台账 as canonical JSON, sorted. */
  readonly ledger: readonly string[];
  /** By the department's code: "name", "sectionsNotApplicable", "reported 1.1.1.1.count", "override …", "reason …", "rated …". */
  readonly departments: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Something that is not as the receipt says. */
export type ReceiptDifference =
  /** The receipt itself was changed. */
  | { readonly kind: "receipt"; readonly receipt: string; readonly found: string }
  | {
      readonly kind: "scheme" | "rules" | "engine" | "calendar" | "results" | "previous";
      readonly receipt: string;
      readonly found: string;
    }
  | {
      readonly kind: "parameter";
      readonly name: string;
      readonly receipt: string | null;
      readonly found: string | null;
    }
  | { readonly kind: "confirmedReadings"; readonly receipt: string; readonly found: string }
  /** `key` names the input; null where only the department is known, because the inputs were not kept. */
  | {
      readonly kind: "input";
      readonly department: string;
      readonly key: string | null;
      readonly receipt: string | null;
      readonly found: string | null;
    }
  | { readonly kind: "department"; readonly department: string; readonly change: "added" | "missing" }
  /** The figures of a department come from a form that was issued to somebody else. */
  | {
      readonly kind: "identity";
      readonly department: string;
      readonly name: string;
      readonly issuedTo: string;
      readonly file: string;
    }
  | { readonly kind: "ledger"; readonly receipt: readonly string[]; readonly found: readonly string[] }
  | { readonly kind: "file"; readonly digest: string; readonly change: "added" | "missing" };

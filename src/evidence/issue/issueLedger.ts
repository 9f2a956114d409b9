import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import type { IssuedDepartment, IssuedParameters } from "./formManifest.js";
import type { PublicKey } from "../keys/publicKey.js";

/** What the office keeps of one form that it issued. With it the form can be built again, and compared. */
export interface IssueEntry {
  readonly issueId: string;
  readonly round: string;
  readonly department: IssuedDepartment;
  readonly templateId: string;
  readonly templateVersion: string;
  readonly schemeId: string;
  readonly ruleHash: string;
  readonly parameters: IssuedParameters;
  /** What the cover says of due date, contact and handing in; absent in forms of version 2. */
  readonly terms?: RoundTerms;
  /** SHA-256 of the manifest's canonical JSON, as base64url. */
  readonly manifestDigest: string;
  /** The same for people: what is printed on the cover, such as "7K3M-0QXA-52TN-8RBD". */
  readonly shortDigest: string;
  /** The thumbprint of the key; null when issued without. */
  readonly keyId: string | null;
  /** ECDSA, r and s in 64 bytes as base64url; null when issued without a key. */
  readonly signature: string | null;
  /** The day of issue as the caller gave it, such as "2021-01-05"; "" when not given. */
  readonly issuedOn: string;
}

/** The office's list of what it issued, and of the keys with which it signed. The only source of both. */
export interface IssueLedger {
  readonly format: "scorebook.ledger.1";
  readonly keys: readonly PublicKey[];
  /** In the order of issue. */
  readonly entries: readonly IssueEntry[];
}

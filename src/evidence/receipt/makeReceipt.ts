import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { calendarVersion } from "./calendarVersion.js";
import { digestOf } from "../canonical/digest.js";
import { engineVersion } from "./engineVersion.js";
import { inputDigests, inputSnapshot } from "./inputSnapshot.js";
import type { InputSnapshot, Receipt, SealedReceipt } from "./receipt.js";
import { resultsOf } from "./resultsOf.js";
import { ruleHash } from "../issue/ruleHash.js";
import { shortDigest } from "../canonical/shortDigest.js";

export interface ReceiptTerms {
  readonly round: string;
  /** SHA-256 of each file that was merged, as base64url, in any order (digestOfBytes). */
  readonly files: readonly string[];
  /** The digest of the receipt before; null for the first. */
  readonly previous: string | null;
}

export interface MadeReceipt extends SealedReceipt {
  readonly snapshot: InputSnapshot;
}

/** The receipt of a result: computed from the record alone, so the same record gives the same receipt. */
export async function makeReceipt(
  scheme: Scheme,
  record: OfficeRecord,
  { round, files, previous }: ReceiptTerms,
): Promise<MadeReceipt> {
  const snapshot = inputSnapshot(record);
  const receipt: Receipt = {
    format: "scorebook.receipt.1",
    schemeId: scheme.id,
    round,
    ruleHash: await ruleHash(scheme),
    engineVersion,
    calendarVersion: await calendarVersion(),
    inputsDigest: await digestOf(snapshot),
    inputs: await inputDigests(snapshot),
    files: [...files].sort(),
    resultsDigest: await digestOf(resultsOf(assess(scheme, answersOf(scheme, inOneOrder(record))))),
    previous,
  };
  return { ...(await sealed(receipt)), snapshot };
}

export async function sealed(receipt: Receipt): Promise<SealedReceipt> {
  const digest = await digestOf(receipt);
  return { receipt, digest, shortDigest: shortDigest(digest) };
}

/** No figure may depend on the order of departments; here none can. */
const inOneOrder = (record: OfficeRecord): OfficeRecord => ({
  ...record,
  departments: [...record.departments].sort((a, b) => (a.code < b.code ? -1 : 1)),
});

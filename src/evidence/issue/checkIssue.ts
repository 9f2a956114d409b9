import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readCover } from "./coverIdentity.js";
import type { FormManifest } from "./formManifest.js";
import { plannedManifest } from "./issueForm.js";
import { parametersFrom } from "./issuedParameters.js";
import type { IssueEntry, IssueLedger } from "./issueLedger.js";
import type { IssueReading } from "./issueReading.js";
import { manifestDigest } from "./proof.js";
import { readIssue } from "./readIssue.js";

/** Whether a form is one that the office issued. */
export type IssueCheck =
  /**
   * Registered in the ledger.
   * `by`: "signature" and "digest" say that the manifest is the one that was registered; with "ledger" the form
   * carries none any more, only its issue id on the cover. `manifest` is what was issued; null when it is neither
   * carried nor can be built again, because rules or template have changed since.
   */
  | {
      readonly kind: "registered";
      readonly by: "signature" | "digest" | "ledger";
      readonly entry: IssueEntry;
      readonly manifest: FormManifest | null;
    }
  | { readonly kind: "refused"; readonly reason: IssueRefusal; readonly detail: string };

export type IssueRefusal =
  /** The proof is not whole, or contradicts itself or the cover. */
  | "damagedProof"
  | "copiesDisagree"
  | "signatureWrong"
  | "unknownKey"
  /** No proof, and no issue id on the cover. */
  | "noIdentity"
  /** The ledger does not know the issue id. */
  | "notInLedger"
  /** Known, but the manifest is not the registered one: another department, round, template, or a signature taken off. */
  | "notAsRegistered"
  /** Registered for another round than the one that is being collected. */
  | "otherRound";

/**
 * Looks a returned form up in the ledger of what was issued.
 *
 * @param round the one that is being collected; forms of all rounds are taken where absent
 */
export async function checkIssue(
  scheme: Scheme,
  book: BookContents,
  ledger: IssueLedger,
  round?: string,
): Promise<IssueCheck> {
  const reading = await readIssue(book, ledger.keys);
  const proof = proofRefusal(reading);
  if (proof) return proof;
  const paper = "paper" in reading ? reading.paper : null;
  const issueId = paper?.manifest.issueId ?? readCover(book)?.issueId ?? "";
  if (issueId === "") return refused("noIdentity", "");
  const entry = ledger.entries.find((each) => each.issueId === issueId);
  if (!entry) return refused("notInLedger", issueId);
  if (round !== undefined && entry.round !== round) return refused("otherRound", entry.round);
  if (!paper) {
    const shown = readCover(book)?.departmentCode ?? "";
    if (shown !== entry.department.code) return refused("notAsRegistered", "departmentCode");
    return { kind: "registered", by: "ledger", entry, manifest: await builtAgain(scheme, entry) };
  }
  // the ledger took them from the manifest: where they differ, one of the two was changed
  const { code, name } = paper.manifest.department;
  if (code !== entry.department.code || name !== entry.department.name)
    return refused("notAsRegistered", `${entry.department.code} ${entry.department.name} ≠ ${code} ${name}`);
  if (paper.manifestDigest !== entry.manifestDigest)
    return refused("notAsRegistered", differing(entry, paper.manifest));
  return {
    kind: "registered",
    by: reading.kind === "verified" ? "signature" : "digest",
    entry,
    manifest: paper.manifest,
  };
}

function proofRefusal(reading: IssueReading): IssueCheck | null {
  switch (reading.kind) {
    case "damaged":
      return refused("damagedProof", reading.detail);
    case "copiesDisagree":
      return refused("copiesDisagree", reading.about);
    case "signatureWrong":
      return refused("signatureWrong", reading.paper.manifest.keyId ?? "");
    case "unknownKey":
      return refused("unknownKey", reading.keyId);
    case "verified":
    case "unsigned":
    case "none":
      return null;
  }
}

const refused = (reason: IssueRefusal, detail: string): IssueCheck => ({ kind: "refused", reason, detail });

/** Which of the facts that the ledger holds the manifest contradicts; the rest is in its digest. */
function differing(entry: IssueEntry, manifest: FormManifest): string {
  const facts: readonly (readonly [string, string | null, string | null])[] = [
    ["round", entry.round, manifest.round],
    ["templateId", entry.templateId, manifest.template.id],
    ["templateVersion", entry.templateVersion, manifest.template.version],
    ["ruleHash", entry.ruleHash, manifest.ruleHash],
    ["keyId", entry.keyId, manifest.keyId],
  ];
  return facts.find(([, registered, carried]) => registered !== carried)?.[0] ?? "manifest";
}

/** The form of an entry is built again from scheme, template and parameters; the digest says whether it is the same. */
async function builtAgain(scheme: Scheme, entry: IssueEntry): Promise<FormManifest | null> {
  if (entry.schemeId !== scheme.id) return null;
  const manifest = await plannedManifest(scheme, entry.department, parametersFrom(scheme, entry.parameters), entry);
  return (await manifestDigest(manifest)) === entry.manifestDigest ? manifest : null;
}

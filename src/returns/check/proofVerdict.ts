import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import type { IssueReading } from "../../evidence/issue/issueReading.js";
import type { RefusedBecause, ReturnNote } from "./checkedReturn.js";

/** Why the proof of issue in a form keeps it from being taken. */
export function proofRefusals(proof: IssueReading, entry: IssueEntry | undefined): readonly RefusedBecause[] {
  switch (proof.kind) {
    case "signatureWrong":
      return [{ code: "signatureWrong" }];
    case "unknownKey":
      return [{ code: "unknownKey", found: proof.keyId }];
    case "copiesDisagree":
      return [{ code: "copiesDisagree", found: proof.about }];
    case "damaged":
      return [{ code: "proofDamaged", found: `${proof.copy}: ${proof.detail}` }];
    case "none":
      return [];
    case "verified":
    case "unsigned":
      return entry ? againstLedger(proof.paper, entry) : [];
  }
}

/** The manifest is whole: it must be that of the ledger's own issue. */
function againstLedger(
  { manifest, manifestDigest }: Extract<IssueReading, { readonly kind: "verified" }>["paper"],
  entry: IssueEntry,
): readonly RefusedBecause[] {
  const refusals: RefusedBecause[] = [];
  const { round, department, template, schemeId, ruleHash } = manifest;
  if (round !== entry.round) refusals.push({ code: "wrongRound", found: round, expected: entry.round });
  if (schemeId !== entry.schemeId) refusals.push({ code: "wrongScheme", found: schemeId, expected: entry.schemeId });
  if (template.version !== entry.templateVersion)
    refusals.push({ code: "wrongVersion", found: template.version, expected: entry.templateVersion });
  if (ruleHash !== entry.ruleHash) refusals.push({ code: "wrongRules", found: ruleHash, expected: entry.ruleHash });
  if (!sameDepartment(department, entry.department))
    refusals.push({ code: "wrongDepartment", found: named(department), expected: named(entry.department) });
  if (refusals.length === 0 && manifestDigest !== entry.manifestDigest)
    refusals.push({ code: "proofDiffers", found: manifestDigest, expected: entry.manifestDigest });
  return refusals;
}

/** The ledger took both from the manifest: they are the same to the letter, or one of the two was changed. */
const sameDepartment = (a: DepartmentIdentity, b: DepartmentIdentity): boolean =>
  a.code === b.code && a.name === b.name;

const named = ({ code, name }: DepartmentIdentity): string => `${code} ${name}`;

/** What the office should know of the proof of a form that is taken. */
export function proofNotes(proof: IssueReading): readonly ReturnNote[] {
  if (proof.kind !== "none") return [];
  return [
    {
      code: "unverified",
      message: "文件中没有发放凭证，不能核验签名，只与台账比对",
      english: "carries no proof of issue: not verifiable, compared with the ledger only",
    },
  ];
}

import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { formDraft } from "../../workbook/form/formDraft.js";
import type { FormIssue } from "../../workbook/form/formIssue.js";
import { formTemplateId, templateVersion } from "../../workbook/sheetNames.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { FormManifest } from "./formManifest.js";
import { issuedParameters } from "./issuedParameters.js";
import type { IssueEntry } from "./issueLedger.js";
import { manifestOf } from "./manifestOf.js";
import { proofText, sealed, type Proof, type SealedManifest } from "./proof.js";
import { ruleHash } from "./ruleHash.js";
import { shortDigest } from "../canonical/shortDigest.js";
import type { SigningKey } from "../keys/signingKey.js";

export interface IssueTerms {
  /** See issueId.ts. */
  readonly issueId: string;
  /** The assessment in the office's words, such as "2020年度". */
  readonly round: string;
  /** Without one the form is issued unsigned, and says so. */
  readonly key?: SigningKey;
  /** The day of issue for the ledger, such as "2021-01-05"; no clock is read here. */
  readonly issuedOn?: string;
  /** For the cover. */
  readonly terms?: RoundTerms;
}

/** What a form says of its issue: part of what is signed. */
export interface IssueIdentity extends Pick<IssueTerms, "issueId" | "round" | "terms"> {
  readonly keyId: string | null;
}

export interface IssuedForm {
  readonly bytes: Uint8Array;
  readonly entry: IssueEntry;
  readonly manifest: FormManifest;
}

/**
 * Issues the form of one department: native formulas, with its proof in a custom XML part and a very hidden
 * sheet, issue id and short digest on the cover.
 *
 * The same arguments give the same bytes, except for the signature: WebCrypto's ECDSA draws a random number for
 * each. So a form without a key is the same at every issue, and one with a key is but for its signature; the
 * manifest and its digest are always the same.
 *
 * @throws DraftError for text that no workbook can hold
 */
export const issueForm = (
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: ReadonlyMap<string, ParameterValue>,
  terms: IssueTerms,
): Promise<IssuedForm> => issueFormBy(scheme, formSteps(scheme, parameters), department, terms);

/** The two steps of issuing that take time; a thread may do them, for neither needs the key. */
export interface FormSteps {
  readonly planned: (department: OfficeDepartment, identity: IssueIdentity) => Promise<FormManifest>;
  readonly issued: (department: OfficeDepartment, paper: IssuePaper) => Promise<Uint8Array>;
}

/** What the form itself has to know of its proof. */
export interface IssuePaper extends SealedManifest {
  readonly head: Pick<FormManifest, "issueId" | "round" | "ruleHash" | "keyId" | "terms">;
  readonly signature: Proof["signature"];
}

export const formSteps = (scheme: Scheme, parameters: ReadonlyMap<string, ParameterValue>): FormSteps => ({
  planned: (department, identity) => plannedManifest(scheme, department, parameters, identity),
  issued: (department, paper) => formWithProof(scheme, department, parameters, paper),
});

/** `issueForm`, with its steps done by somebody else. */
export async function issueFormBy(
  scheme: Scheme,
  steps: FormSteps,
  department: OfficeDepartment,
  { issueId, round, key, issuedOn = "", terms = noTerms }: IssueTerms,
): Promise<IssuedForm> {
  const manifest = await steps.planned(department, { issueId, round, terms, keyId: key?.keyId ?? null });
  const { text, digest } = await sealed(manifest);
  const signature = key ? await key.sign(text) : null;
  const { ruleHash: hash, keyId, terms: signedTerms } = manifest;
  const head = { issueId, round, ruleHash: hash, keyId, ...(signedTerms && { terms: signedTerms }) };
  const bytes = await steps.issued(department, { head, text, digest, signature });
  return { bytes, manifest, entry: entryOf(scheme, { manifest, signature }, digest, issuedOn) };
}

/** The form that a manifest describes, with its proof. */
async function formWithProof(
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: ReadonlyMap<string, ParameterValue>,
  { head, text, digest, signature }: IssuePaper,
): Promise<Uint8Array> {
  const issue = { ...issueWords(head), shortDigest: shortDigest(digest), proof: proofText(text, signature) };
  return writeWorkbook(formDraft(scheme, department, parameters, "native", { issue, terms: head.terms ?? noTerms }));
}

/** What the ledger has to keep of an issued form. */
function entryOf(scheme: Scheme, { manifest, signature }: Proof, digest: string, issuedOn: string): IssueEntry {
  return {
    issueId: manifest.issueId,
    round: manifest.round,
    department: manifest.department,
    templateId: manifest.template.id,
    templateVersion: manifest.template.version,
    schemeId: scheme.id,
    ruleHash: manifest.ruleHash,
    parameters: manifest.parameters,
    ...(manifest.terms && { terms: manifest.terms }),
    manifestDigest: digest,
    shortDigest: shortDigest(digest),
    keyId: manifest.keyId,
    signature,
    issuedOn,
  };
}

/**
 * What would be issued. The form is written and read back, so that the manifest says what programs will find and
 * not what we meant to write; the proof itself, and its digest on the cover, are no part of it.
 */
export async function plannedManifest(
  scheme: Scheme,
  department: Pick<OfficeDepartment, "code" | "name" | "sectionsNotApplicable"> & Partial<OfficeDepartment>,
  parameters: ReadonlyMap<string, ParameterValue>,
  { issueId, round, keyId, terms = noTerms }: IssueIdentity,
): Promise<FormManifest> {
  const { code, name, sectionsNotApplicable } = department;
  const head = {
    algorithm: keyId === null ? ("none" as const) : ("ES256" as const),
    keyId,
    issueId,
    round,
    department: { code, name, sectionsNotApplicable },
    template: { id: formTemplateId(scheme), version: templateVersion },
    schemeId: scheme.id,
    ruleHash: await ruleHash(scheme),
    terms,
    parameters: issuedParameters(parameters),
  };
  const blank: OfficeDepartment = { reported: new Map(), overrides: new Map(), rated: new Map(), ...department };
  const issue = { ...issueWords(head), shortDigest: "", proof: "" };
  // read at once and given to nobody: nothing is won by compressing it
  const bytes = await writeWorkbook(formDraft(scheme, blank, parameters, "native", { issue, terms }), { level: 0 });
  const result = readWorkbook(bytes);
  if (!result.ok) throw new TypeError(`our own form is refused: ${result.refusal.code} ${result.refusal.detail ?? ""}`);
  return manifestOf(scheme, head, result.book);
}

const issueWords = ({
  issueId,
  round,
  ruleHash: hash,
  keyId,
}: Pick<FormManifest, "issueId" | "round" | "ruleHash" | "keyId">): Omit<FormIssue, "shortDigest" | "proof"> => ({
  issueId,
  round,
  ruleHash: shortDigest(hash),
  signedWords: keyId === null ? "未签名（发放时没有使用密钥）" : `已签名，密钥 ${shortDigest(keyId)}`,
});

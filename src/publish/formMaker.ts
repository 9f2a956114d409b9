import type { OfficeDepartment, OfficeRecord } from "../engine/officeRecord.js";
import type { FormManifest } from "../evidence/formManifest.js";
import { formWithProof, plannedManifest, type IssueIdentity } from "../evidence/issueForm.js";
import type { Proof } from "../evidence/proof.js";
import type { FormulaMode } from "../formula/print.js";
import type { Scheme } from "../scheme/scheme.js";
import { buildForm } from "../workbook/buildForm.js";

/** Makes forms, here or in a thread. What signs stays with whoever asks: no key is handed over. */
export interface FormMaker {
  /** A form that is not registered. */
  readonly blank: (department: OfficeDepartment) => Promise<Uint8Array>;
  readonly planned: (department: OfficeDepartment, identity: IssueIdentity) => Promise<FormManifest>;
  readonly issued: (department: OfficeDepartment, proof: Proof) => Promise<Uint8Array>;
}

export const formMaker = (scheme: Scheme, parameters: OfficeRecord["parameters"], mode: FormulaMode = "native"): FormMaker => ({
  blank: (department) => buildForm(scheme, department, parameters, { mode }),
  planned: (department, identity) => plannedManifest(scheme, department, parameters, identity),
  issued: (department, proof) => formWithProof(scheme, department, parameters, proof),
});

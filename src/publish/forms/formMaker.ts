import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import { formSteps, type FormSteps } from "../../evidence/issue/issueForm.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import { buildForm } from "../../workbook/form/buildForm.js";

/** Makes forms, here or in a thread. Signing stays with the caller: no key is handed over. */
export interface FormMaker extends FormSteps {
  /** A form that is not registered. */
  readonly blank: (department: OfficeDepartment, terms?: RoundTerms) => Promise<Uint8Array>;
}

export const formMaker = (
  scheme: Scheme,
  parameters: OfficeRecord["parameters"],
  mode: FormulaMode = "native",
): FormMaker => ({
  ...formSteps(scheme, parameters),
  blank: (department, terms) => buildForm(scheme, department, parameters, { mode, ...(terms && { terms }) }),
});

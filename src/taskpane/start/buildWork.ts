import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import { examples } from "../../publish/examples/examples.js";
import { refusalWords, takenScheme } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import { ledgerFrom } from "../../evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../evidence/issue/issueRegisterSheet.js";
import { buildForm } from "../../workbook/form/buildForm.js";
import { buildOffice } from "../../workbook/office/buildOffice.js";
import { readOfferedScheme, schemesAtHand, type OfferedScheme, type ReadScheme } from "./offeredScheme.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { DepartmentName } from "../worker/openBook.js";

/** New workbooks. */
export interface BuildWork {
  /** The office workbook (汇总簿) of some departments, still empty. @param ledger of forms that were issued already
   * @param scheme as workbooks carry it; that of the open workbook where absent */
  buildOffice(
    departments: readonly DepartmentName[],
    mode: FormulaMode,
    ledger?: string | null,
    scheme?: string,
  ): Promise<Uint8Array>;
  /** The form (填报表) of one department, still empty. */
  buildForm(department: DepartmentName, mode: FormulaMode, scheme?: string): Promise<Uint8Array>;
  /** The schemes that come with the program. */
  schemesAtHand(): Promise<readonly OfferedScheme[]>;
  /** A scheme from its file, or all that is wrong with it. */
  readScheme(bytes: Uint8Array): Promise<ReadScheme>;
  /** Every function with cases and what they should come to. */
  buildExamples(): Promise<Uint8Array>;
}

/** Of the scheme of the workbook that is open. */
export const buildWork = (desk: BookDesk): BuildWork => ({
  buildOffice: async (departments, mode, ledger, chosen) => {
    const scheme = schemeFor(desk, chosen);
    const kept = typeof ledger === "string" ? ledgerFrom(ledger) : null;
    if (kept && "wrong" in kept) throw new TypeError(`the ledger is none: ${kept.wrong}`);
    return buildOffice(scheme, emptyRecord(scheme, departments), {
      mode,
      ...(kept && { lists: [await issueRegisterSheet(kept)] }),
    });
  },
  buildForm: async (department, mode, chosen) => {
    const scheme = schemeFor(desk, chosen);
    return buildForm(scheme, emptyDepartment(department), defaultParameters(scheme), { mode });
  },
  buildExamples: () => examples(),
  schemesAtHand: () => Promise.resolve(schemesAtHand()),
  readScheme: (bytes) => Promise.resolve(readOfferedScheme(bytes)),
});

/** The one that was chosen, which was read before. */
function schemeFor(desk: BookDesk, chosen: string | undefined): Scheme {
  // the worker hands every task its job behind the arguments that were given
  if (typeof chosen !== "string") return desk.scheme;
  const taken = takenScheme(chosen);
  if (taken.ok) return taken.scheme;
  throw new TypeError(refusalWords(taken.refusal).zh);
}

const emptyDepartment = ({ code, name }: DepartmentName) => ({
  code,
  name,
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
});

const defaultParameters = (scheme: Scheme): OfficeRecord["parameters"] =>
  new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]));

const emptyRecord = (scheme: Scheme, departments: readonly DepartmentName[]): OfficeRecord => ({
  parameters: defaultParameters(scheme),
  confirmedReadings: new Set(),
  departments: departments.map(emptyDepartment),
  ledger: [],
});

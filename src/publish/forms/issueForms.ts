import { foldedText } from "../../departments/foldedText.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import { issueFormBy } from "../../evidence/issue/issueForm.js";
import { issueIdFor } from "../../evidence/issue/issueId.js";
import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import type { SigningKey } from "../../evidence/keys/signingKey.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import { zipFiles } from "../../xlsx/zip/zipFiles.js";
import { departmentFileNames } from "../fileNames.js";
import { formMaker, type FormMaker } from "./formMaker.js";

export interface IssuedFile {
  readonly code: string;
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the ledger has to keep of it; absent for a form that is not registered. */
  readonly entry?: IssueEntry;
}

/** Forms that are registered: issue id and proof in each, an entry for the ledger with it. */
export interface Registration {
  /** The assessment in the office's words, such as "2020年度". */
  readonly round: string;
  /** Without one the forms are unsigned. */
  readonly key?: SigningKey;
  /** The day of issue for the ledger. */
  readonly issuedOn?: string;
  /** What was issued before: a department that got a form in this round gets the next edition. */
  readonly issued?: readonly IssueEntry[];
}

/** Who gets a form; what was reported already may stand in it. */
export type FormDepartment = Pick<OfficeDepartment, "code" | "name"> & Partial<OfficeDepartment>;

export interface FormOptions {
  /** Native where absent: who fills in a form need not have the add-in. */
  readonly mode?: FormulaMode;
  readonly parameters?: OfficeRecord["parameters"];
  /** For the covers. */
  readonly terms?: RoundTerms;
  /** Registered forms are always native. */
  readonly register?: Registration;
}

/**
 * One form (填报表) after the other: the consumer shows the progress, and stops by taking no more.
 * The same list gives the same bytes, but for signatures.
 */
export async function* issueForms(
  scheme: Scheme,
  departments: readonly FormDepartment[],
  { mode = "native", parameters = usualParameters(scheme), register, terms }: FormOptions = {},
): AsyncGenerator<IssuedFile, void, void> {
  const maker = formMaker(scheme, parameters, mode);
  for (const order of formOrders(departments)) yield await makeForm(scheme, maker, order, register, terms);
}

/** A form that is to be made, and how its file will be named. */
export interface FormOrder {
  readonly department: FormDepartment;
  readonly fileName: string;
}

/** In the order of the list; file names are safe and different from each other. */
export function formOrders(departments: readonly FormDepartment[]): readonly FormOrder[] {
  const names = departmentFileNames("填报表", departments);
  return departments.map((department, at) => ({ department, fileName: names[at] ?? "" }));
}

/** @throws DraftError for text that no workbook can hold */
export async function makeForm(
  scheme: Scheme,
  maker: FormMaker,
  { department, fileName }: FormOrder,
  register: Registration | undefined,
  terms?: RoundTerms,
): Promise<IssuedFile> {
  const { code, name } = department;
  const file = { code, name, fileName };
  const whole = filled(department);
  if (!register) return { ...file, bytes: await maker.blank(whole, terms) };
  const { bytes, entry } = await issueFormBy(scheme, maker, whole, {
    ...register,
    ...(terms && { terms }),
    issueId: await nextId(scheme, code, register),
  });
  return { ...file, bytes, entry };
}

function nextId({ id }: Scheme, department: string, { round, issued = [] }: Registration): Promise<string> {
  const before = issued.filter(
    (entry) =>
      entry.round === round && entry.schemeId === id && foldedText(entry.department.code) === foldedText(department),
  );
  return issueIdFor({ schemeId: id, round, department, edition: before.length + 1 });
}

/** All files in one archive. */
export const zipOf = (files: readonly IssuedFile[]): Uint8Array =>
  zipFiles(files.map(({ fileName, bytes }) => ({ name: fileName, bytes })));

const filled = (department: FormDepartment): OfficeDepartment => ({
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
  ...department,
});

/** The scheme's own values. */
export const usualParameters = (scheme: Scheme): OfficeRecord["parameters"] =>
  new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]));

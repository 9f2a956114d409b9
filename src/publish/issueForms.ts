import type { OfficeDepartment, OfficeRecord } from "../engine/officeRecord.js";
import type { FormulaMode } from "../formula/print.js";
import type { Scheme } from "../scheme/scheme.js";
import { buildForm } from "../workbook/buildForm.js";
import { zipFiles } from "../xlsx/zipFiles.js";
import { departmentFileNames } from "./fileNames.js";

export interface IssuedFile {
  readonly code: string;
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Who gets a form; what was reported already may stand in it. */
export type FormDepartment = Pick<OfficeDepartment, "code" | "name"> & Partial<OfficeDepartment>;

export interface FormOptions {
  /** Native where absent: who fills in a form need not have the add-in. */
  readonly mode?: FormulaMode;
  readonly parameters?: OfficeRecord["parameters"];
}

/**
 * One form (填报表) after the other: whoever takes them shows how far it is, and stops by taking no more.
 * File names are safe and different from each other; the same list gives the same bytes.
 */
export async function* issueForms(
  scheme: Scheme,
  departments: readonly FormDepartment[],
  { mode = "native", parameters = usual(scheme) }: FormOptions = {},
): AsyncGenerator<IssuedFile, void, void> {
  const names = departmentFileNames("填报表", departments);
  for (const [at, department] of departments.entries()) {
    const { code, name } = department;
    yield { code, name, fileName: names[at] ?? "", bytes: await buildForm(scheme, filled(department), parameters, { mode }) };
  }
}

/** All files in one archive. */
export const zipOf = (files: readonly IssuedFile[]): Uint8Array => zipFiles(files.map(({ fileName, bytes }) => ({ name: fileName, bytes })));

const filled = (department: FormDepartment): OfficeDepartment => ({
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
  ...department,
});

const usual = (scheme: Scheme): OfficeRecord["parameters"] =>
  new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]));

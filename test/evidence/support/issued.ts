import type { OfficeDepartment } from "../../../src/engine/answers/officeRecord.js";
import { issueForm, type IssuedForm, type IssueTerms } from "../../../src/evidence/issue/issueForm.js";
import { newestScheme } from "../../../src/scheme/schemes.js";
import type { BookContents } from "../../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";

export const scheme = newestScheme();
export const parameters = new Map(
  [...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]),
);

export const department = (code: string, name: string): OfficeDepartment => ({
  code,
  name,
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
});

export const issue = (code: string, terms: IssueTerms): Promise<IssuedForm> =>
  issueForm(scheme, department(code, `示例单位${code}`), parameters, terms);

export function opened(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.detail ?? ""}`);
  return result.book;
}

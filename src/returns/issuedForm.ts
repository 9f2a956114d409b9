import type { IssueEntry } from "../evidence/issueLedger.js";
import type { FormulaMode } from "../formula/print.js";
import type { ParameterValue } from "../scheme/definition.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BookContents } from "../xlsx/bookContents.js";

/** A form as it left the office: what is known of its issue, and the workbook, built again and read back. */
export interface IssuedForm {
  readonly entry: IssueEntry;
  readonly scheme: Scheme;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly mode: FormulaMode;
  readonly contents: BookContents;
}

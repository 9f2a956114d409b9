import type { OfficeRecord } from "../../engine/answers/officeRecord.js";

/** What departments are told about handing in; each "" where the office has not said it. */
export interface RoundTerms {
  /** The last day, such as "2021-01-20". */
  readonly dueOn: string;
  /** Whom to ask. */
  readonly contact: string;
  /** Where and how. */
  readonly handIn: string;
}

/** The terms of the round in an office workbook. */
export const termsOf = (_: OfficeRecord): RoundTerms => ({ dueOn: "", contact: "", handIn: "" });

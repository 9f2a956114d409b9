import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import type { SheetState } from "../../xlsx/bookContents.js";

/**
 * What was issued to one department, as data: what the form means, not its bytes, since every honest saving by
 * Excel, WPS or LibreOffice rewrites those.
 *
 * Locked cells are carried with their contents, not with digests of them: a form has some 1,600 of them with
 * 27,000 characters in all, less than digests would need, and what was issued can be shown beside what came
 * back, and compared by keys where rows have moved. One digest over the whole manifest is what is signed,
 * printed and kept in the ledger; `issuedContents` makes of it the workbook to compare with.
 *
 * Everything is text, so that the canonical JSON of a manifest holds no numbers.
 */
export interface FormManifest {
  readonly format: "scorebook.manifest.1";
  /** "ES256" is ECDSA on P-256 with SHA-256 (RFC 7518); "none" was issued without a key. */
  readonly algorithm: "ES256" | "none";
  /** The thumbprint of the key (RFC 7638); null when unsigned. */
  readonly keyId: string | null;
  readonly issueId: string;
  /** Which assessment the form belongs to, in the office's own words, such as "2020年度". */
  readonly round: string;
  readonly department: IssuedDepartment;
  readonly template: { readonly id: string; readonly version: string };
  readonly schemeId: string;
  readonly ruleHash: string;
  /** As the cover shows them; absent in forms of version 2. */
  readonly terms?: RoundTerms;
  /** By name; whole numbers as text. */
  readonly parameters: IssuedParameters;
  /** In the order of their tabs; the sheet that carries the proof is among them, without its cells. */
  readonly sheets: readonly SheetManifest[];
  /** Without those that programs make for themselves (`_xlnm.…`). */
  readonly names: readonly NameManifest[];
}

export interface IssuedDepartment {
  readonly code: string;
  readonly name: string;
  readonly sectionsNotApplicable: readonly string[];
}

export type IssuedParameters = Readonly<Record<string, string | boolean | readonly (string | readonly string[])[]>>;

export interface SheetManifest {
  /** What stands in A1, whatever the tab is called; "" for a sheet without. */
  readonly key: string;
  readonly name: string;
  readonly state: SheetState;
  /** Attributes of `sheetProtection`; null when not protected. */
  readonly protection: Readonly<Record<string, string>> | null;
  /** Numbers of rows and columns, rising. */
  readonly hiddenRows: readonly string[];
  readonly hiddenColumns: readonly string[];
  /**
   * Address → contents of each locked cell that is not blank, the keys of rows (column A) and columns (row 1)
   * among them: "=SUM(A1:A3)", "'text", "8.8", "TRUE", "#N/A". A locked cell that is not listed was issued blank.
   */
  readonly locked: Readonly<Record<string, string>>;
  /** Address → what may be filled in there, for each unlocked cell. What was filled in beforehand is not said. */
  readonly inputs: Readonly<Record<string, InputManifest>>;
  /** Address → number format, for cells that have another than General. */
  readonly numberFormats: Readonly<Record<string, string>>;
  /** Ranges. */
  readonly merges: readonly string[];
  readonly validations: readonly ValidationManifest[];
  readonly conditionalFormats: readonly ConditionalFormatManifest[];
}

export interface InputManifest {
  /** The key of the input ("1.1.1.1.count"), of its evidence ("1.1.1.1.evidence"), or of the line of the cover ("filledBy"). */
  readonly key: string;
  readonly kind: "whole" | "decimal" | "date" | "yesNo" | "text";
  /** The least number that is accepted; null for what is not a number or may be negative. */
  readonly least: string | null;
  readonly unit: string;
}

export interface ValidationManifest {
  readonly sqref: string;
  readonly type: string;
  readonly operator: string;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  readonly errorStyle: string;
  readonly showErrorMessage: boolean;
}

export interface ConditionalFormatManifest {
  readonly sqref: string;
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly string[];
}

export interface NameManifest {
  readonly name: string;
  readonly refersTo: string;
  /** The tab to which the name belongs, counted from 0; null for one of the whole workbook. */
  readonly sheetIndex: string | null;
  readonly hidden: boolean;
}

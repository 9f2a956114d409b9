import type { SheetState } from "../xlsx/bookContents.js";

/**
 * What was issued to one department, as data: what the form means, not its bytes, since every honest saving by
 * Excel, WPS or LibreOffice rewrites those.
 *
 * Locked cells are carried with their contents, not with digests of them: a form has some 1,600 of them with
 * 27,000 characters in all, which is less than digests would need, and a report can show what was issued beside
 * what came back. One digest over the whole manifest is what is signed, printed and kept in the ledger.
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
  /** By name; whole numbers as text. */
  readonly parameters: IssuedParameters;
  readonly sheets: readonly SheetManifest[];
  readonly names: readonly NameManifest[];
}

export interface IssuedDepartment {
  readonly code: string;
  readonly name: string;
  readonly sectionsNotApplicable: readonly string[];
}

export type IssuedParameters = Readonly<Record<string, string | boolean | readonly (string | readonly string[])[]>>;

/** A sheet of a form. Row numbers and column letters are those that it was issued with. */
export interface SheetManifest {
  /** What stands in A1, whatever the tab is called; "" for a sheet without. */
  readonly key: string;
  readonly name: string;
  readonly state: SheetState;
  /** Attributes of the protection that are not as in a plain protected sheet; null when not protected. */
  readonly protection: Readonly<Record<string, string>> | null;
  readonly hiddenRows: readonly string[];
  readonly hiddenColumns: readonly string[];
  /** Row number → the key in column A; rows without have no entry. */
  readonly rowKeys: Readonly<Record<string, string>>;
  /** Column letters → the key in row 1. */
  readonly columnKeys: Readonly<Record<string, string>>;
  /**
   * Address → contents of each locked cell that is not blank (see cellText.ts). A locked cell that is not
   * listed was issued blank.
   */
  readonly locked: Readonly<Record<string, string>>;
  /** Address → what may be filled in there, for each unlocked cell. What was filled in beforehand is not said. */
  readonly inputs: Readonly<Record<string, InputManifest>>;
  /** Ranges, sorted. */
  readonly merges: readonly string[];
  /** Address → the conditional formats that cover it, sorted. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
}

export interface InputManifest {
  /** The key of the input ("1.1.1.1.count"), or of the line of the cover ("filledBy"), or of evidence ("1.1.1.1.evidence"). */
  readonly key: string;
  readonly kind: "whole" | "decimal" | "date" | "yesNo" | "rating" | "text";
  /** The least and the greatest number, where the cell itself is bounded. */
  readonly least: string | null;
  readonly greatest: string | null;
  readonly unit: string;
  readonly numberFormat: string;
  /** What Excel checks; null where it checks nothing. */
  readonly validation: ValidationManifest | null;
}

export interface ValidationManifest {
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  readonly errorStyle: string;
  readonly showErrorMessage: boolean;
}

export interface NameManifest {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet to which the name belongs, by its key; null for one of the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}
